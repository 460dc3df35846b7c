import { openStore, type Store } from './store'
import type { Connection } from './driver'
import { CONFIG, Handle, newFolder, refusal, removeFolders } from './test-support'

/** SQLite's own limit on the size of a file stands for the full disk. */
const limitPages = (store: Store, pages: number): void =>
  (store as unknown as { connection: Connection }).connection.exec(`PRAGMA max_page_count = ${pages}`)

describe('a full disk', () => {
  afterAll(removeFolders)

  it('refuses writes in clear words, keeps every answered one, and goes on once there is room', async () => {
    const path = newFolder()
    const store = openStore({ path, config: CONFIG, now: () => 0 })
    const docs = new Handle(store.database('demo'), 'accounts')
    await docs.add({ _id: 'first', phone: 'first' })
    limitPages(store, 120)
    const batch = (turn: number): Promise<string>[] =>
      Array.from({ length: 10 }, (_, i) => refusal(docs.add({ _id: `${turn}-${i}`, phone: `${turn}-${i}`, text: 'x'.repeat(4000) })))
    const answers = (await Promise.all([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(async (turn) => Promise.all(batch(turn))))).flat()
    const transaction = store.database('demo').startTransaction()
    await docs.in(transaction).update('first', { $set: { text: 'x'.repeat(1_000_000) } })
    expect(await refusal(store.database('demo').commit(transaction))).toMatch(/^SYS_ERR: the store could not write to disk/)
    expect(answers.filter((answer) => !/^(answered|SYS_ERR: the store could not write to disk)/.test(answer))).toEqual([])
    expect(await docs.all()).toHaveLength(1 + answers.filter((answer) => answer.startsWith('answered')).length)
    limitPages(store, 1_000_000)
    await docs.update('first', { $set: { n: 1 } })
    await docs.add({ _id: '0-0-again', phone: 'again' })
    store.close()
    const again = openStore({ path, config: CONFIG, now: () => 0 })
    expect(await new Handle(again.database('demo'), 'accounts').get('first')).toEqual({ _id: 'first', phone: 'first', n: 1 })
    again.close()
  })
})
