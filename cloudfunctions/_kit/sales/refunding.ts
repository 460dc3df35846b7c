import type { RefundRequest } from '../../../shared/contracts/till'
import type { RefundedSoFar } from '../../../shared/domain/earning'
import type { Program } from '../../../shared/domain/program'
import type { RulesAt } from '../../../shared/domain/tiers'
import { yuan } from '../../../shared/domain/text'
import { instantOf } from '../../../shared/domain/time'
import { refuse, type Refusal } from '../../../shared/errors'
import type { Seller } from './seller'

/** Everything one refund is worked out from, besides what it is a refund of. */
export interface Refunding {
  readonly seller: Seller
  readonly orderId: string
  readonly refund: RefundRequest
  /** In force now: it says what happens to points that were spent. */
  readonly program: Program
  /** Those in force by now. */
  readonly rulesAt: RulesAt
  /** Business key of the refund, and `_id` of what it becomes in the books. */
  readonly key: string
  readonly inputDigest: string
}

/** Why a refund of that day cannot be of a sale of that day. */
export const untimelyRefund = ({ refund, seller, program }: Refunding, paidAt: string): Refusal | undefined => {
  const refundedAt = instantOf(refund.refundedAt)
  if (refundedAt < instantOf(paidAt)) return refuse('refund_too_early')
  if (refundedAt > seller.now + program.purchase.acceptMinutesAhead * 60_000)
    return refuse('in_future', '退款时间晚于当前时间,请检查收银机时钟')
  return undefined
}

/** A refusal where more would be given back than is left of the order. */
export const overdrawn = ({ refund }: Refunding, amountFen: number, before: RefundedSoFar): Refusal | undefined => {
  const refundableFen = amountFen - before.amountFen
  return refund.amountFen > refundableFen
    ? refuse('refund_exceeds', `该订单最多还可退 ${yuan(refundableFen)} 元`, { refundableFen })
    : undefined
}

export const refundTitle = ({ refund }: Refunding): string => `退款 ${yuan(refund.amountFen)} 元`
