import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { paid, paidInVain } from '../../../shared/domain/mall'
import { dayOf, instantOf } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { accountById } from '../accounts'
import { alert } from '../alerts/alert'
import { payerHash } from '../digest'
import { promise } from '../inbox/promise'
import { asAccount } from '../ledger/documents'
import { redemptionOfOrder } from '../payments/order-number'
import type { Paid } from '../payments/port'
import type { Store, Transaction } from '../store'
import { transact } from '../transact'
import { asRedemption } from './documents'
import { paidInVainTold, redeemedTold } from './told'

/** What money that has come comes to: it counts, or is owed back; or it is none of what we have asked for; or nothing could be written. */
export type Settling = 'settled' | 'foreign' | 'busy'

/**
 * Money has come for an order, and whoever hears of it says so here: a notice, a query, or closing it. It counts once, however often and late
 * that is: what waited for it can be used from now on, and for what has ended meanwhile it is owed back. Money that nobody has asked for
 * changes nothing and is brought to people's attention. Six storage calls, three where it is known.
 */
export const settlePayment = async (store: Store, money: Paid, now: number): Promise<Settling> => {
  const id = redemptionOfOrder(money.orderNo)
  const outcome =
    id === undefined ? 'foreign' : await transact<Settling>(store, { act: (transaction) => settle(transaction, id, money, now) })
  if (isRefusal(outcome)) return 'busy'
  if (outcome === 'foreign') await alarm(store, money, now)
  return outcome
}

const settle = async (transaction: Transaction, id: string, money: Paid, now: number): Promise<Settling> => {
  const found = await transaction.get('redemptions', id)
  const redemption = found === undefined ? undefined : asRedemption(found)
  if (!redemption || !isAskedFor(redemption, money)) return 'foreign'
  if (redemption.payment.paidAt !== null) return 'settled'
  const isWaitedFor = redemption.state === 'unpaid'
  const at = Math.min(now, Math.max(money.at, instantOf(redemption.at)))
  const after = asRedemption((isWaitedFor ? paid : paidInVain)(redemption, at, now))
  const account = await accountById(transaction, redemption.memberId)
  await transaction.replace('redemptions', after)
  const told = isWaitedFor ? redeemedTold(after, dayOf(now)) : paidInVainTold(after)
  if (account) await transaction.replace('accounts', asAccount(promise(account, told, now)))
  return 'settled'
}

type WithMoney = RedemptionDocument & { readonly payment: NonNullable<RedemptionDocument['payment']> }

/** All of it, by whom we have asked. Of who has left nothing is known any more, and money for what has ended goes back to whoever paid it. */
const isAskedFor = (redemption: RedemptionDocument, { orderNo, fen, openid }: Paid): redemption is WithMoney => {
  const { payment } = redemption
  if (payment === null || payment.orderNo !== orderNo || redemption.fen !== fen) return false
  return redemption.state !== 'unpaid' || payment.payer === payerHash(openid)
}

const alarm = (store: Store, { orderNo, fen }: Paid, now: number): Promise<void> =>
  alert(store, {
    key: `payment:${orderNo}`,
    words: `收到 ${fen} 分钱的付款，与兑换不符，未入账：商户订单号 ${orderNo}，请在商户平台核对并退款`,
    now,
  })
