import { purchaseRequest } from '../../../shared/contracts/till'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { parseInput } from '../../_kit/answer'
import { creditSale } from '../../_kit/sales/credit'
import { sellerOf, type TillRequest, type TillSuccess } from '../request'

/** `POST /till/v1/purchases` (L1, L2, L9). */
export const creditPurchase = async (request: TillRequest): Promise<TillSuccess | Refusal> => {
  const purchase = parseInput(purchaseRequest, request.body)
  if (isRefusal(purchase)) return purchase
  if (purchase.storeId !== request.till.storeId) return refuse('not_found', '该密钥不属于此门店')
  const credited = await creditSale(sellerOf(request), purchase)
  if (isRefusal(credited)) return credited
  return { status: credited.replayed ? 200 : 201, data: credited.answer, replayed: credited.replayed }
}
