import { isRefusal } from '../../../shared/errors'
import { quoteOf } from '../../_kit/sales/quote/quote'
import { memberInFront, overCreditLimit, sellerOf, unlessOwn } from '../counter'
import type { StaffAct } from '../request'

/** What a sale by hand would earn, for the page that asks before it is credited. */
export const quoteByHand: StaffAct<'sale.quote'> = async (request) => {
  const { amountFen } = request.input
  const refused = overCreditLimit(request, amountFen)
  if (refused) return refused
  const member = unlessOwn(request, await memberInFront(request, request.input.member))
  if (isRefusal(member)) return member
  return quoteOf(sellerOf(request), { amountFen }, member)
}
