import type { Account } from '../../../shared/contracts/documents/account'
import type { PointsPaymentDocument } from '../../../shared/contracts/documents/points-payment'
import type { PurchaseRequest } from '../../../shared/contracts/till'
import { parseCode } from '../../../shared/domain/member-code'
import { yuan } from '../../../shared/domain/text'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { memberById } from '../accounts'
import { phoneKey } from '../digest'
import type { Sale } from '../sales/sale'
import type { Reader } from '../store'
import { asPointsPayment, isOverdue, NOT_HELD, paymentIn } from './documents'

/** Whose points pay part of a sale, and the payment as the sale leaves it. */
export interface Confirmed {
  readonly account: Account
  readonly payment: PointsPaymentDocument
}

/**
 * The payment that a purchase confirms, in the purchase's own transaction. One that has ended, or was made for another order, confirms
 * nothing: the purchase is refused in words that say what to do at the till, before anything is booked. Two storage calls.
 */
export const confirmedBy = async (
  read: Reader,
  { purchase, seller }: Pick<Sale, 'purchase' | 'seller'>,
  paymentId: string,
): Promise<Confirmed | Refusal> => {
  const payment = await paymentIn(read, seller.storeId, paymentId)
  if (isRefusal(payment)) return payment
  const refused = unconfirmable(payment, purchase, seller.now)
  if (refused) return refused
  const account = await memberById(read, payment.memberId)
  if (!account) return refuse('over', `该会员已注销,积分抵扣不能使用,${instead(payment)}`)
  if (!isNamed(purchase.member, account)) return refuse('conflict', '积分抵扣单属于另一位会员,请核对后再上传')
  return { account, payment: asPointsPayment({ ...payment, state: 'confirmed', dueAt: NOT_HELD }) }
}

const unconfirmable = (payment: PointsPaymentDocument, purchase: PurchaseRequest, now: number): Refusal | undefined => {
  if (payment.orderId !== purchase.orderId) return refuse('conflict', '积分抵扣单是为另一订单开具的,请核对后再上传')
  if (payment.orderFen !== purchase.amountFen)
    return refuse('conflict', `积分抵扣单按本单 ${yuan(payment.orderFen)} 元开具,金额已变,请取消抵扣后重新抵扣`, {
      orderFen: payment.orderFen,
    })
  if (payment.state === 'cancelled') return refuse('over', `积分抵扣已取消,${instead(payment)}`)
  if (payment.state === 'lapsed' || isOverdue(payment, now)) return refuse('over', `积分抵扣已超时并退回会员,${instead(payment)}`)
  return undefined
}

const instead = ({ valueFen }: PointsPaymentDocument): string => `请重新抵扣,或补收 ${yuan(valueFen)} 元后不带 pointsPaymentId 上传`

/** Whoever is named beside the payment must be its member. A code was used up by the payment, so it only says whose it is. */
const isNamed = (member: PurchaseRequest['member'], account: Account): boolean => {
  if (!member) return true
  if ('memberRef' in member) return member.memberRef === account._id
  return 'phone' in member ? phoneKey(member.phone) === account.phoneKey : parseCode(member.code)?.memberRef === account._id
}
