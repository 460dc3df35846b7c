import type { Account } from '../../../shared/contracts/documents/account'
import type { EntryDraft } from '../../../shared/domain/ledger'
import type { Program } from '../../../shared/domain/program'
import { type Review, reviewMessage, reviewSteps, reviewTitle, warningMessage } from '../../../shared/domain/tiers'
import { digestOf } from '../digest'
import type { Told } from '../inbox/promise'

/** The entry of a review (T2). It moves no point; its cause says what became of the growth, so that the entries add up to the account. */
export const reviewDraft = ({ _id }: Account, review: Review, balance: number): EntryDraft => {
  const { outcome, program, until, before, after } = review
  return {
    points: 0,
    lots: [],
    debtChange: 0,
    carryChangeFen: 0,
    _id: `tier:${_id}:${until}`,
    kind: 'tier',
    title: reviewTitle(review),
    steps: reviewSteps(review, balance),
    actor: { kind: 'system', id: 'tier-review' },
    programVersion: program.version,
    inputDigest: digestOf({ tier: _id, until }),
    orderId: null,
    storeId: null,
    cause: { outcome, from: before.tier, to: after.tier, growthChange: after.growth - before.growth },
  }
}

/** What its member is told of it, if anything. */
export const reviewTold = ({ _id }: Account, review: Review, balance: number): Told[] => {
  const message = reviewMessage(review, balance)
  if (!message) return []
  return [{ key: `tier:${_id}:${review.until}`, kind: 'service', ...message, link: 'tier', push: { kind: 'tier', subject: message.title } }]
}

/** Told ahead of a review that would move its member down or let the points sleep, once per validity. */
export const warningTold = (program: Program, account: Account): Told => {
  const message = warningMessage(program, account, account.balance)
  return {
    key: `tier-warning:${account._id}:${account.tierUntil}`,
    kind: 'service',
    ...message,
    link: 'tier',
    push: { kind: 'tier', subject: message.title, note: `有效期至 ${account.tierUntil}` },
  }
}
