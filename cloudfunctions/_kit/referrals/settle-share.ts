import { NOT_DUE, type ShareDocument } from '../../../shared/contracts/documents/referral'
import type { Sharing } from '../../../shared/domain/program'
import type { RulesAt } from '../../../shared/domain/tiers'
import { addDays, dayOf, instantOf } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { accountById, type Member, memberById } from '../accounts'
import { freeLeft } from '../daily/pay'
import { errorFields, log } from '../log'
import { rulesOf } from '../programs'
import { hasShareRoom, shareLimit } from '../shares/cap'
import type { Store, Transaction } from '../store'
import { transact } from '../transact'
import { asShare } from './documents'
import { factsOfShare } from './facts'
import { payBringing } from './reward'
import { decidedBy, judged, type Verdict } from './verdict'

/** Decides what a friend who took part is worth to who shared (K5), once; false when it could not be done. */
export const settleShare = async (store: Store, id: string, now: number): Promise<boolean> => {
  const found = await store.get('shares', id)
  if (found === undefined || asShare(found).state !== 'due') return true
  const share = asShare(found)
  const rulesAt = await rulesOf(store, now)
  const sharer = await accountById(store, share.sharerId)
  if (!sharer) return false
  const verdict = judged(rulesAt(now).daily.risk, await factsOfShare(store, share, sharer))
  const settled = await transact(store, {
    act: async (transaction) => {
      const current = asShare(await transaction.get('shares', id))
      if (current.state === 'due') await decideShare(transaction, current, { verdict, rulesAt, now })
      return true
    },
  })
  return !isRefusal(settled)
}

/** The deed has succeeded whatever happens here: what is interrupted is finished by the timer. */
export const settleQuietly = async (store: Store, id: string, now: number): Promise<void> => {
  try {
    await settleShare(store, id, now)
  } catch (error) {
    log.warn('a share is left to the timer', { share: id, ...errorFields(error) })
  }
}

interface Deciding {
  readonly verdict: Verdict
  readonly rulesAt: RulesAt
  readonly now: number
}

/** Writes what becomes of it, in a transaction that has read it; a reward is paid in the same one. */
export const decideShare = async (transaction: Transaction, share: ShareDocument, deciding: Deciding): Promise<ShareDocument> => {
  const after = asShare({ ...share, dueAt: NOT_DUE, ...(await outcomeOf(transaction, share, deciding)) })
  await transaction.replace('shares', after)
  return after
}

const outcomeOf = async (transaction: Transaction, share: ShareDocument, deciding: Deciding): Promise<Partial<ShareDocument>> => {
  const { verdict, rulesAt, now } = deciding
  const { sharing } = rulesAt(now).daily
  if (sharing === null) return { state: 'refused', ...decidedBy(verdict, now, '分享活动已结束') }
  if (verdict.outcome !== 'pay') return { state: verdict.outcome === 'hold' ? 'held' : 'refused', ...decidedBy(verdict, now) }
  const sharer = await memberById(transaction, share.sharerId)
  if (!sharer) return { state: 'refused', ...decidedBy(verdict, now, '分享人已注销') }
  return rewarded(transaction, share, sharer, sharing, deciding)
}

const rewarded = async (
  transaction: Transaction,
  share: ShareDocument,
  sharer: Member,
  sharing: Sharing,
  { verdict, rulesAt, now }: Deciding,
): Promise<Partial<ShareDocument>> => {
  const key = `share:${share._id}`
  const today = dayOf(now)
  const program = rulesAt(now)
  const paid = await payBringing(transaction, sharer, {
    payment: {
      key,
      kind: 'share',
      title: '好友参与',
      lead: '您分享的好友已参与',
      points: sharing.points,
      holdDays: 0,
      steps: [`好友经您的分享${DEEDS[share.deed]},奖励 ${sharing.points} 分`, '每位好友只计一次'],
      // Late or not, it counts within the day on which it is paid: no day gives more than its cap.
      day: today,
      program,
      now,
      actor: verdict.by ? { kind: 'staff', id: verdict.by.staffNo } : { kind: 'system', id: 'shares' },
      cause: { friendId: share.friendId, deed: share.deed },
      isFree: true,
      caps: [shareLimit(sharing)],
    },
    rulesAt,
    counted: (daily) => ({ ...daily, sharedOn: [...daily.sharedOn.filter((day) => day > addDays(today, -7)), dayOf(instantOf(share.at))] }),
    hasRoom: (daily) => hasShareRoom(sharing, daily, today) && freeLeft(program, daily, today) > 0,
  })
  return paid === undefined
    ? { state: 'over_limit', ...decidedBy(verdict, now) }
    : { state: 'rewarded', entryId: key, paid: paid.points, ...decidedBy(verdict, now) }
}

const DEEDS: Readonly<Record<ShareDocument['deed'], string>> = { join: '成为会员', check_in: '完成签到', activity: '参加活动' }
