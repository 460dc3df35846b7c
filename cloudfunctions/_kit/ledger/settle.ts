import type { Account } from '../../../shared/contracts/documents/account'
import { applyChange, type Books, type Change, type DueChange, type EntryDraft, nextDue } from '../../../shared/domain/ledger'
import { nextOccasionOn } from '../../../shared/domain/rewards'
import { grouped } from '../../../shared/domain/text'
import { isReviewDue, review, type RulesAt, standingOn, withValidity } from '../../../shared/domain/tiers'
import { addDays, type Day, dayOf, NEVER } from '../../../shared/domain/time'
import { digestOf } from '../digest'
import { promise } from '../inbox/promise'
import { celebratedOf } from '../rewards/celebrated-of'
import { withReminders } from './documents'
import { expiredTold } from './expired'
import { reviewDraft, reviewTold } from './reviewing'
import { lotSteps } from './words'

export interface Settled {
  /** The account as it was read, with the standing of now: the chain continues from its books. */
  readonly account: Account
  /** Books without dead points, and with those that have become free: decisions are made on these. */
  readonly books: Books
  /** Entries that must be written before the one that is being decided, in order of the instants they are about. */
  readonly drafts: readonly EntryDraft[]
}

/**
 * What has become due since the last entry: deaths, releases and reviews of the tier. Every other change settles first, so that no balance
 * ever contains a dead point or lacks a free one and no tier outlives its validity, however late the jobs are.
 */
export const settled = (found: Account, now: number, rulesAt: RulesAt): Settled => {
  const today = dayOf(now)
  const program = rulesAt(now)
  const drafts: EntryDraft[] = []
  let books: Books = found
  let account = found
  for (;;) {
    const reviewing = found.status !== 'left' && isReviewDue(account, today)
    const due = nextDue(books, reviewing ? dayAfter(account.tierUntil) : today)
    if (due) {
      const draft = dueDraft(account, due, program.version)
      drafts.push(draft)
      books = applyChange(books, due.change)
      if (due.kind === 'expiry') account = promise(account, expiredTold(program, draft, today), now)
    } else if (reviewing) {
      const done = review(rulesAt, account, found.seq + drafts.length + 1)
      drafts.push(reviewDraft(account, done, books.balance))
      const told = reviewTold(account, done, books.balance)
      account = told.reduce<Account>((to, message) => promise(to, message, now), { ...account, ...done.after })
    } else break
  }
  return { account: dated(account, found.seq + drafts.length, now, rulesAt), books, drafts }
}

/** Every due change and review takes effect with the midnight that begins it. */
const dayAfter = (day: Day): Day => addDays(day, 1)

/** Accounts from before validities and occasions were kept in them have theirs from their next entry on. */
const dated = (account: Account, seq: number, now: number, rulesAt: RulesAt): Account =>
  account.status === 'left'
    ? account
    : celebrated(withReminders(withValidity(rulesAt(now), account, { seq, today: dayOf(now) }), rulesAt(now)), now)

const celebrated = (account: Account, now: number): Account =>
  account.nextOccasionOn === NEVER ? { ...account, nextOccasionOn: nextOccasionOn(celebratedOf(account), dayOf(now)) } : account

/** The number of the entry that is being decided. */
export const nextSeq = ({ account, drafts }: Settled): number => account.seq + drafts.length + 1

/** The account with the standing of now, for who only looks: whether or not the reviews that are due have been written. */
export const asOfNow = <A extends Account>(account: A, now: number, rulesAt: RulesAt): A =>
  account.status === 'left' ? account : standingOn(rulesAt, account, dayOf(now))

const WORDS: Record<DueChange['kind'], { readonly title: string; readonly steps: (change: Change) => string[] }> = {
  expiry: {
    title: '积分到期',
    steps: ({ lots }) => lots.map((lot) => `${grouped(-lot.points)} 分的有效期至 ${lot.expiresOn},已到期失效`),
  },
  release: {
    title: '待生效积分生效',
    steps: (change) => [...(change.held ?? []).map((lot) => `${grouped(-lot.points)} 分自 ${lot.releaseOn} 起可用`), ...lotSteps(change)],
  },
}

/** The key names the latest day that is covered: no later entry covers it again, because nothing comes in for a day that is over. */
const dueDraft = ({ _id }: Account, { kind, change, last }: DueChange, programVersion: string): EntryDraft => ({
  ...change,
  _id: `${kind}:${_id}:${last}`,
  kind,
  title: WORDS[kind].title,
  steps: WORDS[kind].steps(change),
  actor: { kind: 'system', id: kind },
  programVersion,
  inputDigest: digestOf({ [kind]: _id, last }),
  orderId: null,
  storeId: null,
  cause: {},
})
