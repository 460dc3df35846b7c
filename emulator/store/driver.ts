import { createRequire } from 'node:module'

/**
 * The one file that knows which SQLite is underneath. better-sqlite3 is faster and taken where it is built; libsql ships
 * ready-made binaries and is always there. Each opens the other's files.
 *
 * Parameters always travel as an array (libsql aborts the process on a lone Buffer), and rows are always read to the end
 * (a statement stopped half-way keeps its read lock in libsql).
 */

export type SqlValue = number | string | Buffer | null

export interface Statement {
  /** Answers the rowid of the last insertion. */
  run(parameters: SqlValue[]): number
  all(parameters: SqlValue[]): SqlValue[][]
}

export interface Connection {
  readonly engine: string
  prepare(sql: string): Statement
  exec(sql: string): void
  close(): void
}

interface RawStatement {
  run(parameters: SqlValue[]): { lastInsertRowid: number | bigint }
  raw(): RawStatement
  all(parameters: SqlValue[]): unknown[][]
}

interface RawDatabase {
  prepare(sql: string): RawStatement
  exec(sql: string): unknown
  close(): unknown
}

type RawConstructor = new (file: string) => RawDatabase

const ENGINES = ['better-sqlite3', 'libsql'] as const

/** Loading better-sqlite3 succeeds even when its binary was never built, so a trial database decides. */
function load(): { engine: string; Database: RawConstructor } {
  const require = createRequire(__filename)
  let reason: unknown
  for (const engine of ENGINES) {
    try {
      const Database = require(engine) as RawConstructor
      new Database(':memory:').close()
      return { engine, Database }
    } catch (cause) {
      reason = cause
    }
  }
  throw new Error('no SQLite engine could be loaded; run npm ci again', { cause: reason })
}

let loaded: ReturnType<typeof load> | undefined

/** libsql hands blobs out as ArrayBuffers. */
function normalize(row: unknown[]): SqlValue[] {
  for (let i = 0; i < row.length; i++) {
    const value = row[i]
    if (value instanceof ArrayBuffer) row[i] = Buffer.from(value)
  }
  return row as SqlValue[]
}

function wrap(statement: RawStatement): Statement {
  let rows: RawStatement | undefined
  return {
    run: (parameters) => Number(statement.run(parameters).lastInsertRowid),
    all: (parameters) => (rows ??= statement.raw()).all(parameters).map(normalize),
  }
}

export function connect(file: string): Connection {
  loaded ??= load()
  const raw = new loaded.Database(file)
  return {
    engine: loaded.engine,
    prepare: (sql) => wrap(raw.prepare(sql)),
    exec: (sql) => void raw.exec(sql),
    close: () => void raw.close(),
  }
}
