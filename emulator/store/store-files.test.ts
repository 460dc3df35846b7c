import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseConfig } from './config'
import type { Connection } from './driver'
import { openStore, type Store } from './store'
import { CONFIG, Handle, newFolder, removeFolders } from './test-support'
import { Filter } from './filter'

const open = (path: string, config: DatabaseConfig = CONFIG): Store => openStore({ path, config, now: () => 0 })
const handle = (store: Store, collection = 'accounts'): Handle => new Handle(store.database('demo'), collection)
const indexed = (...indexes: DatabaseConfig['collections'][string]['indexes'][number][]): DatabaseConfig => ({
  collections: { accounts: { indexes } },
})

/** Writes documents and leaves the folder as a killed process would: a log beside the file, nothing closed. */
async function abandoned(count: number): Promise<string> {
  const folder = newFolder()
  const store = open(folder)
  for (let i = 0; i < count; i++) await handle(store).add({ _id: `m${i}`, phone: `${i}` })
  const copy = newFolder()
  cpSync(folder, copy, { recursive: true })
  store.close()
  return copy
}

describe('a store on disk', () => {
  afterAll(removeFolders)

  it('keeps everything between one opening and the next', async () => {
    const folder = newFolder()
    const first = open(folder)
    await handle(first).add({ _id: 'a', phone: '1', at: new Date(7) })
    await first.database('demo').createCollection('notes')
    await handle(first, 'notes').add({ _id: 1 })
    await handle(first).database.find('accounts', new Filter({}), {})
    first.close()
    const second = open(folder)
    expect(await handle(second).all({ phone: '1' })).toEqual([{ _id: 'a', phone: '1', at: new Date(7) }])
    expect(second.database('demo').collections()).toEqual(['accounts', 'plain', 'notes'])
    second.close()
  })

  it('waits for the disk at every commit', () => {
    const store = open(newFolder())
    const { connection } = store as unknown as { connection: Connection }
    const setting = (name: string): unknown => connection.prepare(`PRAGMA ${name}`).all([])[0]![0]
    const FULL = 2
    expect([setting('journal_mode'), setting('synchronous'), setting('locking_mode')]).toEqual(['wal', FULL, 'exclusive'])
    store.close()
  })

  it('keeps databases apart', async () => {
    const store = open(newFolder())
    await handle(store).add({ _id: 'a', phone: '1' })
    const other = new Handle(store.database('other'), 'accounts')
    expect(await other.all()).toEqual([])
    await other.add({ _id: 'a', phone: '1' })
    await store.database('other').clear()
    expect(await handle(store).all()).toHaveLength(1)
    store.close()
  })

  it('finds every answered write in a log that was never closed', async () => {
    const store = open(await abandoned(40))
    expect(await handle(store).all()).toHaveLength(40)
    store.close()
  })

  it.each([1, 100, 5000])('recovers from a log whose last %i bytes are missing', async (missing) => {
    const folder = await abandoned(40)
    const log = join(folder, 'evergreen.db-wal')
    truncateSync(log, statSync(log).size - missing)
    const store = open(folder)
    const found = await handle(store).all()
    expect(found.map(({ _id }) => _id)).toEqual(Array.from({ length: found.length }, (_, i) => `m${i}`))
    expect(found.length).toBeGreaterThan(30)
    for (const { phone } of found) expect(await handle(store).all({ phone: phone! })).toHaveLength(1)
    store.close()
  })

  it('ignores garbage after the end of a log', async () => {
    const folder = await abandoned(40)
    appendFileSync(join(folder, 'evergreen.db-wal'), Buffer.alloc(9000, 0xa5))
    const store = open(folder)
    expect(await handle(store).all()).toHaveLength(40)
    store.close()
  })

  it('refuses a file that is cut off, and one that is no database', async () => {
    const folder = newFolder()
    const store = open(folder)
    await handle(store).add(...Array.from({ length: 2000 }, (_, i) => ({ _id: i, phone: i, text: 'x'.repeat(100) })))
    store.close()
    const file = join(folder, 'evergreen.db')
    truncateSync(file, Math.floor(statSync(file).size / 2))
    expect(() => open(folder)).toThrow(expect.objectContaining({ code: 'corrupt', message: expect.stringContaining(folder) }))
    writeFileSync(file, 'this is no database, it is a letter'.repeat(200))
    expect(() => open(folder)).toThrow(expect.objectContaining({ code: 'corrupt', message: expect.stringContaining('restore the folder') }))
  })

  it('says what is wrong with a folder it cannot use', () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(() => open(join(folder, 'file', 'data'))).toThrow(expect.objectContaining({ name: 'StoreError', code: 'unreadable' }))
    mkdirSync(join(folder, 'data', 'evergreen.db'), { recursive: true })
    expect(() => open(join(folder, 'data'))).toThrow(
      expect.objectContaining({ code: 'unreadable', message: expect.stringContaining('check the rights') }),
    )
  })

  it('refuses a folder that another process or store has open, and takes it once that is closed', () => {
    const folder = newFolder()
    const store = open(folder)
    expect(() => open(folder)).toThrow(
      expect.objectContaining({ code: 'in_use', message: expect.stringContaining('in use by another process') }),
    )
    const script = `const Database = require('libsql'); new Database(process.argv[1]).prepare('SELECT count(*) FROM collections').all([])`
    const child = spawnSync(process.execPath, ['-e', script, join(folder, 'evergreen.db')], { encoding: 'utf8', cwd: __dirname })
    expect(child.stderr).toContain('database is locked')
    store.close()
    open(folder).close()
  })

  it('builds indexes anew when their declaration has changed', async () => {
    const folder = newFolder()
    const first = open(folder, indexed({ name: 'n', keys: [['phone', 1]] }))
    await handle(first).add({ _id: 'a', phone: '1', n: [5, 6] }, { _id: 'b', phone: '2', n: [7] })
    first.close()
    const second = open(folder, indexed({ name: 'n', keys: [['n', -1]] }, { name: 'phone', keys: [['phone', 1]], unique: true }))
    const found = await second.database('demo').find('accounts', new Filter({ n: 6 }), {})
    expect(found).toMatchObject({ examined: 1, documents: { length: 1 } })
    await expect(handle(second).add({ _id: 'c', phone: '2' })).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    second.close()
    const third = open(folder, { collections: { accounts: { indexes: [] } } })
    expect((await third.database('demo').find('accounts', new Filter({ n: 6 }), {})).examined).toBe(2)
    third.close()
  })

  it('refuses a unique index that the documents break, and leaves the store as it was', async () => {
    const folder = newFolder()
    const first = open(folder, indexed())
    await handle(first).add({ _id: 'a', phone: '1' }, { _id: 'b', phone: '1' })
    first.close()
    const unique = indexed({ name: 'phone', keys: [['phone', 1]], unique: true })
    expect(() => open(folder, unique)).toThrow(
      expect.objectContaining({ code: 'bad_config', message: expect.stringMatching(/phone of accounts.*document "b"/) }),
    )
    const again = open(folder, indexed())
    expect(await handle(again).all()).toHaveLength(2)
    again.close()
  })

  it.each<[string, unknown]>([
    ['no collections', {}],
    ['an index without keys', indexed({ name: 'x', keys: [] })],
    ['an index on _id', indexed({ name: 'x', keys: [['_id', 1]] })],
    ['a number in a path', indexed({ name: 'x', keys: [['a.0', 1]] })],
    ['a direction of 2', indexed({ name: 'x', keys: [['a', 2 as 1]] })],
    ['one name twice', indexed({ name: 'x', keys: [['a', 1]] }, { name: 'x', keys: [['b', 1]] })],
  ])('refuses a configuration with %s', (_, config) => {
    expect(() => open(':memory:', config as DatabaseConfig)).toThrow(expect.objectContaining({ code: 'bad_config' }))
  })

  it('refuses data of a newer format', () => {
    const folder = newFolder()
    open(folder).close()
    const file = join(folder, 'evergreen.db')
    const bytes = readFileSync(file)
    // The format is SQLite's user_version, four bytes at offset 60 of the header.
    bytes.writeUInt32BE(99, 60)
    writeFileSync(file, bytes)
    expect(() => open(folder)).toThrow(expect.objectContaining({ code: 'bad_config', message: expect.stringContaining('newer version') }))
  })
})
