import type { Day } from '../time'
import type { EntryKind } from './kinds'

/** Points that die together. `expiresOn` is the last day on which they can be spent; they are dead from the midnight after it. */
export interface Lot {
  readonly expiresOn: Day
  readonly points: number
}

/** Points that cannot be spent before `releaseOn` begins (L6); they never die before that. */
export interface HeldLot extends Lot {
  readonly releaseOn: Day
}

/**
 * The books of one member. `lots` are sorted by day and merged by day; every lot is positive; a debt excludes lots. What is held is no
 * part of the balance, so that a debt may stand beside it.
 */
export interface Books {
  readonly balance: number
  readonly debt: number
  readonly lots: readonly Lot[]
  /** Sorted and merged by day of release and day of death; every one positive. */
  readonly held: readonly HeldLot[]
  /** Fen of eligible purchases that were too small for a point (programmes with `remainder: 'carry'`). */
  readonly carryFen: number
  /** Number of the last entry; 0 before the first. */
  readonly seq: number
  /** Hash of the last entry; GENESIS before the first. */
  readonly headHash: string
}

/** What one entry does to the books. `points` = sum of `lots` − `debtChange`, always. */
export interface Change {
  readonly points: number
  /** Signed: opened lots positive, burnt lots negative. */
  readonly lots: readonly Lot[]
  /** Signed likewise; left out where nothing held changes, so that entries from before points were held keep their hashes. */
  readonly held?: readonly HeldLot[] | undefined
  readonly debtChange: number
  readonly carryChangeFen: number
}

export interface Actor {
  readonly kind: 'till' | 'staff' | 'member' | 'system'
  /** Key id of the till, id of the member of staff, member id, or name of the job. */
  readonly id: string
}

/** An entry before it has its place in the chain. */
export interface EntryDraft extends Change {
  /** Business key of the cause; the entry's identity for ever. */
  readonly _id: string
  readonly kind: EntryKind
  readonly title: string
  readonly steps: readonly string[]
  readonly actor: Actor
  readonly programVersion: string
  /** Hash of the request that caused it: the same key with another digest is a conflict. */
  readonly inputDigest: string
  readonly orderId: string | null
  readonly storeId: string | null
  /** What later entries must know of the cause, by kind. */
  readonly cause: Readonly<Record<string, unknown>>
}

export interface Entry extends EntryDraft {
  readonly schema: 1
  readonly memberId: string
  readonly seq: number
  /** Shanghai ISO 8601. */
  readonly at: string
  readonly balanceAfter: number
  readonly debtAfter: number
  /** What a repeated request is answered with. */
  readonly answer: unknown
  readonly prevHash: string
  readonly hash: string
}

export const GENESIS = '0'.repeat(64)

export const EMPTY_BOOKS: Books = { balance: 0, debt: 0, lots: [], held: [], carryFen: 0, seq: 0, headHash: GENESIS }

/** SHA-256 of a text, lower-case hex; given by the caller because the domain has no I/O and no platform. */
export type Sha256 = (text: string) => string
