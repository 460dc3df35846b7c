/** The interfaces of WeChat Pay that the product calls (APIv3, JSAPI): what each does to the orders, and what it answers. */
import { randomUUID } from 'node:crypto'
import { APP_ID } from '../../host/platform-event'
import { MERCHANT } from './merchant'
import type { PayCallName, PayEffect } from './faults'
import type { PayOrder, PayOrders, PayRefund } from './orders'

export interface PayAnswer {
  readonly status: number
  readonly body: unknown
}

export interface PayContext {
  readonly orders: PayOrders
  /** Epoch milliseconds of the movable clock. */
  readonly now: number
  readonly effect: PayEffect | undefined
}

const refused = (status: number, code: string, message: string): PayAnswer => ({ status, body: { code, message } })

const NO_SUCH_ORDER = refused(404, 'ORDER_NOT_EXIST', '订单不存在')

export const shanghai = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().replace(/\.\d{3}Z$/, '+08:00')

const numbered = (prefix: string): string => `${prefix}${randomUUID().replaceAll('-', '')}`.slice(0, 32)

type Fields = Readonly<Record<string, unknown>>

const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})

/** An order as it was asked for; the same again is the same order. */
const asked = (body: Fields) => ({
  description: String(body['description']),
  fen: Number(fields(body['amount'])['total']),
  openid: String(fields(body['payer'])['openid']),
  timeExpire: String(body['time_expire']),
  notifyUrl: String(body['notify_url']),
})

const FORM = /^[\w|*-]{6,32}$/

const faultOf = (body: Fields, now: number): PayAnswer | undefined => {
  const { description, fen, openid, timeExpire, notifyUrl } = asked(body)
  const isWhole = body['appid'] === APP_ID && body['mchid'] === MERCHANT.merchantId && FORM.test(String(body['out_trade_no']))
  if (!isWhole || description === '' || description.length > 127 || !Number.isInteger(fen) || fen < 1 || openid === '')
    return refused(400, 'PARAM_ERROR', '参数错误')
  if (!/^https?:\/\//.test(notifyUrl)) return refused(400, 'PARAM_ERROR', 'notify_url 不正确')
  return Date.parse(timeExpire) > now ? undefined : refused(400, 'PARAM_ERROR', 'time_expire 须晚于当前时间')
}

const prepay = (body: Fields, { orders, now }: PayContext): PayAnswer => {
  const fault = faultOf(body, now)
  if (fault) return fault
  const [orderNo, wanted] = [String(body['out_trade_no']), asked(body)]
  const before = orders.get(orderNo)
  if (before?.state === 'CLOSED') return refused(400, 'ORDER_CLOSED', '订单已关闭')
  if (before && before.state !== 'NOTPAY') return refused(400, 'ORDERPAID', '该订单已支付')
  if (before && Object.entries(wanted).some(([name, value]) => before[name as keyof typeof wanted] !== value))
    return refused(403, 'OUT_TRADE_NO_USED', '商户订单号重复')
  const fresh = { ...wanted, orderNo, prepayId: numbered('wx'), state: 'NOTPAY', at: shanghai(now) } as const
  return { status: 200, body: { prepay_id: (before ?? orders.keep(fresh)).prepayId } }
}

/** An order as a query and a notice tell it. */
export const transactionOf = ({ orderNo, state, paid, openid, fen }: PayOrder) => ({
  appid: APP_ID,
  mchid: MERCHANT.merchantId,
  out_trade_no: orderNo,
  trade_type: 'JSAPI',
  trade_state: state,
  trade_state_desc: state,
  payer: { openid },
  amount: { total: fen, payer_total: fen, currency: 'CNY', payer_currency: 'CNY' },
  ...(paid ? { transaction_id: paid.transactionId, bank_type: 'OTHERS', success_time: paid.at } : {}),
})

const query = (orderNo: string, { orders }: PayContext): PayAnswer => {
  const order = orders.get(orderNo)
  return order ? { status: 200, body: transactionOf(order) } : NO_SUCH_ORDER
}

/** As merchants have found: an order that there is not is closed just as well. */
const close = (orderNo: string, { orders }: PayContext): PayAnswer => {
  const order = orders.get(orderNo)
  if (order?.paid) return refused(400, 'ORDERPAID', '订单已支付')
  if (order) orders.keep({ ...order, state: 'CLOSED' })
  return { status: 204, body: undefined }
}

export const refundOf = ({ orderNo, paid, fen, refund }: PayOrder) => ({
  refund_id: refund?.refundId,
  out_refund_no: refund?.refundNo,
  transaction_id: paid?.transactionId,
  out_trade_no: orderNo,
  channel: 'ORIGINAL',
  user_received_account: '支付用户零钱',
  create_time: refund?.at,
  status: refund?.status,
  amount: { total: fen, refund: fen, payer_total: fen, payer_refund: fen, currency: 'CNY' },
})

const FIRST_STATUS: Partial<Record<PayEffect, PayRefund['status']>> = { failed: 'ABNORMAL' }

const newRefund = (body: Fields, { now, effect }: PayContext): PayRefund => ({
  refundNo: String(body['out_refund_no']),
  refundId: numbered('50'),
  status: (effect && FIRST_STATUS[effect]) ?? 'PROCESSING',
  reason: String(body['reason'] ?? ''),
  at: shanghai(now),
})

const refund = (body: Fields, context: PayContext): PayAnswer => {
  const order = context.orders.get(String(body['out_trade_no']))
  if (!order) return refused(404, 'RESOURCE_NOT_EXISTS', '订单不存在')
  if (!order.paid) return refused(400, 'INVALID_REQUEST', '订单未支付，不能退款')
  const { refund: fen, total } = fields(body['amount'])
  if (fen !== order.fen || total !== order.fen) return refused(400, 'PARAM_ERROR', '退款金额与订单不符')
  if (order.refund && order.refund.refundNo !== body['out_refund_no']) return refused(403, 'NOT_ENOUGH', '订单已全额退款')
  // Asked for again it is done, however it stood: the bank has answered, or people have seen to it.
  const now: PayRefund = order.refund ? { ...order.refund, status: 'SUCCESS' } : newRefund(body, context)
  const after = context.orders.keep({ ...order, state: 'REFUND', refund: now })
  return { status: 200, body: refundOf(after) }
}

/** Which interface a path is, and how it is answered; undefined for none of those that the product calls. */
export const interfaceOf = (
  method: string,
  path: string,
): { readonly name: PayCallName; readonly act: (body: Fields, context: PayContext) => PayAnswer } | undefined => {
  const [, orderNo, isClose] = /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)(\/close)?$/.exec(path) ?? []
  if (method === 'POST' && path === '/v3/pay/transactions/jsapi') return { name: 'prepay', act: prepay }
  if (method === 'POST' && path === '/v3/refund/domestic/refunds') return { name: 'refund', act: refund }
  if (method === 'GET' && orderNo && !isClose) return { name: 'query', act: (_, context) => query(orderNo, context) }
  if (method === 'POST' && orderNo && isClose) return { name: 'close', act: (_, context) => close(orderNo, context) }
  return undefined
}
