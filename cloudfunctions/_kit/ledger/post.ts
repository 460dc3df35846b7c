import type { Account } from '../../../shared/contracts/documents/account'
import { append, type Books, type Entry, type EntryDraft } from '../../../shared/domain/ledger'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { elapsed, sleep } from '../clock'
import { sha256 } from '../digest'
import { jitter } from '../ids'
import { type Collection, type Document, type Reader, type Store, StoreFault, type Transaction } from '../store'
import { asAccount, asEntry, withBooks } from './documents'
import { asUnlinked } from './unlinked'

/** What one unit of work wants written. Everything lands in one transaction or nothing does. */
export interface Posting {
  /** The account as read in this transaction, with its new non-ledger fields already in place. */
  readonly account?: Account
  /** In order; the last is the cause that the business key names. */
  readonly drafts: readonly EntryDraft[]
  readonly answer: (after: Books) => unknown
  /** Documents beside the account: guards, claims, records of sales without a member. */
  readonly insert?: readonly (readonly [Collection, Document])[]
  readonly replace?: readonly (readonly [Collection, Document])[]
}

export interface UnitOfWork {
  /** `_id` of the entry (or record) that this work writes: the same cause counts once, for ever. */
  readonly key: string
  readonly inputDigest: string
  readonly now: number
  /** Reads through the transaction and decides. Runs again after a conflict, so it must have no effects of its own. */
  decide(read: Reader): Promise<Refusal | Posting>
}

export interface Posted {
  readonly answer: unknown
  readonly replayed: boolean
}

const ATTEMPTS = 12
const FIRST_WAIT_MS = 8
const LONGEST_WAIT_MS = 250
/** A database that has not answered for so long is not asked again: the caller's own time-out is near, and `busy` says more. */
const PATIENCE_MS = 3_500

/**
 * The one write path of the ledger. Conflicts are tried again with growing, jittered waits; a duplicate or unknown outcome is
 * resolved by reading the business key, never by guessing; a refusal is overruled by an earlier success of the same key,
 * because the state that made it refuse (a used code, a spent remainder) may be that very success.
 */
export const post = async (store: Store, work: UnitOfWork): Promise<Refusal | Posted> => {
  const until = elapsed() + PATIENCE_MS
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await sleep(jitter(Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS)))
    try {
      const outcome = await tryOnce(store, work)
      if (!isRefusal(outcome)) return outcome
      return (await earlier(store, work)) ?? outcome
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error
      const before = await earlier(store, work)
      if (before) return before
      if (error.kind === 'unavailable' && (attempt >= 2 || elapsed() > until)) throw error
    }
  }
  return refuse('busy')
}

const tryOnce = async (store: Store, work: UnitOfWork): Promise<Refusal | Posted> => {
  const transaction = await store.begin()
  try {
    const posting = await work.decide(transaction)
    if (isRefusal(posting)) {
      await transaction.abort()
      return posting
    }
    const answer = await write(transaction, posting, work.now)
    await transaction.commit()
    return { answer, replayed: false }
  } catch (error) {
    // A commit that failed for an unknown reason may have happened: aborting it again would be refused, and harmless.
    await transaction.abort()
    throw error
  }
}

const write = async (transaction: Transaction, posting: Posting, now: number): Promise<unknown> => {
  let answer: unknown
  if (posting.account) {
    const { entries, books } = chain(posting.account, posting, now)
    answer = entries[entries.length - 1]!.answer
    await transaction.insert('entries', entries.map(asEntry))
    await transaction.replace('accounts', asAccount(withBooks(posting.account, books)))
  } else answer = posting.answer(NO_BOOKS)
  for (const [collection, document] of posting.insert ?? []) await transaction.insert(collection, [document])
  for (const [collection, document] of posting.replace ?? []) await transaction.replace(collection, document)
  return answer
}

const NO_BOOKS: Books = { balance: 0, debt: 0, lots: [], carryFen: 0, seq: 0, headHash: '' }

const chain = (account: Account, posting: Posting, now: number): { entries: Entry[]; books: Books } => {
  const entries: Entry[] = []
  let books: Books = account
  for (const [i, draft] of posting.drafts.entries()) {
    const isCause = i === posting.drafts.length - 1
    const place = { memberId: account._id, at: shanghaiIso(now), answer: (after: Books) => (isCause ? posting.answer(after) : null) }
    const appended = append(books, draft, place, sha256)
    entries.push(appended.entry)
    books = appended.books
  }
  return { entries, books }
}

/** What the same cause was answered before: the same answer again, or a conflict when it came with another body. */
const earlier = async (store: Store, work: UnitOfWork): Promise<Refusal | Posted | undefined> => {
  const found = await store.get('entries', work.key)
  if (!found) return undefined
  const { inputDigest, answer } = (found as { memberId?: string }).memberId === '' ? asUnlinked(found) : asEntry(found)
  return inputDigest === work.inputDigest ? { answer, replayed: true } : refuse('conflict')
}
