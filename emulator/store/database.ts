import { clearTimeout, setImmediate, setTimeout } from 'node:timers'
import { aggregate, type Stage } from './aggregate'
import { applyChanges, planChange, type PlannedChange } from './apply-changes'
import type { Catalog } from './catalog'
import { newDocument, prepareInsert, prepareModify, prepareRemove, type Modification, type Modified, type Prepared } from './changes'
import { collectionNotExist, DatabaseError } from './errors'
import { Filter } from './filter'
import { find, type FindOptions, type Found } from './find'
import type { GroupCommit } from './group-commit'
import { History } from './history'
import { documentResource, resourcesOf, tableResource } from './resources'
import type { Change, Table } from './table'
import { Transactions, type Transaction } from './transaction'
import { UniqueClaims } from './unique-claims'
import type { Document, Value } from './value'

export interface DatabaseOptions {
  now: () => number
  /** How long an ordinary write waits for a document that a transaction has locked (real time). */
  lockWaitMs: number
}

const COLLECTION_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const LOCK_POLL_MS = 50

/**
 * One isolated database. State changes happen synchronously, so operations never interleave half-way; what is awaited
 * is only a lock held by a transaction, and the disk.
 */
export class Database {
  private tables: Map<string, Table>
  private readonly history = new History()
  private readonly transactions: Transactions
  private examined = 0

  constructor(
    readonly name: string,
    private readonly catalog: Catalog,
    private readonly group: GroupCommit,
    private readonly options: DatabaseOptions,
  ) {
    this.transactions = new Transactions(this.history, options.now)
    const tables = catalog.load(name)
    const complete = tables.size > 0
    this.tables = complete ? tables : group.write([], () => catalog.reconcile(name))
  }

  collections(): string[] {
    return [...this.tables.keys()]
  }

