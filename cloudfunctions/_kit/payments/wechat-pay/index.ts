import * as z from 'zod'
import type { PaymentRequest } from '../../../../shared/contracts'
import type { WechatPay } from '../../env'
import type { Order, OrderStanding, PaymentProvider, Refund, RefundStanding } from '../port'
import { type Answered, callWechatPay } from './call'
import { newNonce, signed } from './signature'
import { standingOf } from './transaction'

/** What WeChat says of an order that it does not know: nobody has ever been able to pay it. */
const UNKNOWN_ORDER: ReadonlySet<string> = new Set(['ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS'])

const prepaidSchema = z.object({ prepay_id: z.string().min(1) })

const refundSchema = z.object({ status: z.enum(['SUCCESS', 'PROCESSING', 'CLOSED', 'ABNORMAL']) })

/** WeChat Pay, APIv3, for payments inside the mini-program (JSAPI). */
export const wechatPay = (merchant: WechatPay): PaymentProvider => {
  const query = async (orderNo: string, now: number): Promise<OrderStanding> => {
    const pathAndQuery = `/v3/pay/transactions/out-trade-no/${orderNo}?mchid=${merchant.merchantId}`
    const answer = await callWechatPay(merchant, { method: 'GET', pathAndQuery }, now)
    if (answer.ok) return standingOf(merchant, answer.data)
    if (UNKNOWN_ORDER.has(answer.code)) return { state: 'absent' }
    throw refusal(answer)
  }
  return {
    prepay: async (order, now) => {
      const call = { method: 'POST', pathAndQuery: '/v3/pay/transactions/jsapi', body: prepayment(merchant, order) } as const
      const answer = await callWechatPay(merchant, call, now)
      if (!answer.ok) throw refusal(answer)
      return requestOf(merchant, prepaidSchema.parse(answer.data).prepay_id, now)
    },
    query,
    // Closing is answered alike for an order that there is not, and refused for one that is paid: only a query tells what has come of it.
    close: async (orderNo, now) => {
      const pathAndQuery = `/v3/pay/transactions/out-trade-no/${orderNo}/close`
      await callWechatPay(merchant, { method: 'POST', pathAndQuery, body: { mchid: merchant.merchantId } }, now)
      return query(orderNo, now)
    },
    refund: async (refund, now) => {
      const call = { method: 'POST', pathAndQuery: '/v3/refund/domestic/refunds', body: refunding(merchant, refund) } as const
      return refundStanding(await callWechatPay(merchant, call, now))
    },
  }
}

const refusal = ({ words }: Extract<Answered, { ok: false }>): Error => new Error(`WeChat Pay refused: ${words}`)

const MOST_DESCRIPTION = 40

const prepayment = ({ appid, merchantId, notifyUrl }: WechatPay, { orderNo, fen, description, openid, until }: Order) => ({
  appid,
  mchid: merchantId,
  description: Array.from(description).slice(0, MOST_DESCRIPTION).join(''),
  out_trade_no: orderNo,
  // Whole seconds, as the documentation writes them.
  time_expire: until.replace(/\.\d{3}/, ''),
  notify_url: notifyUrl,
  amount: { total: fen, currency: 'CNY' },
  payer: { openid },
})

const requestOf = ({ appid, privateKey }: WechatPay, prepayId: string, now: number): PaymentRequest => {
  const [timeStamp, nonceStr, packed] = [String(Math.floor(now / 1000)), newNonce(), `prepay_id=${prepayId}`]
  return { timeStamp, nonceStr, package: packed, signType: 'RSA', paySign: signed(privateKey, appid, timeStamp, nonceStr, packed) }
}

const refunding = ({ notifyUrl }: WechatPay, { orderNo, refundNo, fen, reason }: Refund) => ({
  out_trade_no: orderNo,
  out_refund_no: refundNo,
  reason,
  notify_url: notifyUrl,
  amount: { refund: fen, total: fen, currency: 'CNY' },
})

/** A refund that is asked for again is answered as it stands. */
const refundStanding = (answer: Answered): RefundStanding => {
  if (!answer.ok) return { state: 'failed', words: answer.words }
  const { status } = refundSchema.parse(answer.data)
  if (status === 'SUCCESS') return { state: 'done' }
  return status === 'PROCESSING' ? { state: 'processing' } : { state: 'failed', words: status }
}
