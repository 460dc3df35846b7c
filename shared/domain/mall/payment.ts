import { LIMITS } from '../limits'
import { yuan } from '../text'
import { clockTime, instantOf, shanghaiIso } from '../time'
import type { PaymentState, RedemptionState } from './kinds'

/** The money part of something redeemed: an order at the payment provider. */
export interface Payment {
  readonly orderNo: string
  readonly payer: string
  readonly paidAt: string | null
  /** Names the refund that is owed; null for none. */
  readonly refundNo: string | null
  readonly refundedAt: string | null
}

/** What of a redemption decides how its money stands. */
export interface Paying {
  readonly state: RedemptionState
  readonly fen: number
  /** Null where it costs points alone. */
  readonly payment: Payment | null
  readonly dueAt: string
}

/** The instant until which what is redeemed at `now` is to be paid. */
export const payUntil = (now: number): string => shanghaiIso(now + LIMITS.redemptionPayMinutes * 60_000)

/** One order is refunded once, however often it is asked for: the name of the refund hangs on that of the order. */
export const refundNoOf = (orderNo: string): string => `${orderNo}R`

/** Whether money is owed back that the provider has not given back yet. */
export const isRefundOwed = ({ payment }: Pick<Paying, 'payment'>): boolean =>
  payment !== null && payment.refundNo !== null && payment.refundedAt === null

/** The payment as it is once what it was for has come to nothing: money that was paid is owed back. */
export const owedBack = (payment: Payment | null): Payment | null =>
  payment === null || payment.paidAt === null ? payment : { ...payment, refundNo: refundNoOf(payment.orderNo) }

/** Money that comes back if it ends now. */
export const moneyBack = ({ payment, fen }: Pick<Paying, 'payment' | 'fen'>): number => (payment?.paidAt ? fen : 0)

/** How the money part stands; undefined where it costs points alone. */
export const paymentState = ({ state, payment }: Paying): PaymentState | undefined => {
  if (payment === null) return undefined
  if (payment.refundedAt !== null) return 'refunded'
  if (payment.refundNo !== null) return 'refunding'
  if (payment.paidAt !== null) return 'paid'
  return state === 'unpaid' ? 'unpaid' : 'closed'
}

const MONEY_WORDS: Readonly<Record<PaymentState, (amount: string) => string>> = {
  unpaid: (amount) => `待付款 ${amount}`,
  paid: (amount) => `已付款 ${amount}`,
  refunding: (amount) => `${amount}正在原路退回`,
  refunded: (amount) => `${amount}已原路退回`,
  closed: (amount) => `未付款 ${amount}`,
}

/** `已付款 9.90 元`; undefined where it costs points alone. */
export const paymentWords = (paying: Paying): string | undefined => {
  const state = paymentState(paying)
  return state && MONEY_WORDS[state](`${yuan(paying.fen)} 元`)
}

/** `请在 10:15 前付款 9.90 元` */
export const toPayWords = ({ fen, dueAt }: Pick<Paying, 'fen' | 'dueAt'>): string =>
  `请在 ${clockTime(instantOf(dueAt))} 前付款 ${yuan(fen)} 元`

export const UNPAID_WORDS = `未在 ${LIMITS.redemptionPayMinutes} 分钟内付款`
