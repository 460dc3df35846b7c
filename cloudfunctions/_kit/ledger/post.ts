import type { Account } from '../../../shared/contracts/documents/account'
import { append, type Books, type Entry, type EntryDraft } from '../../../shared/domain/ledger'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { sha256 } from '../digest'
import { promise, type Told } from '../inbox/promise'
import type { Collection, Document, Reader, Store, Transaction } from '../store'
import { transact } from '../transact'
import { asAccount, asEntry, withBooks } from './documents'
import { asUnlinked } from './unlinked'

/** Documents by the collection they belong to. */
export type Filed = readonly (readonly [Collection, Document])[]

/** What one unit of work wants written. Everything lands in one transaction or nothing does. */
export type Posting<T = unknown> = (MemberPosting | RecordPosting) & {
  readonly answer: (after: Books) => T
  /** Documents beside the account: guards, claims, records of sales without a member. */
  readonly insert?: Filed
  readonly replace?: Filed
}

/** Entries of a member, and the account as they leave it. */
export interface MemberPosting {
  /** The account as read in this transaction, with its new non-ledger fields already in place. */
  readonly account: Account
  /** In order; the last is the cause that the business key names. */
  readonly drafts: readonly EntryDraft[]
  /** What its member is told of it: promised in the account, so that it costs no storage call. */
  readonly tell?: (after: Books) => readonly Told[]
}

/** Work that moves no point of anybody. */
interface RecordPosting {
  readonly account?: undefined
  /** What was recorded, as the title of an entry would say it. */
  readonly title: string
  readonly orderId: string
}

/** What a unit of work has booked, for those who write something beside it. */
export interface Booked {
  /** Business key of the work, and `_id` of its entry or record. */
  readonly key: string
  /** Null where it moved no point of anybody: a sale or refund without a member. */
  readonly memberId: string | null
  /** Unmasked; null where there is no member, or no name. */
  readonly memberName: string | null
  readonly orderId: string | null
  /** Signed; 0 without a member. */
  readonly points: number
  readonly title: string
}

/**
 * What a caller wants inserted in the same transaction as a unit of work: there exactly when the work is, once. Every `_id` must
 * belong to this work alone; one that is taken already lets the work end as `busy`.
 */
export type Also = (booked: Booked) => Filed

export interface UnitOfWork<T = unknown> {
  /** `_id` of the entry (or record) that this work writes: the same cause counts once, for ever. */
  readonly key: string
  readonly inputDigest: string
  readonly now: number
  /** Reads through the transaction and decides. Runs again after a conflict, so it must have no effects of its own. */
  decide(read: Reader): Promise<Refusal | Posting<T>>
  readonly also?: Also | undefined
}

export interface Posted<T = unknown> {
  readonly answer: T
  readonly replayed: boolean
}

/**
 * The one write path of the ledger. The same business key is answered the same, whatever has been read meanwhile: a refusal may
 * come from that very success (a used code, a spent remainder).
 */
export const post = <T>(store: Store, work: UnitOfWork<T>): Promise<Refusal | Posted<T>> =>
  transact<Posted<T>>(store, {
    act: async (transaction) => {
      const posting = await work.decide(transaction)
      return isRefusal(posting) ? posting : { answer: await write(transaction, posting, work), replayed: false }
    },
    earlier: () => earlier(store, work),
  })

const write = async <T>(transaction: Transaction, posting: Posting<T>, work: UnitOfWork<T>): Promise<T> => {
  const answer = posting.account ? await writeEntries(transaction, posting, work.now) : posting.answer(NO_BOOKS)
  const beside = work.also?.(bookedBy(posting, work.key)) ?? []
  for (const [collection, document] of [...(posting.insert ?? []), ...beside]) await transaction.insert(collection, [document])
  for (const [collection, document] of posting.replace ?? []) await transaction.replace(collection, document)
  return answer
}

const writeEntries = async <T>(transaction: Transaction, posting: MemberPosting & Posting<T>, now: number): Promise<T> => {
  const { entries, account } = written(posting, now, posting.answer)
  await transaction.insert('entries', entries)
  await transaction.replace('accounts', account)
  // What `posting.answer` has just said of the last draft.
  return entries[entries.length - 1]!.answer as T
}

/** The documents that a posting of a member comes to; `answer` is kept with the last entry. */
export const written = (
  posting: MemberPosting,
  now: number,
  answer: (after: Books) => unknown = () => null,
): { entries: Entry[]; account: Account } => {
  const { entries, books } = chain(posting, now, answer)
  const account = (posting.tell?.(books) ?? []).reduce((told, message) => promise(told, message, now), posting.account)
  return { entries: entries.map(asEntry), account: asAccount(withBooks(account, books)) }
}

const bookedBy = (posting: Posting, key: string): Booked => {
  if (!posting.account) return { key, memberId: null, memberName: null, orderId: posting.orderId, points: 0, title: posting.title }
  const { orderId, points, title } = posting.drafts[posting.drafts.length - 1]!
  return { key, memberId: posting.account._id, memberName: posting.account.name, orderId, points, title }
}

const NO_BOOKS: Books = { balance: 0, debt: 0, lots: [], held: [], carryFen: 0, seq: 0, headHash: '' }

const chain = ({ account, drafts }: MemberPosting, now: number, answer: (after: Books) => unknown): { entries: Entry[]; books: Books } => {
  const entries: Entry[] = []
  let books: Books = account
  for (const [i, draft] of drafts.entries()) {
    const isCause = i === drafts.length - 1
    const place = { memberId: account._id, at: shanghaiIso(now), answer: (after: Books) => (isCause ? answer(after) : null) }
    const appended = append(books, draft, place, sha256)
    entries.push(appended.entry)
    books = appended.books
  }
  return { entries, books }
}

/** What the same cause was answered before: the same answer again, or a conflict when it came with another body. */
const earlier = async <T>(store: Store, work: UnitOfWork<T>): Promise<Refusal | Posted<T> | undefined> => {
  const found = await store.get('entries', work.key)
  if (!found) return undefined
  const { inputDigest, answer } = (found as { memberId?: string }).memberId === '' ? asUnlinked(found) : asEntry(found)
  // The key names one kind of work, so what it answered then has the form that it answers now.
  return inputDigest === work.inputDigest ? { answer: answer as T, replayed: true } : refuse('conflict')
}
