import type { RefundAnswer } from '../../../shared/contracts/till'
import { eligibleRefund } from '../../../shared/domain/earning'
import { shanghaiIso } from '../../../shared/domain/time'
import type { Refusal } from '../../../shared/errors'
import type { Posting } from '../ledger/post'
import type { Claim, Unlinked } from '../ledger/unlinked'
import { overdrawn, type Refunding, refundTitle, untimelyRefund } from './refunding'

/** A refund of a sale that nobody has claimed: it shrinks what the receipt can still earn. */
export const unlinkedRefund = (work: Refunding, claim: Claim): Posting<RefundAnswer> | Refusal => {
  const { refund } = work
  const before = { amountFen: claim.refundedFen, eligibleFen: claim.refundedEligibleFen }
  const refused = untimelyRefund(work, claim.paidAt) ?? overdrawn(work, claim.amountFen, before)
  if (refused) return refused
  const eligibleFen = eligibleRefund({ ...NOTHING_EARNED, ...claim }, before, refund)
  const refundedFen = claim.refundedFen + refund.amountFen
  const answer: RefundAnswer = { points: 0, balance: 0, debt: 0, receipt: [refundTitle(work), '该订单尚未补录积分'] }
  const left: Claim = {
    ...claim,
    refundedFen,
    refundedEligibleFen: claim.refundedEligibleFen + eligibleFen,
    state: refundedFen === claim.amountFen ? 'refunded' : 'open',
  }
  return {
    title: refundTitle(work),
    orderId: work.orderId,
    insert: [['entries', recordOf(work, claim, eligibleFen, answer)]],
    replace: [['claims', left]],
    answer: () => answer,
  }
}

const recordOf = (
  { seller, refund, orderId, key, inputDigest }: Refunding,
  claim: Claim,
  eligibleFen: number,
  answer: RefundAnswer,
): Unlinked => ({
  _id: key,
  schema: 1,
  memberId: '',
  seq: 0,
  kind: 'unlinked_refund',
  orderId,
  storeId: claim.storeId,
  at: shanghaiIso(seller.now),
  actor: seller.actor,
  inputDigest,
  claimCode: claim._id,
  amountFen: refund.amountFen,
  eligibleFen,
  answer,
})

const NOTHING_EARNED = { points: 0, extraPoints: 0, rate: 1, perFen: 1, remainder: 'drop' } as const
