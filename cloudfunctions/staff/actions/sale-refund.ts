import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { refundSale } from '../../_kit/sales/refund'
import { sellerOf } from '../counter'
import { journalled } from '../journal'
import type { StaffAct } from '../request'

/** Refunds part or all of an order of the own store (L5), in the name of whoever does it; sent again it counts once. */
export const refundByHand: StaffAct<'sale.refund'> = async (request) => {
  const { input, now, requestId } = request
  const refund = { refundId: `M.${requestId}`, amountFen: input.amountFen, refundedAt: shanghaiIso(now) }
  const posted = await refundSale(sellerOf(request), input.orderId, refund, journalled(request, 'sale.refund', input.amountFen))
  return isRefusal(posted) ? posted : posted.answer
}
