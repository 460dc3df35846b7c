import { MemoryStore, type Planted } from '../../tests/support/memory-store'
import { refuse } from '../../shared/errors'
import { transact } from './transact'

const ROW = { _id: 'row', schema: 1 }

const insertRow = (store: MemoryStore, earlier?: () => Promise<string | undefined>) =>
  transact<string>(store, {
    act: async (transaction) => {
      await transaction.insert('notices', [ROW])
      return 'done'
    },
    ...(earlier ? { earlier } : {}),
  })

const openWith = (...faults: Planted[]) => {
  const store = new MemoryStore()
  store.plant(...faults)
  return store
}

it('writes nothing of what was refused', async () => {
  const store = openWith()
  const refused = await transact<string>(store, {
    act: async (transaction) => {
      await transaction.insert('notices', [ROW])
      return refuse('not_found')
    },
  })
  expect(refused).toEqual({ refused: 'not_found' })
  expect(store.all('notices')).toEqual([])
})

it('resolves an answer that got lost by reading what was done', async () => {
  const store = openWith({ step: 'commit', kind: 'unavailable', phase: 'after' })
  expect(await insertRow(store, async () => ((await store.get('notices', 'row')) ? 'done before' : undefined))).toBe('done before')
  expect(store.all('notices')).toEqual([ROW])
})

it('lets an earlier success of the same work overrule a refusal', async () => {
  const outcome = await transact<string>(openWith(), { act: async () => refuse('conflict'), earlier: async () => 'done before' })
  expect(outcome).toBe('done before')
})

it('passes on a fault that is not the store’s', async () => {
  const broken = transact<string>(openWith(), { act: () => Promise.reject(new Error('a bug')) })
  await expect(broken).rejects.toThrow('a bug')
})
