import type { ClaimableAnswer, CreditedAnswer, PurchaseRequest } from '../../../shared/contracts/till'
import { parseCode } from '../../../shared/domain/member-code'
import { instantOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { pausedRules } from '../campaigns/paused'
import { type Also, type Posted, post } from '../ledger/post'
import { programOfSale, rulesOf } from '../programs'
import { bookSale } from './book-sale'
import { countingWrongDigits } from './code-holder'
import { broughtQuote } from './quote/chosen'
import { type Sale, saleDigest, untimelySale } from './sale'
import type { Seller } from './seller'

/**
 * Books one paid order, once (L1, L2, L9): points for the member it names, or a claim code for its receipt. A used code, a
 * frozen card and the like are refused; `also` is written in the same transaction.
 */
export const creditSale = async (
  seller: Seller,
  purchase: PurchaseRequest,
  also?: Also,
): Promise<Posted<CreditedAnswer | ClaimableAnswer> | Refusal> => {
  const sale = await saleOf(seller, purchase)
  if (isRefusal(sale)) return sale
  return countingWrongDigits(seller, sale.code, (onWrong) =>
    post<CreditedAnswer | ClaimableAnswer>(seller.store, {
      key: sale.key,
      inputDigest: sale.inputDigest,
      now: seller.now,
      decide: async (read) => untimelySale(sale) ?? bookSale(read, sale, onWrong),
      also,
    }),
  )
}

const saleOf = async (seller: Seller, purchase: PurchaseRequest): Promise<Sale | Refusal> => {
  const { member } = purchase
  const code = member && 'code' in member ? parseCode(member.code) : undefined
  if (member && 'code' in member && !code) return refuse('code_invalid')
  const paidAt = instantOf(purchase.paidAt)
  const program = await programOfSale(seller.store, seller.now, paidAt)
  if (!program) return refuse('too_old', '消费时间早于会员计划的开始')
  return {
    seller,
    purchase,
    key: `purchase:${purchase.orderId}`,
    inputDigest: saleDigest(seller, purchase, code),
    paidAt,
    program,
    rulesAt: await rulesOf(seller.store, seller.now),
    pausedRules: await pausedRules(seller.store, program, seller.now),
    code,
    quote: purchase.quoteId === undefined ? undefined : await broughtQuote(seller, purchase.quoteId),
  }
}
