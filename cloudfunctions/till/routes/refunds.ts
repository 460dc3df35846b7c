import { refund as refundContract } from '../../../shared/contracts/till'
import { isRefusal, type Refusal } from '../../../shared/errors'
import { parseInput } from '../../_kit/answer'
import { refundSale } from '../../_kit/sales/refund'
import { sellerOf, type TillRequest, type TillSuccess } from '../request'

/** `POST /till/v1/purchases/{orderId}/refunds` (L5). */
export const refundPurchase = async (request: TillRequest): Promise<TillSuccess | Refusal> => {
  const refund = parseInput(refundContract.request, request.body)
  if (isRefusal(refund)) return refund
  const refunded = await refundSale(sellerOf(request), request.params['orderId']!, refund)
  return isRefusal(refunded) ? refunded : { status: 200, data: refunded.answer, replayed: refunded.replayed }
}
