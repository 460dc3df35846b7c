import type { RefundCause } from '../../../shared/contracts/documents/entry'
import type { RefundAnswer } from '../../../shared/contracts/till'
import { type Books, type Change, type Entry, type EntryDraft, totalOf } from '../../../shared/domain/ledger'
import { LIMITS } from '../../../shared/domain/limits'
import { NO_SHARE, sumOfShares } from '../../../shared/domain/spending'
import { growthTakenBack } from '../../../shared/domain/tiers'
import { grouped, yuan } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountById } from '../accounts'
import { tasksTakenBack, type Untasked } from '../daily/take-back'
import { asEntry, CorruptDocument, earnedCause, refundCause } from '../ledger/documents'
import type { Posting } from '../ledger/post'
import { type Settled, settled } from '../ledger/settle'
import { whereabouts } from '../ledger/whereabouts'
import type { GivenBack } from '../ledger/given-back'
import { balanceLine, givenBackWords } from '../ledger/words'
import { returnedPurchase } from '../referrals/returned'
import type { Reader } from '../store'
import { type RefundParts, refundParts, withPointsBack } from './points-back'
import { overdrawn, type Refunding, refundTitle, untimelyRefund } from './refunding'
import { shrunk } from './shrunk'
import { type Before, openedDays, takeEarned } from './take-earned'

/**
 * A refund of what a purchase or claim earned, booked on the account that earned it: also when its card is frozen, or its
 * member has left.
 */
export const memberRefund = async (read: Reader, work: Refunding, earned: Entry): Promise<Posting<RefundAnswer> | Refusal> => {
  const { refund, seller } = work
  const basis = earnedCause(earned)
  const late = untimelyRefund(work, basis.paidAt)
  if (late) return late
  const found = await accountById(read, earned.memberId)
  if (!found) throw new CorruptDocument(earned._id, 'its account does not exist')
  const before = await refundedSoFar(read, work.orderId)
  if (isRefusal(before)) return before
  const over = overdrawn(work, basis.amountFen, before)
  if (over) return over

  const parts = refundParts(basis, before, refund)
  const { eligibleFen } = parts
  const { state: given, back } = withPointsBack(work, settled(found, seller.now, work.rulesAt), { basis, before, parts, earned })
  const { state: settledSoFar, replace } = await withoutTasks(read, work, given, parts)
  const { books, drafts } = settledSoFar
  const where = await whereabouts(read, earned, openedDays(basis), dayOf(seller.now))
  const lenient = found.status === 'left' ? forgiving(work) : work
  const taken = takeEarned(lenient, books, { basis, where, before, eligibleFen })
  if (isRefusal(taken)) return taken
  const growth = growthTakenBack(basis, before.eligibleFen, eligibleFen)
  const fallen = shrunk(lenient.program, settledSoFar, { growth, earnedSeq: earned.seq }, seller.now)
  const draft: EntryDraft = {
    ...taken.change,
    _id: work.key,
    kind: 'refund',
    title: refundTitle(work),
    steps: [...taken.steps, ...fallen.steps],
    actor: seller.actor,
    programVersion: earned.programVersion,
    inputDigest: work.inputDigest,
    orderId: work.orderId,
    storeId: earned.storeId,
    cause: {
      refundId: refund.refundId,
      refundedAt: refund.refundedAt,
      amountFen: refund.amountFen,
      eligibleFen,
      writtenOff: taken.writtenOff,
      growth: fallen.growth,
      ...(parts.share ? { pointsReturned: parts.share } : {}),
    } satisfies RefundCause,
  }
  const keptFen = basis.eligibleFen - before.eligibleFen - eligibleFen
  const left = { orderId: work.orderId, eligibleFen: keptFen, program: work.program, now: seller.now }
  return {
    account: fallen.account,
    drafts: [...drafts, draft],
    replace: [...replace, ...(await returnedPurchase(read, found, left))],
    tell: () => fallen.told,
    answer: (after) => answerOf(work, taken.change, after, { parts, back }),
  }
}

/** First goes what tasks have given for the order; who has left was given nothing that could still go. */
const withoutTasks = async (
  read: Reader,
  { refund, orderId, seller, program }: Refunding,
  before: Settled,
  { moneyFen: amountFen }: RefundParts,
): Promise<Untasked> => {
  if (before.account.status === 'left') return { state: before, replace: [] }
  const reason = `订单退款 ${yuan(refund.amountFen)} 元后,任务不再满足条件`
  return tasksTakenBack(read, before, { orderId, amountFen, reason, program, actor: seller.actor, now: seller.now })
}

/**
 * Of who has left nothing more is asked, whatever the policy: nobody is there to owe or to fill up, and the money goes back all the same.
 * Nor does a validity begin for them.
 */
const forgiving = (work: Refunding): Refunding => ({
  ...work,
  program: {
    ...work.program,
    refund: { shortfall: { policy: 'write_off', capPoints: LIMITS.accountPoints } },
    tierPolicy: { ...work.program.tierPolicy, validityYears: null },
  },
})

/** What earlier refunds of an order took; kept in their entries, where nothing changes them. */
export const refundedSoFar = async (read: Reader, orderId: string): Promise<Before | Refusal> => {
  const found = await read.find('entries', { where: { orderId, kind: 'refund' }, limit: LIMITS.refundsPerOrder })
  if (found.length === LIMITS.refundsPerOrder) return refuse('refund_exceeds', `该订单已退款 ${found.length} 次,不能再退`)
  const entries = found.map(asEntry)
  const causes = entries.map(refundCause)
  const sum = (field: 'amountFen' | 'eligibleFen' | 'writtenOff') => causes.reduce((total, cause) => total + cause[field], 0)
  return {
    amountFen: sum('amountFen'),
    eligibleFen: sum('eligibleFen'),
    writtenOff: sum('writtenOff'),
    held: entries.flatMap(({ held }) => held ?? []),
    returned: causes.reduce((total, { pointsReturned }) => (pointsReturned ? sumOfShares(total, pointsReturned) : total), NO_SHARE),
  }
}

/** How the points that paid part of it come back, where some did. */
interface Repaid {
  readonly parts: RefundParts
  readonly back: GivenBack | undefined
}

const answerOf = (work: Refunding, change: Change, after: Books, { parts, back }: Repaid): RefundAnswer => {
  const pending = totalOf(change.held ?? [])
  const [pointsReturned, pointsLapsed] = [back?.points ?? 0, back?.lapsed ?? 0]
  return {
    points: change.points,
    ...(pending < 0 ? { pending } : {}),
    balance: after.balance,
    debt: after.debt,
    ...(parts.share ? { pointsReturned, pointsLapsed, moneyFen: parts.moneyFen } : {}),
    receipt: [
      refundTitle(work),
      ...(parts.share ? [`应退现金 ${yuan(parts.moneyFen)} 元`, `积分抵扣${givenBackWords(pointsReturned, pointsLapsed)}`] : []),
      `扣回积分 ${change.points === 0 ? '0' : `-${grouped(-change.points)}`}`,
      ...(pending < 0 ? [`扣回待生效积分 -${grouped(-pending)}`] : []),
      balanceLine(after),
    ],
  }
}
