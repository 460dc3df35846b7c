import { decode } from './ejson'
import type { Connection, SqlValue, Statement } from './driver'
import type { IndexDefinition, IndexKeys } from './index-definition'
import { encodeKey } from './key-encoding'
import type { Document, Value } from './value'

/**
 * A document as stored: its text, and its parsed form once somebody needs it. Neither is ever changed in place. A
 * document read from a table knows its row (`seq`, which is also the order of insertion); one not yet written has none.
 */
export class StoredDocument {
  private parsed: Document | undefined

  constructor(
    readonly text: string,
    parsed?: Document,
    readonly seq?: number,
  ) {
    this.parsed = parsed
  }

  get document(): Document {
    return (this.parsed ??= decode(this.text, 0) as Document)
  }
}

/** One document before and after a write; undefined means it is not there. */
export interface Change {
  table: Table
  id: Value
  before: StoredDocument | undefined
  after: StoredDocument | undefined
}

/** A piece of an index or of the ids to walk: keys in `[low, high)`. */
export interface KeyRange {
  low: Buffer
  high: Buffer
}

export type Access =
  | { kind: 'natural' }
  | { kind: 'id'; ranges: KeyRange[]; reverse: boolean }
  | { kind: 'index'; index: TableIndex; ranges: KeyRange[]; reverse: boolean }

export interface TableIndex {
  readonly definition: IndexDefinition
  readonly sqlName: string
  multikey: boolean
}

const FIRST_CHUNK = 32
const LARGEST_CHUNK = 2048
const NEVER_A_SEQ = -1

/** One collection: a table of documents by id, and a table of keys for each index. */
export class Table {
  readonly indexes: TableIndex[] = []
  private readonly statements = new Map<string, Statement>()

  constructor(
    private readonly connection: Connection,
    readonly key: number,
    readonly name: string,
  ) {}

  get sqlName(): string {
    return `c${this.key}`
  }

  get(id: Value): StoredDocument | undefined {
    return first(this.statement(`SELECT seq, body FROM ${this.sqlName} WHERE id = ?`).all([encodeKey([id])]))
  }

  count(): number {
    return this.statement(`SELECT count(*) FROM ${this.sqlName}`).all([])[0]![0] as number
  }

  /** The document that holds a key of a unique index, if any. */
  ownerOf(index: TableIndex, key: Buffer): StoredDocument | undefined {
    const sql = `SELECT c.seq, c.body FROM ${index.sqlName} x JOIN ${this.sqlName} c ON c.seq = x.seq WHERE x.k = ?`
    return first(this.statement(sql).all([key]))
  }

  /** Walks documents in the order of the access path, reading in growing chunks so that a short answer reads little. */
  *scan(access: Access): Generator<StoredDocument> {
    if (access.kind === 'natural') return yield* this.scanNatural()
    for (const range of access.reverse ? [...access.ranges].reverse() : access.ranges) yield* this.scanRange(access, range)
  }

  insertRow(id: Value, text: string): number {
    return this.statement(`INSERT INTO ${this.sqlName} (id, body) VALUES (?, ?)`).run([encodeKey([id]), text])
  }

  updateRow(seq: number, text: string): void {
    this.statement(`UPDATE ${this.sqlName} SET body = ? WHERE seq = ?`).run([text, seq])
  }

  deleteRow(seq: number): void {
    this.statement(`DELETE FROM ${this.sqlName} WHERE seq = ?`).run([seq])
  }

  addKey(index: TableIndex, key: Buffer, seq: number): void {
    this.statement(`INSERT INTO ${index.sqlName} (k, seq) VALUES (?, ?)`).run([key, seq])
  }

  removeKey(index: TableIndex, key: Buffer, seq: number): void {
    this.statement(`DELETE FROM ${index.sqlName} WHERE k = ? AND seq = ?`).run([key, seq])
  }

  keysOf(index: TableIndex, stored: StoredDocument | undefined): IndexKeys {
    return stored ? index.definition.keysOf(stored.document) : { keys: [], multi: false }
  }

  private *scanNatural(): Generator<StoredDocument> {
    const sql = `SELECT seq, body FROM ${this.sqlName} WHERE seq > ? ORDER BY seq LIMIT ?`
    let after: SqlValue = NEVER_A_SEQ
    for (const size of chunkSizes()) {
      const rows = this.statement(sql).all([after, size])
      for (const [seq, body] of rows) yield fromRow(seq, body)
      if (rows.length < size) return
      after = rows.at(-1)![0]!
    }
  }

  private *scanRange(access: Exclude<Access, { kind: 'natural' }>, range: KeyRange): Generator<StoredDocument> {
    const statement = this.statement(rangeQuery(this.sqlName, access))
    let [key, seq]: [SqlValue, SqlValue] = access.reverse ? [range.high, NEVER_A_SEQ] : [range.low, NEVER_A_SEQ]
    for (const size of chunkSizes()) {
      const rows = statement.all([key, seq, access.reverse ? range.low : range.high, size])
      for (const [, rowSeq, body] of rows) yield fromRow(rowSeq, body)
      if (rows.length < size) return
      key = rows.at(-1)![0]!
      seq = rows.at(-1)![1]!
    }
  }

  private statement(sql: string): Statement {
    let statement = this.statements.get(sql)
    if (!statement) this.statements.set(sql, (statement = this.connection.prepare(sql)))
    return statement
  }
}

const fromRow = (seq: SqlValue | undefined, body: SqlValue | undefined): StoredDocument =>
  new StoredDocument(body as string, undefined, seq as number)

const first = ([row]: SqlValue[][]): StoredDocument | undefined => row && fromRow(row[0], row[1])

/** The pair (key, seq) is where the next chunk goes on; below the range it names no row, so it excludes none. */
function rangeQuery(table: string, access: Exclude<Access, { kind: 'natural' }>): string {
  const [source, key, seq] =
    access.kind === 'id' ? [table + ' c', 'c.id', 'c.seq'] : [`${access.index.sqlName} x JOIN ${table} c ON c.seq = x.seq`, 'x.k', 'x.seq']
  return access.reverse
    ? `SELECT ${key}, ${seq}, c.body FROM ${source} WHERE (${key}, ${seq}) < (?, ?) AND ${key} >= ? ORDER BY ${key} DESC, ${seq} DESC LIMIT ?`
    : `SELECT ${key}, ${seq}, c.body FROM ${source} WHERE (${key}, ${seq}) > (?, ?) AND ${key} < ? ORDER BY ${key}, ${seq} LIMIT ?`
}

function* chunkSizes(): Generator<number> {
  for (let size = FIRST_CHUNK; ; size = Math.min(size * 4, LARGEST_CHUNK)) yield size
}
