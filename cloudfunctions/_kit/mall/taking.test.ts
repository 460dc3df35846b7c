import { layGift, giftWith } from '../../../tests/support/gifts'
import { MemoryStore } from '../../../tests/support/memory-store'
import type { Gift } from '../../../shared/domain/mall'
import { takeFrom } from './taking'

const laid = (lefts: readonly number[], more: Partial<Gift> = {}) => {
  const { stocks } = layGift('tea', giftWith({ rush: true, ...more }), 0)
  const store = new MemoryStore()
  let next = 0
  const parts = lefts.map((left, i) => {
    const codes: [number, number][] = more.config?.kind === 'coupon' && left > 0 ? [[next, (next += left)]] : []
    return { ...stocks[i]!, left, codes }
  })
  store.seed('stocks', ...parts)
  return { store, parts }
}

const replaced = (taken: Awaited<ReturnType<typeof takeFrom>>) =>
  'left' in taken ? taken : taken.replace.map(([, document]) => document as unknown as { _id: string; left: number; taken: number })

it('takes from the part that it was given, without looking at others', async () => {
  const { store, parts } = laid([3, 5])
  expect(replaced(await takeFrom(store, parts[0]!, 2))).toMatchObject([{ _id: 'tea:-:0', left: 1, taken: 2 }])
  expect(store.steps).toEqual([])
})

it('goes to the fullest part that has enough', async () => {
  const { store, parts } = laid([0, 1, 4])
  const taken = await takeFrom(store, parts[0]!, 1)
  expect(taken).toMatchObject({ stockId: 'tea:-:2' })
  expect(store.steps).toEqual(['find'])
})

it('gathers the last pieces out of several parts', async () => {
  const { store, parts } = laid([1, 2, 2, 1])
  const changed = replaced(await takeFrom(store, parts[0]!, 5)) as { left: number; taken: number }[]
  expect(changed[0]).toMatchObject({ left: 0, taken: 5 })
  expect(changed.slice(1)).toMatchObject([
    { left: 0, taken: 0 },
    { left: 0, taken: 0 },
  ])
})

it('gives each code once when it gathers', async () => {
  const { store, parts } = laid([2, 2], { config: { kind: 'coupon', usage: '出示' } })
  const taken = await takeFrom(store, parts[0]!, 3)
  expect('codes' in taken && [...taken.codes].sort()).toEqual([0, 1, 2])
})

it('says how many there are when all parts together have too few', async () => {
  const { store, parts } = laid([1, 1])
  expect(await takeFrom(store, parts[0]!, 3)).toEqual({ left: 2 })
})

it('does not look into other options', async () => {
  const store = new MemoryStore()
  const options = [
    { id: 'red', name: '红' },
    { id: 'blue', name: '蓝' },
  ]
  const { stocks } = layGift('cup', giftWith({ options }), 4)
  store.seed('stocks', ...stocks)
  expect(await takeFrom(store, stocks[0]!, 5)).toEqual({ left: 4 })
})

it('writes nothing where nothing is counted', async () => {
  const { store, parts } = laid([0])
  expect(await takeFrom(store, { ...parts[0]!, left: null }, 100)).toEqual({ stockId: 'tea:-:0', codes: [], replace: [] })
})
