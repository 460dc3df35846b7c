import type { ClaimableAnswer, CreditedAnswer } from '../../../shared/contracts/till'
import type { Account } from '../../../shared/contracts/documents/account'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { memberById, accountByPhoneKey } from '../accounts'
import { phoneKey } from '../digest'
import type { Posting } from '../ledger/post'
import { checkCode } from '../member-code'
import type { Reader } from '../store'
import { memberSale } from './member-sale'
import type { Sale } from './sale'
import { unlinkedSale } from './unlinked-sale'

/**
 * Whose sale it is. A phone that no member has makes a receipt to be claimed; whoever is named in another way must exist.
 * A frozen card still earns by phone or member number, which can only give; its codes identify nobody.
 */
export const bookSale = async (
  read: Reader,
  sale: Sale,
  onWrongCode: (account: Account) => void,
): Promise<Posting<CreditedAnswer | ClaimableAnswer> | Refusal> => {
  const { member } = sale.purchase
  if (!member) return unlinkedSale(sale, null)
  if ('phone' in member) {
    const account = await accountByPhoneKey(read, phoneKey(member.phone))
    return account ? memberSale(read, account, sale) : unlinkedSale(sale, member.phone)
  }
  if ('memberRef' in member) {
    const account = await memberById(read, member.memberRef)
    return account ? memberSale(read, account, sale) : refuse('not_found', '没有找到该会员')
  }
  return bySaleCode(read, sale, onWrongCode)
}

const bySaleCode = async (
  read: Reader,
  sale: Sale,
  onWrongCode: (account: Account) => void,
): Promise<Posting<CreditedAnswer> | Refusal> => {
  const account = await memberById(read, sale.code!.memberRef)
  if (!account) return refuse('code_invalid')
  const checked = checkCode(account, sale.code!, sale.seller.now, sale.paidAt)
  if (!isRefusal(checked)) return memberSale(read, { ...account, lastCodeStep: checked.step }, sale)
  if (checked.refused === 'code_invalid') onWrongCode(account)
  return checked
}
