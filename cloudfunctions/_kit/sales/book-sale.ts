import type { ClaimableAnswer, CreditedAnswer } from '../../../shared/contracts/till'
import type { Account } from '../../../shared/contracts/documents/account'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { memberById, accountByPhoneKey } from '../accounts'
import { phoneKey } from '../digest'
import type { Posting } from '../ledger/post'
import { confirmedBy } from '../points-payments/confirm'
import type { Reader } from '../store'
import { codeHolder } from './code-holder'
import { memberSale } from './member-sale'
import type { Sale } from './sale'
import { unlinkedSale } from './unlinked-sale'

/**
 * Whose sale it is. A phone that no member has makes a receipt to be claimed; whoever is named in another way must exist.
 * A frozen card still earns by phone or member number, which can only give; its codes identify nobody. Points that pay part of it name
 * their member.
 */
export const bookSale = async (
  read: Reader,
  sale: Sale,
  onWrongCode: (account: Account) => void,
): Promise<Posting<CreditedAnswer | ClaimableAnswer> | Refusal> => {
  const { member, pointsPaymentId } = sale.purchase
  if (pointsPaymentId !== undefined) return partlyPaidSale(read, sale, pointsPaymentId)
  if (!member) return unlinkedSale(sale, null)
  if ('phone' in member) {
    const account = await accountByPhoneKey(read, phoneKey(member.phone))
    return account ? memberSale(read, account, sale) : unlinkedSale(sale, member.phone)
  }
  if ('memberRef' in member) {
    const account = await memberById(read, member.memberRef)
    return account ? memberSale(read, account, sale) : refuse('not_found', '没有找到该会员')
  }
  const account = await codeHolder(read, sale.code!, { now: sale.seller.now, readAt: sale.paidAt }, onWrongCode)
  return isRefusal(account) ? account : memberSale(read, account, sale)
}

const partlyPaidSale = async (read: Reader, sale: Sale, paymentId: string): Promise<Posting<CreditedAnswer> | Refusal> => {
  const confirmed = await confirmedBy(read, sale, paymentId)
  return isRefusal(confirmed) ? confirmed : memberSale(read, confirmed.account, sale, confirmed.payment)
}
