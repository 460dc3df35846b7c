import type { DatabaseConfig, IndexConfig } from './config'
import type { Connection } from './driver'
import { StoreError } from './errors'
import { IndexDefinition } from './index-definition'
import { Table, type TableIndex } from './table'

/**
 * Which collections and indexes the file holds, for all databases in it. Every method that writes must be called inside
 * a SQLite transaction.
 */

const FORMAT = 1

const SCHEMA = `
CREATE TABLE IF NOT EXISTS collections (
  key INTEGER PRIMARY KEY, env TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (env, name)
) STRICT;
CREATE TABLE IF NOT EXISTS indexes (
  key INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, signature TEXT NOT NULL,
  multikey INTEGER NOT NULL DEFAULT 0, UNIQUE (collection, name)
) STRICT;
PRAGMA user_version = ${FORMAT};
`

interface KnownIndex {
  key: number
  name: string
  signature: string
  multikey: boolean
}

export class Catalog {
  constructor(
    private readonly connection: Connection,
    private readonly config: DatabaseConfig,
  ) {}

  prepareFile(): void {
    const format = this.connection.prepare('PRAGMA user_version').all([])[0]![0] as number
    if (format > FORMAT)
      throw new StoreError('bad_config', `the data was written by a newer version (format ${format}); update this program`)
    this.connection.exec(SCHEMA)
  }

  databases(): string[] {
    return this.connection
      .prepare('SELECT DISTINCT env FROM collections')
      .all([])
      .map(([env]) => env as string)
  }

  /** All collections of one database as they are on file, without touching any index. */
  load(env: string): Map<string, Table> {
    const rows = this.connection.prepare('SELECT key, name FROM collections WHERE env = ? ORDER BY key').all([env])
    return new Map(rows.map(([key, name]) => [name as string, this.tableOf(key as number, name as string)]))
  }

  /** Makes what the configuration declares and builds anew every index whose declaration has changed. */
  reconcile(env: string): Map<string, Table> {
    const tables = this.load(env)
    for (const name of Object.keys(this.config.collections)) if (!tables.has(name)) tables.set(name, this.create(env, name))
    for (const table of tables.values()) this.reconcileIndexes(table)
    return tables
  }

  create(env: string, name: string): Table {
    const key = this.connection.prepare('INSERT INTO collections (env, name) VALUES (?, ?)').run([env, name])
    const table = new Table(this.connection, key, name)
    this.connection.exec(`CREATE TABLE ${table.sqlName} (seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL) STRICT`)
    this.reconcileIndexes(table)
    return table
  }

  drop(table: Table): void {
    for (const index of this.knownIndexes(table.key)) this.dropIndex(index)
    this.connection.exec(`DROP TABLE ${table.sqlName}`)
    this.connection.prepare('DELETE FROM collections WHERE key = ?').run([table.key])
  }

  markMultikey(index: TableIndex): void {
    index.multikey = true
    this.connection.prepare('UPDATE indexes SET multikey = 1 WHERE key = ?').run([Number(index.sqlName.slice(1))])
  }

  private declared(collection: string): readonly IndexConfig[] {
    return this.config.collections[collection]?.indexes ?? []
  }

  private knownIndexes(collection: number): KnownIndex[] {
    return this.connection
      .prepare('SELECT key, name, signature, multikey FROM indexes WHERE collection = ?')
      .all([collection])
      .map(([key, name, signature, multikey]) => ({
        key: key as number,
        name: name as string,
        signature: signature as string,
        multikey: multikey === 1,
      }))
  }

  private tableOf(key: number, name: string): Table {
    const table = new Table(this.connection, key, name)
    const known = new Map(this.knownIndexes(key).map((index) => [index.name, index]))
    for (const config of this.declared(name)) {
      const definition = new IndexDefinition(config)
      const index = known.get(definition.name)
      if (index?.signature === definition.signature) table.indexes.push({ definition, sqlName: `x${index.key}`, multikey: index.multikey })
    }
    return table
  }

  private reconcileIndexes(table: Table): void {
    const inUse = new Set(table.indexes.map(({ sqlName }) => sqlName))
    for (const known of this.knownIndexes(table.key)) if (!inUse.has(`x${known.key}`)) this.dropIndex(known)
    const present = new Set(table.indexes.map(({ definition }) => definition.name))
    for (const config of this.declared(table.name)) if (!present.has(config.name)) this.buildIndex(table, new IndexDefinition(config))
  }

  private dropIndex({ key }: KnownIndex): void {
    this.connection.exec(`DROP TABLE x${key}`)
    this.connection.prepare('DELETE FROM indexes WHERE key = ?').run([key])
  }

  private buildIndex(table: Table, definition: IndexDefinition): void {
    const key = this.connection
      .prepare('INSERT INTO indexes (collection, name, signature) VALUES (?, ?, ?)')
      .run([table.key, definition.name, definition.signature])
    const index: TableIndex = { definition, sqlName: `x${key}`, multikey: false }
    const primary = definition.unique ? 'PRIMARY KEY (k)' : 'PRIMARY KEY (k, seq)'
    this.connection.exec(`CREATE TABLE ${index.sqlName} (k BLOB NOT NULL, seq INTEGER NOT NULL, ${primary}) STRICT, WITHOUT ROWID`)
    for (const stored of table.scan({ kind: 'natural' }))
      this.indexDocument(table, index, stored.document._id, stored.seq!, definition.keysOf(stored.document))
    table.indexes.push(index)
  }

  private indexDocument(
    table: Table,
    index: TableIndex,
    id: unknown,
    seq: number,
    { keys, multi }: { keys: Buffer[]; multi: boolean },
  ): void {
    if (multi && !index.multikey) this.markMultikey(index)
    for (const key of keys) {
      if (index.definition.unique && table.ownerOf(index, key)) {
        throw new StoreError(
          'bad_config',
          `the unique index ${index.definition.name} of ${table.name} cannot be built: document ${JSON.stringify(id)} ` +
            `repeats the ${index.definition.paths.join(' + ')} of another`,
        )
      }
      table.addKey(index, key, seq)
    }
  }
}
