import { connect, type Connection } from './driver'
import { GroupCommit } from './group-commit'
import { Handle, memoryStore } from './test-support'

describe('group commit', () => {
  it('writes concurrent changes with one commit and answers them after it', async () => {
    const store = memoryStore()
    const docs = new Handle(store.database('demo'), 'plain')
    await store.settled()
    const before = store.stats().commits
    await Promise.all(Array.from({ length: 50 }, (_, i) => docs.add({ _id: i })))
    expect(store.stats().commits).toBe(before + 1)
    store.close()
  })

  it('lets nobody see a write that is not on disk', async () => {
    const store = memoryStore()
    const docs = new Handle(store.database('demo'), 'plain')
    await docs.add({ _id: 'old' })
    const order: string[] = []
    const write = docs.add({ _id: 'new' }).then(() => order.push('written'))
    const dirty = docs.get('new').then(() => order.push('seen'))
    const clean = docs.get('old').then(() => order.push('old'))
    await Promise.all([write, dirty, clean])
    expect(order[0]).toBe('old')
    store.close()
  })

  it('refuses a repeated id only once the first one is on disk', async () => {
    const store = memoryStore()
    const docs = new Handle(store.database('demo'), 'plain')
    await docs.add({ _id: 'old' })
    const order: string[] = []
    const first = docs.add({ _id: 'a' }).then(() => order.push('written'))
    const second = docs.add({ _id: 'a' }).catch(() => order.push('refused'))
    await Promise.all([first, second])
    expect(order).toEqual(['written', 'refused'])
    store.close()
  })

  describe('when the disk fails', () => {
    let connection: Connection
    let lost: unknown[]
    let group: GroupCommit

    beforeEach(() => {
      connection = connect(':memory:')
      connection.exec('CREATE TABLE t (a INTEGER PRIMARY KEY)')
      lost = []
      group = new GroupCommit(connection, (cause) => lost.push(cause))
    })

    const insert = (a: number): number => connection.prepare('INSERT INTO t (a) VALUES (?)').run([a])
    const rows = (): unknown => connection.prepare('SELECT count(*) FROM t').all([])[0]![0]

    it('takes back the whole batch and tells everybody in it', async () => {
      group.write(['a'], () => insert(1))
      const first = group.settled()
      expect(() => group.write(['b'], () => insert(1))).toThrow(expect.objectContaining({ code: 'SYS_ERR' }))
      await expect(first).rejects.toMatchObject({ code: 'SYS_ERR' })
      expect(lost).toHaveLength(1)
      expect(rows()).toBe(0)
    })

    it('goes on with the next batch', async () => {
      group.write(['a'], () => insert(1))
      void group.settled().catch(() => undefined)
      expect(() => group.write(['b'], () => insert(1))).toThrow()
      group.write(['c'], () => insert(2))
      await group.settled()
      expect(rows()).toBe(1)
    })
  })

  it('forgets what a lost batch had put into memory', async () => {
    const store = memoryStore()
    const docs = new Handle(store.database('demo'), 'plain')
    await docs.add({ _id: 'a', n: 1 })
    const transaction = docs.database.startTransaction()
    await docs.in(transaction).get('a')
    docs.database.recover()
    await expect(docs.in(transaction).get('a')).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
    expect(await docs.get('a')).toEqual({ _id: 'a', n: 1 })
    store.close()
  })
})
