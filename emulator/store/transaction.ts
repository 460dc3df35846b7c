import { planChange, type PlannedChange } from './apply-changes'
import { duplicateKey, transactionBusy, transactionConflict, transactionNotExist } from './errors'
import type { History } from './history'
import { documentResource, resourcesOf, tableResource } from './resources'
import type { Change, StoredDocument, Table } from './table'
import { UniqueClaims } from './unique-claims'
import type { Value } from './value'

/** A transaction that is not over after this time is rolled back. */
export const TRANSACTION_LIFETIME_MS = 30_000

/**
 * One open transaction: it reads the state of the moment of its first operation, sees its own writes, and holds a lock on
 * all it has written. Nothing of it reaches the disk before it commits.
 */
export class Transaction {
  readonly ended: Promise<void>
  private end!: () => void
  private busy = false
  private snapshot: number | undefined
  private readonly writes = new Map<string, PlannedChange>()
  /** What was read stays true for the whole transaction, so it is read once. */
  private readonly reads = new Map<string, StoredDocument | undefined>()
  private readonly held = new Set<string>()
  private readonly claims = new UniqueClaims()

  constructor(
    readonly id: string,
    readonly expiresAt: number,
    private readonly locks: Map<string, Transaction>,
    private readonly history: History,
  ) {
    this.ended = new Promise((resolve) => {
      this.end = resolve
    })
  }

  /** Marks the transaction busy until the answer is given; the service refuses a second call in the meantime. */
  enter(): () => void {
    if (this.busy) throw transactionBusy()
    this.busy = true
    return () => {
      this.busy = false
    }
  }

  get(table: Table, id: Value): StoredDocument | undefined {
    const resource = documentResource(table, id)
    const own = this.writes.get(resource)
    if (own) return own.after
    if (!this.reads.has(resource)) this.reads.set(resource, this.read(table, id, resource))
    return this.reads.get(resource)
  }

  /** Documents of a table that this transaction sees otherwise than the table has them. */
  overrides(table: Table): Map<string, StoredDocument | undefined> {
    const found = new Map<string, StoredDocument | undefined>()
    for (const [resource, image] of this.history.changedSince(table, this.at)) found.set(resource, image.before)
    const prefix = `${tableResource(table)}/`
    for (const [resource, write] of this.writes) if (resource.startsWith(prefix)) found.set(resource, write.after)
    return found
  }

  /** Locks and keeps a set of changes, or fails at once if another transaction or a later commit is in the way. */
  write(changes: readonly Change[]): void {
    const snapshot = this.at
    const planned = changes.map(planChange)
    const resources = planned.flatMap(resourcesOf)
    for (const resource of resources) {
      const holder = this.locks.get(resource)
      if ((holder && holder !== this) || this.history.writtenSince(resource, snapshot)) throw transactionConflict()
    }
    this.claims.claim(planned)
    for (const resource of resources) {
      this.locks.set(resource, this)
      this.held.add(resource)
    }
    for (const change of planned) this.keep(change)
  }

  insert(table: Table, id: Value, after: StoredDocument): void {
    const resource = documentResource(table, id)
    const holder = this.locks.get(resource)
    if ((holder && holder !== this) || this.history.writtenSince(resource, this.at)) throw transactionConflict()
    if (this.get(table, id)) throw duplicateKey(table.name, '_id_', `{ _id: ${JSON.stringify(id)} }`)
    this.write([{ table, id, before: undefined, after }])
  }

  /** What commit has to write: from the state at the snapshot to the state wanted, one change per document. */
  changes(): PlannedChange[] {
    return [...this.writes.values()].filter(({ before, after }) => before || after)
  }

  /** Gives back locks and snapshot; whoever waits for a lock goes on. */
  close(): void {
    for (const resource of this.held) this.locks.delete(resource)
    this.held.clear()
    if (this.snapshot !== undefined) this.history.release(this.snapshot)
    this.snapshot = undefined
    this.end()
  }

  private get at(): number {
    return (this.snapshot ??= this.history.snapshot())
  }

  private read(table: Table, id: Value, resource: string): StoredDocument | undefined {
    const image = this.history.imageAt(table, resource, this.at)
    return image ? image.before : table.get(id)
  }

  private keep(change: PlannedChange): void {
    const { table, id, after } = change
    const resource = documentResource(table, id)
    const earlier = this.writes.get(resource)
    this.writes.set(resource, earlier ? planChange({ table, id, before: earlier.before, after }) : change)
  }
}

/** The open transactions of one database. */
export class Transactions {
  readonly locks = new Map<string, Transaction>()
  private readonly open = new Map<string, Transaction>()
  private started = 0

  constructor(
    private readonly history: History,
    private readonly now: () => number,
  ) {}

  start(): Transaction {
    this.expire()
    const id = `tx-${++this.started}-${this.now().toString(36)}`
    const transaction = new Transaction(id, this.now() + TRANSACTION_LIFETIME_MS, this.locks, this.history)
    this.open.set(id, transaction)
    return transaction
  }

  require(id: string): Transaction {
    this.expire()
    const transaction = this.open.get(id)
    if (!transaction) throw transactionNotExist()
    return transaction
  }

  finish(transaction: Transaction): void {
    if (this.open.delete(transaction.id)) transaction.close()
  }

  finishAll(): void {
    for (const transaction of [...this.open.values()]) this.finish(transaction)
  }

  /** The transaction that keeps an ordinary write waiting, if any still does. */
  blocking(resources: Iterable<string>): Transaction | undefined {
    this.expire()
    for (const resource of resources) {
      const holder = this.locks.get(resource)
      if (holder) return holder
    }
    return undefined
  }

  expire(): void {
    const now = this.now()
    // Started in order, so the first one that is still young ends the search.
    for (const transaction of this.open.values()) {
      if (transaction.expiresAt > now) return
      this.finish(transaction)
    }
  }

  get size(): number {
    return this.open.size
  }
}
