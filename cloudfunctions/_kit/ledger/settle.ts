import type { Account } from '../../../shared/contracts/documents/account'
import { applyChange, type Books, type Change, type DueChange, type EntryDraft, nextDue } from '../../../shared/domain/ledger'
import { nextOccasionOn } from '../../../shared/domain/rewards'
import { grouped } from '../../../shared/domain/text'
import { dayOf, NEVER } from '../../../shared/domain/time'
import { digestOf } from '../digest'
import { celebratedOf } from '../rewards/celebrated-of'
import { lotSteps } from './words'

export interface Settled {
  /** The account whose chain continues from here. */
  readonly account: Account
  /** Books without dead points, and with those that have become free: decisions are made on these. */
  readonly books: Books
  /** Entries that must be written before the one that is being decided, in order of the instants they are about. */
  readonly drafts: readonly EntryDraft[]
}

/**
 * What has become due since the last entry. Every other change settles first, so that no balance ever contains a dead point or lacks a
 * free one, however late the jobs are.
 */
export const settled = (account: Account, now: number, programVersion: string): Settled => {
  const drafts: EntryDraft[] = []
  let books: Books = account
  for (let due = nextDue(books, dayOf(now)); due; due = nextDue(books, dayOf(now))) {
    drafts.push(dueDraft(account, due, programVersion))
    books = applyChange(books, due.change)
  }
  return { account: celebrated(account, now), books, drafts }
}

/** Accounts from before occasions were kept in them have theirs from their next entry on. */
const celebrated = (account: Account, now: number): Account =>
  account.nextOccasionOn === NEVER && account.status !== 'left'
    ? { ...account, nextOccasionOn: nextOccasionOn(celebratedOf(account), dayOf(now)) }
    : account

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
