import { newAccount, purchaseDraft } from '../../../tests/support/examples'
import { MemoryStore, type Planted } from '../../../tests/support/memory-store'
import { accountById } from '../accounts'
import { post } from './post'

const MEMBER = '6204817735'
const NOW = Date.parse('2026-11-24T10:00:00+08:00')

const openWith = (...faults: Planted[]) => {
  const store = new MemoryStore()
  store.seed('accounts', newAccount(MEMBER))
  store.plant(...faults)
  return store
}

const credit = (store: MemoryStore, inputDigest = 'a'.repeat(64), decided = () => {}) =>
  post(store, {
    key: 'purchase:O1',
    inputDigest,
    now: NOW,
    decide: async (read) => {
      decided()
      const account = (await accountById(read, MEMBER))!
      return { account, drafts: [{ ...purchaseDraft('O1', 42, '2028-11-30'), inputDigest }], answer: ({ balance }) => ({ balance }) }
    },
  })

const books = (store: MemoryStore) => ({ entries: store.all('entries').length, balance: store.all('accounts')[0]!['balance'] })
const BOOKED = { entries: 1, balance: 42 }

it('writes entry and account together, in five storage calls', async () => {
  const store = openWith()
  expect(await credit(store)).toEqual({ answer: { balance: 42 }, replayed: false })
  expect(books(store)).toEqual(BOOKED)
  expect(store.steps).toEqual(['begin', 'get', 'insert', 'replace', 'commit'])
})

it('answers the same cause again as it was answered, and another body as a conflict', async () => {
  const store = openWith()
  await credit(store)
  expect(await credit(store)).toEqual({ answer: { balance: 42 }, replayed: true })
  expect(await credit(store, 'b'.repeat(64))).toMatchObject({ refused: 'conflict' })
  expect(books(store)).toEqual(BOOKED)
})

it.each(['begin', 'insert', 'replace', 'commit'] as const)('decides again after a conflict at %s', async (step) => {
  const store = openWith({ step, kind: 'conflict', times: 2 })
  let decisions = 0
  expect(await credit(store, undefined, () => decisions++)).toEqual({ answer: { balance: 42 }, replayed: false })
  expect(books(store)).toEqual(BOOKED)
  expect(store.steps.filter((made) => made === 'begin')).toHaveLength(3)
})

it('is busy when conflicts do not end, and has written nothing', async () => {
  const store = openWith({ step: 'commit', kind: 'conflict', times: Infinity })
  expect(await credit(store)).toEqual({ refused: 'busy' })
  expect(books(store)).toEqual({ entries: 0, balance: 0 })
})

it('finds out by the business key that a commit without an answer did happen', async () => {
  const store = openWith({ step: 'commit', kind: 'unavailable', phase: 'after' })
  expect(await credit(store)).toEqual({ answer: { balance: 42 }, replayed: true })
  expect(books(store)).toEqual(BOOKED)
})

it('tries again when a commit without an answer did not happen', async () => {
  const store = openWith({ step: 'commit', kind: 'unavailable' })
  expect(await credit(store)).toEqual({ answer: { balance: 42 }, replayed: false })
  expect(books(store)).toEqual(BOOKED)
})

it('gives up on a database that stays away, without a guess', async () => {
  const store = openWith({ step: 'begin', kind: 'unavailable', times: Infinity })
  await expect(credit(store)).rejects.toMatchObject({ name: 'StoreFault', kind: 'unavailable' })
})

it('does not wait for a slow database beyond the time that its caller has', async () => {
  const store = openWith({ step: 'begin', kind: 'unavailable', times: Infinity })
  let ms = 0
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => (ms += 4_000))
  await expect(credit(store)).rejects.toMatchObject({ kind: 'unavailable' })
  clock.mockRestore()
  expect(store.steps).toEqual(['begin', 'get'])
})

it('lets an earlier success overrule a refusal, because it may be its very reason', async () => {
  const store = openWith()
  await credit(store)
  const refused = { key: 'purchase:O1', now: NOW, decide: async () => ({ refused: 'code_used' }) as const }
  expect(await post(store, { ...refused, inputDigest: 'a'.repeat(64) })).toEqual({ answer: { balance: 42 }, replayed: true })
  expect(await post(store, { ...refused, key: 'purchase:O2', inputDigest: 'a'.repeat(64) })).toEqual({ refused: 'code_used' })
})

it('throws what is no fault of the store, and has written nothing', async () => {
  const store = openWith()
  const overdrawn = { ...purchaseDraft('O1', -1, '2028-11-30') }
  const work = { key: 'purchase:O1', inputDigest: 'a'.repeat(64), now: NOW }
  const posting = { account: newAccount(MEMBER), drafts: [overdrawn], answer: () => ({}) }
  await expect(post(store, { ...work, decide: async () => posting })).rejects.toThrow('a lot cannot hold less than nothing')
  expect(books(store)).toEqual({ entries: 0, balance: 0 })
})
