import { TRANSACTION_LIFETIME_MS } from './transaction'
import type { Store } from './store'
import { Handle, memoryStore, refusal } from './test-support'

const CONFLICT = expect.stringMatching(/^DATABASE_TRANSACTION_CONFLICT: \[ResourceUnavailable.TransactionConflict\]/)
const DUPLICATE = expect.stringMatching(/^DATABASE_REQUEST_FAILED: .*E11000 duplicate key/)
const NOT_EXIST = expect.stringMatching(/^DATABASE_TRANSACTION_FAIL: \[ResourceUnavailable.TransactionNotExist\]/)
const BUSY = expect.stringMatching(/^DATABASE_TRANSACTION_FAIL: \[ResourceUnavailable.TransactionBusy\]/)

describe('a transaction', () => {
  let store: Store
  let now: number
  let docs: Handle

  const start = (): string => docs.database.startTransaction()
  const commit = (id: string): Promise<void> => docs.database.commit(id)

  beforeEach(async () => {
    now = 1_800_000_000_000
    store = memoryStore({ now: () => now })
    docs = new Handle(store.database('demo'), 'accounts')
    await docs.add({ _id: 'a', phone: '1', n: 1 }, { _id: 'b', phone: '2', n: 1 })
  })

  afterEach(() => store.close())

  it('shows its writes to itself at once and to others after the commit', async () => {
    const t = start()
    await docs.in(t).update('a', { $inc: { n: 5 } })
    await docs.in(t).add({ _id: 'c', phone: '3', n: 9 })
    expect(await docs.in(t).get('a')).toMatchObject({ n: 6 })
    expect((await docs.in(t).all({ n: { $gt: 5 } })).map(({ _id }) => _id).sort()).toEqual(['a', 'c'])
    expect(await docs.get('a')).toMatchObject({ n: 1 })
    expect(await docs.get('c')).toBeUndefined()
    await commit(t)
    expect(await docs.all({ n: { $gt: 5 } })).toHaveLength(2)
  })

  it('leaves nothing behind when it is rolled back', async () => {
    const t = start()
    await docs.in(t).update('a', { $inc: { n: 5 } })
    await docs.in(t).remove({ _id: 'b' })
    await docs.in(t).add({ _id: 'c', phone: '3' })
    docs.database.abort(t)
    expect(await docs.all()).toEqual([
      { _id: 'a', phone: '1', n: 1 },
      { _id: 'b', phone: '2', n: 1 },
    ])
    await docs.add({ _id: 'c', phone: '3' })
  })

  it('reads the state of its first operation, whatever is committed later', async () => {
    const t = start()
    await docs.update('a', { $set: { n: 2 } })
    expect(await docs.in(t).get('a')).toMatchObject({ n: 2 })
    await docs.update('a', { $set: { n: 3 } })
    await docs.update('a', { $set: { n: 4 } })
    await docs.remove({ _id: 'b' })
    await docs.add({ _id: 'c', phone: '3', n: 7 })
    expect(await docs.in(t).get('a')).toMatchObject({ n: 2 })
    expect(await docs.in(t).get('b')).toMatchObject({ n: 1 })
    expect((await docs.in(t).all({ n: { $gte: 1 } })).map(({ _id, n }) => [_id, n]).sort()).toEqual([
      ['a', 2],
      ['b', 1],
    ])
  })

  it('conflicts at once over a document that another transaction has written', async () => {
    const [t, u] = [start(), start()]
    await docs.in(t).update('a', { $inc: { n: 1 } })
    expect(await refusal(docs.in(u).update('a', { $inc: { n: 1 } }))).toEqual(CONFLICT)
    await commit(t)
    expect(await docs.get('a')).toMatchObject({ n: 2 })
  })

  it('conflicts over a document that has changed since its snapshot, even if it was only read', async () => {
    const t = start()
    await docs.in(t).get('b')
    await docs.update('a', { $inc: { n: 1 } })
    expect(await refusal(docs.in(t).update('a', { $inc: { n: 1 } }))).toEqual(CONFLICT)
  })

  it('conflicts over an id that another transaction inserts, and over one inserted since the snapshot', async () => {
    const [t, u, v] = [start(), start(), start()]
    await docs.in(v).get('a')
    await docs.in(t).add({ _id: 'c', phone: '3' })
    expect(await refusal(docs.in(u).add({ _id: 'c', phone: '4' }))).toEqual(CONFLICT)
    await commit(t)
    expect(await refusal(docs.in(v).add({ _id: 'c', phone: '5' }))).toEqual(CONFLICT)
    expect(await refusal(docs.in(start()).add({ _id: 'c', phone: '5' }))).toEqual(DUPLICATE)
  })

  it('conflicts over a unique value that another transaction takes or gives up', async () => {
    const [t, u, v] = [start(), start(), start()]
    await docs.in(t).add({ _id: 'c', phone: '3' })
    await docs.in(t).update('a', { $set: { phone: '9' } })
    expect(await refusal(docs.in(u).add({ _id: 'd', phone: '3' }))).toEqual(CONFLICT)
    expect(await refusal(docs.in(v).add({ _id: 'e', phone: '1' }))).toEqual(CONFLICT)
    await commit(t)
    await docs.add({ _id: 'e', phone: '1' })
  })

  it('passes a unique value from one document to another', async () => {
    const t = start()
    await docs.in(t).update('a', { $set: { phone: '9' } })
    await docs.in(t).update('b', { $set: { phone: '1' } })
    await commit(t)
    expect(await docs.all({ phone: '1' })).toMatchObject([{ _id: 'b' }])
  })

  it('counts a missing field as null in a unique index', async () => {
    await docs.add({ _id: 'c' })
    expect(await refusal(docs.add({ _id: 'd', phone: null }))).toEqual(DUPLICATE)
    const t = start()
    expect(await refusal(docs.in(t).add({ _id: 'd' }))).toEqual(DUPLICATE)
  })

  it('is over after a conflict or any other error', async () => {
    const [t, u] = [start(), start()]
    await docs.in(t).update('a', { $inc: { n: 1 } })
    await refusal(docs.in(u).update('a', { $inc: { n: 1 } }))
    expect(await refusal(docs.in(u).get('a'))).toEqual(NOT_EXIST)
    expect(() => docs.database.abort(u)).toThrow(expect.objectContaining({ code: 'DATABASE_TRANSACTION_FAIL' }))
    expect(await refusal(docs.in(t).add({ _id: 'b', phone: '7' }))).toEqual(DUPLICATE)
    expect(await refusal(commit(t))).toEqual(NOT_EXIST)
    expect(await docs.get('a')).toMatchObject({ n: 1 })
  })

  it('is unknown after its commit', async () => {
    const t = start()
    await commit(t)
    expect(await refusal(docs.in(t).get('a'))).toEqual(NOT_EXIST)
    expect(await refusal(commit(t))).toEqual(NOT_EXIST)
  })

  it('refuses a second call while one is on its way, and goes on with the first', async () => {
    const t = start()
    const answers = await Promise.all([
      docs.in(t).get('a'),
      refusal(docs.in(t).get('b')),
      refusal(docs.in(t).add({ _id: 'c', phone: '3' })),
    ])
    expect(answers).toEqual([expect.objectContaining({ _id: 'a' }), BUSY, BUSY])
    await docs.in(t).update('a', { $inc: { n: 1 } })
    await commit(t)
    expect(await docs.get('a')).toMatchObject({ n: 2 })
  })

  it('ends by itself after 30 seconds and gives its locks back', async () => {
    const t = start()
    await docs.in(t).update('a', { $inc: { n: 1 } })
    now += TRANSACTION_LIFETIME_MS - 1
    await docs.in(t).get('a')
    now += 1
    expect(await refusal(commit(t))).toEqual(NOT_EXIST)
    await docs.update('a', { $inc: { n: 10 } })
    expect(await docs.get('a')).toMatchObject({ n: 11 })
  })

  it('keeps an ordinary write to its documents waiting until it ends', async () => {
    const t = start()
    await docs.in(t).update('a', { $set: { n: 5 } })
    let done = false
    const waiting = docs.update('a', { $inc: { n: 1 } }).then(() => {
      done = true
    })
    await docs.update('b', { $inc: { n: 1 } })
    expect(done).toBe(false)
    await commit(t)
    await waiting
    expect(await docs.get('a')).toMatchObject({ n: 6 })
  })

  it('makes an ordinary write give up after its time', async () => {
    const t = start()
    await docs.in(t).update('a', { $set: { n: 5 } })
    expect(await refusal(docs.update('a', { $inc: { n: 1 } }))).toEqual(expect.stringMatching(/^DATABASE_TIMEOUT/))
    await commit(t)
    expect(await docs.get('a')).toMatchObject({ n: 5 })
  })

  it('lets two transactions skew: each reads what the other writes', async () => {
    const [t, u] = [start(), start()]
    await docs.in(t).get('a')
    await docs.in(u).get('b')
    await docs.in(t).update('b', { $inc: { n: 1 } })
    await docs.in(u).update('a', { $inc: { n: 1 } })
    await commit(t)
    await commit(u)
    expect(await docs.all({ n: 2 })).toHaveLength(2)
  })

  it('inserts again what it has removed, and removes what it has inserted', async () => {
    const t = start()
    await docs.in(t).remove({ _id: 'a' })
    await docs.in(t).add({ _id: 'a', phone: '1', n: 100 })
    await docs.in(t).add({ _id: 'c', phone: '3' })
    await docs.in(t).remove({ _id: 'c' })
    await commit(t)
    expect(await docs.all()).toEqual([
      { _id: 'a', phone: '1', n: 100 },
      { _id: 'b', phone: '2', n: 1 },
    ])
    expect(await docs.all({ phone: '3' })).toEqual([])
  })
})
