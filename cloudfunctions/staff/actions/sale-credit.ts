import { maskName } from '../../../shared/domain/text'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { creditSale } from '../../_kit/sales/credit'
import { memberNamed, overCreditLimit, sellerOf, unlessOwn } from '../counter'
import { journalled } from '../journal'
import type { StaffAct } from '../request'

/** Credits a sale by its amount, in the name of whoever does it. Sent again it counts once, and a code that was shown is used up. */
export const creditByHand: StaffAct<'sale.credit'> = async (request) => {
  const { input, now } = request
  const refused = overCreditLimit(request, input.amountFen)
  if (refused) return refused
  const member = unlessOwn(request, await memberNamed(request, input.member))
  if (isRefusal(member)) return member
  const seller = sellerOf(request)
  const orderId = input.orderId ?? `M.${request.requestId}`
  const purchase = {
    orderId,
    storeId: seller.storeId,
    paidAt: shanghaiIso(now),
    amountFen: input.amountFen,
    // Whoever was named otherwise has been found; a code is still to be checked, and used up, together with the sale.
    member: 'code' in input.member ? input.member : { memberRef: member._id },
    quoteId: input.quoteId,
  }
  const posted = await creditSale(seller, purchase, journalled(request, 'sale.credit', input.amountFen))
  if (isRefusal(posted)) return posted
  if (!('entryId' in posted.answer)) throw new Error(`the order ${orderId} names a member and was answered with a receipt to claim`)
  const { entryId, points, balance, message, explanation } = posted.answer
  return { entryId, orderId, maskedName: maskName(member.name), points, balance, message, steps: explanation }
}
