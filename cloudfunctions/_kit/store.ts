/** The storage port: what the functions need of a document database, in their own words. */
export type Collection =
  | 'accounts'
  | 'members'
  | 'entries'
  | 'claims'
  | 'programs'
  | 'till_keys'
  | 'messages'
  | 'notices'
  | 'feedback'
  | 'staff'
  | 'staff_log'
  | 'erasures'
  | 'guards'
  | 'campaigns'
  | 'job_cursors'
  | 'daily_totals'
  | 'daily'
  | 'racers'
  | 'referrals'
  | 'shares'
  | 'traces'
  | 'participations'
  | 'photos'
  | 'likenesses'
  | 'draws'
  | 'prizes'
  | 'gifts'
  | 'stocks'
  | 'pool_codes'
  | 'redemptions'
  | 'favourites'
  | 'addresses'
  | 'points_payments'
  | 'presents'
  | 'wallets'
  | 'deliveries'
  | 'reminder_days'
  | 'job_states'
  | 'alerts'
  | 'liability'

export type Scalar = string | number | boolean | null
export interface Range {
  readonly gt?: string | number
  readonly gte?: string | number
  readonly lt?: string | number
  readonly lte?: string | number
}
/** One of a few: at most a page of them, because each is a look-up of its own. */
export interface OneOf {
  readonly in: readonly string[]
}
export type Where = Readonly<Record<string, Scalar | Range | OneOf>>

export interface Find {
  readonly where?: Where
  readonly order?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  readonly skip?: number
  /** At most 1000 per call on CloudBase. */
  readonly limit?: number
}

export type Document = { readonly _id: string }

export interface Reader {
  get(collection: Collection, id: string): Promise<unknown>
  find(collection: Collection, find: Find): Promise<unknown[]>
}

/** One transaction: calls are awaited one by one; after an error it is over. */
export interface Transaction extends Reader {
  /** Fails with StoreFault 'duplicate' when an `_id` or unique key is taken. */
  insert(collection: Collection, documents: readonly Document[]): Promise<void>
  /** Replaces the whole document. */
  replace(collection: Collection, document: Document): Promise<void>
  commit(): Promise<void>
  /** Never throws: a transaction that cannot be aborted any more expires by itself. */
  abort(): Promise<void>
}

export interface Store extends Reader {
  begin(): Promise<Transaction>
  count(collection: Collection, where?: Where): Promise<number>
  /** Sets the given paths of all documents that match; answers how many did. */
  update(collection: Collection, where: Where, set: Readonly<Record<string, unknown>>): Promise<number>
  /** Adds one to the number at a path of all documents that match; answers how many did. */
  increment(collection: Collection, where: Where, path: string): Promise<number>
  /** Removes all documents that match; answers how many there were. */
  remove(collection: Collection, where: Where): Promise<number>
}

export type FaultKind =
  /** An `_id` or unique key is taken. */
  | 'duplicate'
  /** Another writer was first; the transaction is over and may be tried again. */
  | 'conflict'
  /** Nothing is known about the outcome, or the database is not reachable. */
  | 'unavailable'

export class StoreFault extends Error {
  constructor(
    readonly kind: FaultKind,
    readonly inner: unknown,
  ) {
    super(`${kind}: ${inner instanceof Error ? inner.message : String(inner)}`)
    this.name = 'StoreFault'
  }
}
