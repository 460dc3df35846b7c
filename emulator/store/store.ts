import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Catalog } from './catalog'
import { checkConfig, type DatabaseConfig } from './config'
import { Database } from './database'
import { connect, type Connection } from './driver'
import { DatabaseError, StoreError } from './errors'
import { GroupCommit } from './group-commit'

export interface StoreOptions {
  /** The data folder, or `:memory:` to keep nothing. */
  path: string
  /** What `config/database.json` declares. */
  config: DatabaseConfig
  /** Milliseconds; stamps `db.serverDate()` and ends transactions that have grown old. */
  now: () => number
  /** How long an ordinary write waits for a locked document, in real milliseconds. The SDK itself gives up after 15 s. */
  lockWaitMs?: number
}

export interface StoreStats {
  engine: string
  commits: number
  writes: number
  examined: number
  openTransactions: number
}

const FILE = 'evergreen.db'
const ENV_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const CHECKPOINT_PAGES = 2000

/** All databases in one data folder. */
export class Store {
  private readonly databases = new Map<string, Database>()
  private readonly group: GroupCommit
  private readonly catalog: Catalog
  private closed = false

  constructor(
    private readonly connection: Connection,
    private readonly options: StoreOptions,
  ) {
    this.group = new GroupCommit(connection, () => this.recover())
    this.catalog = new Catalog(connection, options.config)
    this.prepare()
  }

  /** The database of one environment, made at first sight with every declared collection. */
  database(envName: string): Database {
    if (this.closed) throw new StoreError('closed', 'the store is closed')
    const known = this.databases.get(envName)
    if (known) return known
    if (!ENV_NAME.test(envName)) throw new DatabaseError('INVALID_PARAM', `"${envName}" cannot be the name of an environment`)
    const { now, lockWaitMs = 15_000 } = this.options
    const database = new Database(envName, this.catalog, this.group, { now, lockWaitMs })
    this.databases.set(envName, database)
    return database
  }

  /** Resolves once everything written so far is on disk. */
  settled(): Promise<void> {
    return this.group.settled()
  }

  stats(): StoreStats {
    const totals = [...this.databases.values()].map((database) => database.stats())
    const sum = (pick: (stats: (typeof totals)[number]) => number): number => totals.reduce((total, stats) => total + pick(stats), 0)
    return {
      engine: this.connection.engine,
      ...this.group.stats(),
      examined: sum(({ examined }) => examined),
      openTransactions: sum(({ openTransactions }) => openTransactions),
    }
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    for (const database of this.databases.values()) database.close()
    this.group.flush()
    release(this.connection)
    this.connection.close()
  }

  /** Creates the file's own tables and brings the indexes of every known database in line with the configuration. */
  private prepare(): void {
    this.connection.exec('BEGIN IMMEDIATE')
    try {
      this.catalog.prepareFile()
      for (const env of this.catalog.databases()) this.catalog.reconcile(env)
      this.connection.exec('COMMIT')
    } catch (cause) {
      this.connection.exec('ROLLBACK')
      throw cause
    }
  }

  private recover(): void {
    for (const database of this.databases.values()) database.recover()
  }
}

/**
 * WAL with synchronous=FULL: a commit returns once it is on disk. Exclusive locking keeps every other process out for as
 * long as the store is open, and the lock goes with the process, however that ends.
 */
function configure(connection: Connection, durable: boolean): void {
  connection.exec('PRAGMA locking_mode = EXCLUSIVE')
  if (durable) {
    const [row] = connection.prepare('PRAGMA journal_mode = WAL').all([])
    if (row?.[0] !== 'wal') throw new Error('the file system does not allow write-ahead logging')
    connection.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
  }
  connection.exec('PRAGMA synchronous = FULL')
  connection.exec('PRAGMA temp_store = MEMORY')
}

/**
 * Leaves one plain file without a log beside it and gives up the lock. libsql keeps a closed connection, and its lock,
 * for as long as a prepared statement waits for the garbage collector, so the lock cannot be left to `close`.
 */
function release(connection: Connection): void {
  for (const step of ['journal_mode = DELETE', 'locking_mode = NORMAL']) connection.prepare(`PRAGMA ${step}`).all([])
  connection.prepare('SELECT count(*) FROM sqlite_schema').all([])
}

/** Lets go of a file that could not be opened as a store; what cannot be released was never held. */
function abandon(connection: Connection): void {
  try {
    release(connection)
  } catch {
    // A damaged or locked file refuses this too, and the reason to report is the first one.
  }
  connection.close()
}

const SQLITE_REASONS: readonly (readonly [RegExp, StoreError['code'], string])[] = [
  [/SQLITE_(BUSY|LOCKED)/, 'in_use', 'is in use by another process; stop that one first or choose another data folder'],
  [/SQLITE_(NOTADB|CORRUPT)/, 'corrupt', 'holds a damaged database; restore the folder from a copy, or move it away to start afresh'],
  [
    /SQLITE_(CANTOPEN|READONLY|PERM|AUTH)|Unable to open/,
    'unreadable',
    'cannot be read and written; check the rights on the folder and its files',
  ],
  [/SQLITE_(FULL|IOERR)/, 'disk', 'is on a disk that is full or failing'],
]

function explain(path: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause
  const { code = '', message } = cause as { code?: string; message: string }
  const reason = SQLITE_REASONS.find(([pattern]) => pattern.test(`${code} ${message}`))
  if (reason) return new StoreError(reason[1], `the data folder ${path} ${reason[2]} (${message})`, { cause })
  return new StoreError('unreadable', `the data folder ${path} cannot be opened: ${message}`, { cause })
}

function openFile(path: string): string {
  if (path === ':memory:') return path
  try {
    mkdirSync(path, { recursive: true })
  } catch (cause) {
    throw new StoreError('unreadable', `the data folder ${path} cannot be made: ${(cause as Error).message}`, { cause })
  }
  return join(path, FILE)
}

/** Opens the store, or throws a `StoreError` in words for the person who started the program. */
export function openStore(options: StoreOptions): Store {
  checkConfig(options.config)
  const file = openFile(options.path)
  let connection: Connection | undefined
  try {
    connection = connect(file)
    configure(connection, options.path !== ':memory:')
    return new Store(connection, options)
  } catch (cause) {
    if (connection) abandon(connection)
    throw explain(options.path, cause)
  }
}