  async createCollection(name: string): Promise<void> {
    if (!COLLECTION_NAME.test(name)) throw new DatabaseError('INVALID_PARAM', `"${name}" cannot be the name of a collection`)
    if (this.tables.has(name)) {
      throw new DatabaseError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceUnavailable.ResourceExist] Table exist: ${name}`)
    }
    this.tables.set(
      name,
      this.group.write([], () => this.catalog.create(this.name, name)),
    )
    await this.group.settled()
  }

  async insert(collection: string, documents: Value[], transactionId?: string): Promise<Value[]> {
    const now = this.options.now()
    return this.write(collection, transactionId, (table, transaction) => {
      const prepared = documents.map((document) => newDocument(document, now))
      return prepareInsert(table, prepared, transaction)
    })
  }

  async modify(collection: string, modification: Modification, transactionId?: string): Promise<Modified> {
    return this.write(collection, transactionId, (table, transaction) =>
      prepareModify(table, modification, this.options.now(), transaction),
    )
  }

  async remove(collection: string, filter: Filter, multi: boolean, transactionId?: string): Promise<number> {
    return this.write(collection, transactionId, (table, transaction) => prepareRemove(table, filter, multi, transaction))
  }

  async find(collection: string, filter: Filter, options: FindOptions, transactionId?: string): Promise<Found> {
    const found = await this.read(transactionId, (transaction) => {
      const table = this.table(collection)
      return { resource: dirtyName(table, filter), answer: find(table, filter, options, transaction) }
    })
    this.examined += found.examined
    return found
  }

  async count(collection: string, filter: Filter): Promise<number> {
    return this.read(undefined, () => {
      const table = this.table(collection)
      const answer = filter.matchesAll ? table.count() : find(table, filter, {}).documents.length
      return { resource: tableResource(table), answer }
    })
  }

  async aggregate(collection: string, stages: readonly Stage[]): Promise<Document[]> {
    const documents = (table: Table | undefined, filter: Filter): Document[] =>
      table ? find(table, filter, {}).documents.map((stored) => stored.document) : []
    const answer = aggregate(
      {
        matching: (filter) => documents(this.table(collection), filter),
        collection: (name) => documents(this.tables.get(name), new Filter({})),
      },
      stages,
    )
    await this.group.settled()
    return answer
  }

  startTransaction(): string {
    return this.transactions.start().id
  }

  /** Resolves once the transaction is on disk. Its locks go at once: who reads its writes waits for the same disk. */
  async commit(transactionId: string): Promise<void> {
    const transaction = this.transactions.require(transactionId)
    const leave = transaction.enter()
    try {
      const changes = transaction.changes()
      if (changes.length > 0) this.apply(changes)
    } finally {
      this.transactions.finish(transaction)
      leave()
    }
    await this.group.settled()
  }

  abort(transactionId: string): void {
    this.transactions.finish(this.transactions.require(transactionId))
  }

  /** Removes every document and every undeclared collection. */
  async clear(): Promise<void> {
    this.transactions.finishAll()
    this.history.clear()
    this.tables = this.group.write([], () => {
      for (const table of this.tables.values()) this.catalog.drop(table)
      return this.catalog.reconcile(this.name)
    })
    await this.group.settled()
  }

  /** Forgets everything in memory after a batch of writes was lost; the file is the truth. */
  recover(): void {
    this.transactions.finishAll()
    this.history.clear()
    this.tables = this.catalog.load(this.name)
  }

  close(): void {
    this.transactions.finishAll()
  }

  stats(): { examined: number; openTransactions: number } {
    return { examined: this.examined, openTransactions: this.transactions.size }
  }

  private table(name: string): Table {
    const table = this.tables.get(name)
    if (!table) throw collectionNotExist(name)
    return table
  }

  /** An answer that rests on a write not yet on disk waits for it. */
  private async read<T>(
    transactionId: string | undefined,
    run: (transaction?: Transaction) => { resource: string; answer: T },
  ): Promise<T> {
    if (transactionId !== undefined) return this.inside(transactionId, async (transaction) => this.answer(run(transaction)))
    return this.answer(run())
  }

  private async answer<T>({ resource, answer }: { resource: string; answer: T }): Promise<T> {
    if (this.group.isDirty(resource)) await this.group.settled()
    return answer
  }

  private write<T>(
    collection: string,
    transactionId: string | undefined,
    prepare: (table: Table, transaction?: Transaction) => Prepared<T>,
  ): Promise<T> {
    if (transactionId === undefined) return this.writeNow(() => prepare(this.table(collection)))
    return this.inside(transactionId, async (transaction) => {
      const { changes, answer } = prepare(this.table(collection), transaction)
      this.keep(transaction, changes)
      if (changes.some(({ table, id }) => this.group.isDirty(documentResource(table, id)))) await this.group.settled()
      return answer
    })
  }

  private keep(transaction: Transaction, changes: readonly Change[]): void {
    if (changes.every(({ before }) => before !== undefined)) return transaction.write(changes)
    for (const { table, id, after } of changes) transaction.insert(table, id, after!)
  }

  /** Runs one call of a transaction. An error other than "busy" ends the transaction, as it does in the real service. */
  private async inside<T>(transactionId: string, run: (transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = this.transactions.require(transactionId)
    const leave = transaction.enter()
    try {
      return await run(transaction)
    } catch (cause) {
      this.transactions.finish(transaction)
      await nextTurn()
      await this.group.settled()
      throw cause
    } finally {
      leave()
    }
  }

  private async writeNow<T>(prepare: () => Prepared<T>): Promise<T> {
    const started = performance.now()
    for (;;) {
      const attempt = await this.attempt(prepare)
      if ('answer' in attempt) return attempt.answer
      const left = this.options.lockWaitMs - (performance.now() - started)
      if (left <= 0)
        throw new DatabaseError('DATABASE_TIMEOUT', '[ResourceUnavailable] the document is locked by a transaction that has not ended')
      await waitFor(attempt.blockedBy.ended, Math.min(left, LOCK_POLL_MS))
    }
  }

  /** One try at an ordinary write. A refusal waits for the disk as an answer does: "it is there already" must stay true. */
  private async attempt<T>(prepare: () => Prepared<T>): Promise<{ answer: T } | { blockedBy: Transaction }> {
    try {
      const { changes, answer } = prepare()
      const planned = changes.map(planChange)
      const blockedBy = this.transactions.blocking(planned.flatMap(resourcesOf))
      if (blockedBy) return { blockedBy }
      new UniqueClaims().claim(planned)
      if (planned.length > 0) this.apply(planned)
      await this.group.settled()
      return { answer }
    } catch (refusal) {
      await this.group.settled()
      throw refusal
    }
  }

  private apply(planned: readonly PlannedChange[]): void {
    const touched = new Set<string>()
    for (const { table, id } of planned) touched.add(tableResource(table)).add(documentResource(table, id))
    this.group.write(touched, () => applyChanges(planned, (index) => this.catalog.markMultikey(index)))
    this.history.record(planned)
  }
}

/** What a filter reads: one document, or anything in the collection. */
const dirtyName = (table: Table, { soleId }: Filter): string =>
  soleId === undefined ? tableResource(table) : documentResource(table, soleId)

/**
 * A refusal inside a transaction is answered one turn of the event loop later: callers in the same process that retry at
 * once, and collide again, would otherwise keep the loop from ever reaching the disk or a timer.
 */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A poll is needed beside the event: a transaction may also end by the clock, which nobody announces. */
function waitFor(ended: Promise<void>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    void ended.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
