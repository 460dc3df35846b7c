import type { FaultKind } from '../../_kit/store'
import { shanghaiIso } from '../../../shared/domain/time'
import { type MemoryStore, type StorageStep } from '../../../tests/support/memory-store'
import { openCounter, MEMBER, NOW, saleOf } from '../../../tests/support/counter'
import { creditSale } from '../../_kit/sales/credit'
import { refundSale } from '../../_kit/sales/refund'
import { totals } from './totals'

const LATER = NOW + 91_000

const run = (store: MemoryStore, now = LATER) => totals.run({ store, now, outOfTime: () => false })

/** A sale of a member, one of nobody, and refunds of both. */
const sold = async () => {
  const counter = openCounter()
  const { seller } = counter
  await creditSale(seller, saleOf('O1', 300_00, { memberRef: MEMBER }))
  await creditSale(seller, saleOf('O2', 80_00))
  const back = { refundedAt: new Date(NOW).toISOString() }
  await refundSale(seller, 'O1', { refundId: 'R1', amountFen: 100_00, ...back })
  await refundSale(seller, 'O2', { refundId: 'R2', amountFen: 30_00, ...back })
  return counter
}

const DAY = {
  _id: '2026-11-24',
  schema: 1,
  revenueFen: 250_00,
  issued: 300,
  takenBack: 100,
  redeemed: 0,
  expired: 0,
  reinstated: 0,
  forfeited: 0,
  released: 0,
  entries: 4,
}

it('adds up what was sold, given and taken back, with sales that nobody has claimed', async () => {
  const { store } = await sold()
  expect(await run(store)).toEqual({ done: 4, failed: 0, more: false })
  expect(store.all('daily_totals')).toEqual([DAY])
})

it('counts every entry once, however often it runs, and goes on where it stopped', async () => {
  const { store, seller } = await sold()
  for (let i = 0; i < 3; i++) await run(store)
  expect(store.all('daily_totals')).toEqual([DAY])
  await creditSale({ ...seller, now: NOW + 1 }, saleOf('O3', 50_00, { memberRef: MEMBER }))
  await run(store, LATER + 1)
  expect(store.all('daily_totals')).toEqual([{ ...DAY, revenueFen: 300_00, issued: 350, entries: 5 }])
})

it('leaves alone what is too fresh for all that came before it to be there', async () => {
  const { store } = await sold()
  expect(await run(store, NOW + 89_999)).toEqual({ done: 0, failed: 0, more: false })
  expect(await run(store, NOW + 90_000)).toMatchObject({ done: 4 })
})

it('books an entry on the Shanghai day of its instant', async () => {
  const { store, seller } = openCounter()
  const midnight = Date.parse('2026-11-25T00:00:00+08:00')
  for (const [orderId, now] of [
    ['late', midnight - 1],
    ['early', midnight],
  ] as const)
    await creditSale({ ...seller, now }, { ...saleOf(orderId, 10_00), paidAt: new Date(now).toISOString() })
  await run(store, midnight + 90_000)
  expect(store.all('daily_totals').map(({ _id, entries }) => [_id, entries])).toEqual([
    ['2026-11-24', 1],
    ['2026-11-25', 1],
  ])
})

it('tells of an entry that it cannot read, and counts the others', async () => {
  const { store } = await sold()
  store.seed('entries', { _id: 'broken', at: shanghaiIso(NOW), memberId: MEMBER, kind: 'purchase' } as { _id: string })
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await run(store)).toMatchObject({ done: 5 })
  expect(error.mock.calls.join()).toContain('"entryId":"broken"')
  expect(store.all('daily_totals')).toEqual([DAY])
  jest.restoreAllMocks()
})

const FAULTS = (['begin', 'get', 'find', 'insert', 'commit'] satisfies StorageStep[]).flatMap((step) =>
  (['before', 'after'] as const).flatMap((phase) =>
    (['conflict', 'unavailable'] satisfies FaultKind[]).map((kind) => ({ step, phase, kind })),
  ),
)

it.each(FAULTS)('is exact through a fault at $step ($phase, $kind)', async (fault) => {
  const { store } = await sold()
  store.plant({ ...fault })
  await run(store)
  store.plant()
  await run(store)
  expect(store.all('daily_totals')).toEqual([DAY])
})

it('stops when its time is over, and says that more is left', async () => {
  const { store } = await sold()
  expect(await totals.run({ store, now: LATER, outOfTime: () => true })).toEqual({ done: 0, failed: 0, more: true })
})
