import { pointsPayment, pointsPaymentCancel, pointsPaymentQuote } from '../../../shared/contracts/till'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { parseInput } from '../../_kit/answer'
import { paymentIn } from '../../_kit/points-payments/documents'
import { holdPoints } from '../../_kit/points-payments/hold'
import { quotePoints } from '../../_kit/points-payments/offer'
import { endPayment } from '../../_kit/points-payments/restore'
import { sellerOf, type TillRequest, type TillSuccess } from '../request'

/** `POST /till/v1/payments/points/quote`: 本单最多可用 5,000 分抵 50 元. */
export const quotePointsPayment = async (request: TillRequest): Promise<TillSuccess | Refusal> => {
  const wanted = parseInput(pointsPaymentQuote.request, request.body)
  if (isRefusal(wanted)) return wanted
  if (wanted.storeId !== request.till.storeId) return refuse('not_found', '该密钥不属于此门店')
  const quoted = await quotePoints(request, wanted)
  return isRefusal(quoted) ? quoted : { status: 200, data: quoted }
}

/** `POST /till/v1/payments/points` (M1): held until the purchase confirms it, it is cancelled, or it lapses. */
export const payWithPoints = async (request: TillRequest): Promise<TillSuccess | Refusal> => {
  const wanted = parseInput(pointsPayment.request, request.body)
  if (isRefusal(wanted)) return wanted
  if (wanted.storeId !== request.till.storeId) return refuse('not_found', '该密钥不属于此门店')
  const held = await holdPoints(sellerOf(request), wanted)
  return isRefusal(held) ? held : { status: held.replayed ? 200 : 201, data: held.answer, replayed: held.replayed }
}

/** `POST /till/v1/payments/points/{paymentId}/cancel`: the order did not come about. */
export const cancelPointsPayment = async (request: TillRequest): Promise<TillSuccess | Refusal> => {
  const wanted = parseInput(pointsPaymentCancel.request, request.body)
  if (isRefusal(wanted)) return wanted
  const paymentId = request.params['paymentId']!
  const { store, now, storeId, actor } = sellerOf(request)
  const ended = await endPayment(paymentId, { store, now, actor, to: 'cancelled', find: (read) => paymentIn(read, storeId, paymentId) })
  return isRefusal(ended) ? ended : { status: 200, data: ended.answer, replayed: ended.replayed }
}
