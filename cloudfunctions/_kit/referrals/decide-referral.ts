import { NOT_DUE, type ReferralDocument } from '../../../shared/contracts/documents/referral'
import type { Referral } from '../../../shared/domain/program'
import type { RulesAt } from '../../../shared/domain/tiers'
import { grouped, yuan } from '../../../shared/domain/text'
import { dayOf, instantOf } from '../../../shared/domain/time'
import { type Member, memberById } from '../accounts'
import type { Transaction } from '../store'
import { asReferral, asReferralGuard, openGuard } from './documents'
import { payBringing } from './reward'
import { decidedBy, type Verdict } from './verdict'

/** What a decision needs to know beside the case. */
export interface Deciding {
  readonly verdict: Verdict
  readonly rulesAt: RulesAt
  readonly now: number
}

/**
 * Writes what becomes of an invitation whose friend has bought, in a transaction that has read it. A reward is paid together with the
 * guard of its month, so that of many that come at once no more are paid than the programme says (R2); the month is that of the day on
 * which the return window was over, however late the job is.
 */
export const decideReferral = async (
  transaction: Transaction,
  referral: ReferralDocument,
  { verdict, rulesAt, now }: Deciding,
): Promise<ReferralDocument> => {
  const decided = await outcomeOf(transaction, referral, { verdict, rulesAt, now })
  const after = asReferral({ ...referral, dueAt: NOT_DUE, ...decided })
  await transaction.replace('referrals', after)
  return after
}

const outcomeOf = async (transaction: Transaction, referral: ReferralDocument, deciding: Deciding): Promise<Partial<ReferralDocument>> => {
  const { verdict, rulesAt, now } = deciding
  const terms = rulesAt(countsAt(referral, now)).daily.referral
  if (terms === null) return { state: 'refused', ...decidedBy(verdict, now, '邀请活动已结束') }
  if (isTooLittle(referral, terms)) return { state: 'returned', ...decidedBy(verdict, now, `首次消费保留不足 ${yuan(terms.minFen)} 元`) }
  if (verdict.outcome !== 'pay') return { state: verdict.outcome === 'hold' ? 'held' : 'refused', ...decidedBy(verdict, now) }
  const inviter = await memberById(transaction, referral.inviterId)
  if (!inviter) return { state: 'refused', ...decidedBy(verdict, now, '邀请人已注销') }
  return rewarded(transaction, referral, inviter, terms, deciding)
}

/** What of the first purchase is kept has to be something, whatever the programme asks for. */
export const isTooLittle = ({ order }: ReferralDocument, { minFen }: Pick<Referral, 'minFen'>): boolean =>
  (order?.fen ?? 0) < Math.max(minFen, 1)

/** When the return window was over: it decides by which rules and in which month it counts, also where staff decide later. */
const countsAt = ({ order }: ReferralDocument, now: number): number => (order === null ? now : Math.min(now, instantOf(order.countsAt)))

const rewarded = async (
  transaction: Transaction,
  referral: ReferralDocument,
  inviter: Member,
  terms: Referral,
  { verdict, rulesAt, now }: Deciding,
): Promise<Partial<ReferralDocument>> => {
  const { guard, isNew } = await openGuard(transaction, inviter._id, dayOf(countsAt(referral, now)).slice(0, 7))
  if (guard.invitees.length >= terms.perMonth) return { state: 'over_limit', ...decidedBy(verdict, now) }
  const key = `referral:${referral._id}`
  const paid = await payBringing(transaction, inviter, {
    payment: {
      key,
      kind: 'referral',
      title: '邀请好友',
      lead: '您邀请的好友完成首次消费',
      points: terms.points,
      holdDays: 0,
      steps: [`好友首次消费已过 ${terms.returnDays} 天退货期,奖励 ${grouped(terms.points)} 分`],
      day: dayOf(now),
      program: rulesAt(now),
      now,
      actor: verdict.by ? { kind: 'staff', id: verdict.by.staffNo } : { kind: 'system', id: 'referrals' },
      cause: { inviteeId: referral._id, orderId: referral.order?.orderId ?? null },
      isFree: false,
    },
    rulesAt,
    counted: (daily) => ({ ...daily, invited: daily.invited + 1, invitedOn: [...daily.invitedOn, dayOf(now)].slice(-MOST_DAYS) }),
    hasRoom: () => true,
  })
  const after = asReferralGuard({ ...guard, invitees: [...guard.invitees, referral._id] })
  await (isNew ? transaction.insert('guards', [after]) : transaction.replace('guards', after))
  return { state: 'rewarded', entryId: key, paid: paid?.points ?? 0, ...decidedBy(verdict, now) }
}

/** Days that the counters of a member remember. */
const MOST_DAYS = 100
