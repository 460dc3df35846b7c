import { purchaseQuote, type QuoteRequest } from '../../../shared/contracts/till'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountByPhoneKey, type Member } from '../../_kit/accounts'
import { parseInput } from '../../_kit/answer'
import { phoneKey } from '../../_kit/digest'
import { lookUp } from '../../_kit/sales/look-up'
import { quoteOf } from '../../_kit/sales/quote/quote'
import type { TillRequest, TillSuccess } from '../request'

/** `POST /till/v1/purchases/quote`: 本单可得 796 分, before it is paid. */
export const quotePurchase = async (request: TillRequest): Promise<TillSuccess | Refusal> => {
  const sale = parseInput(purchaseQuote.request, request.body)
  if (isRefusal(sale)) return sale
  if (sale.storeId !== request.till.storeId) return refuse('not_found', '该密钥不属于此门店')
  const buyer = await buyerOf(request, sale.member)
  if (isRefusal(buyer)) return buyer
  const { steps, ...quote } = await quoteOf({ ...request, storeId: sale.storeId }, sale, buyer)
  return { status: 200, data: { ...quote, explanation: steps } }
}

/** A phone that no member has is nobody yet, as at the purchase itself; whoever is named in another way must exist. */
const buyerOf = async (request: TillRequest, wanted: QuoteRequest['member']): Promise<Member | null | Refusal> => {
  if (!wanted) return null
  if ('phone' in wanted) return (await accountByPhoneKey(request.store, phoneKey(wanted.phone))) ?? null
  return lookUp(request, wanted)
}
