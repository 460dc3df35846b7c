/** WeChat Pay's stand-in over HTTP, and what the browser app, the studio and tests need of it. */
import { openidOf } from '../wechat/personas'
import { NoAnswer } from '../wechat/pay'
import { PAY_CALLS, PAY_EFFECTS, type PayFault } from '../wechat/pay/faults'
import type { PayOrder } from '../wechat/pay/orders'
import { HttpRefusal, jsonReply, parseObject, type Reply } from './http-answers'
import type { Route } from './route-context'

const BODY_LIMIT_BYTES = 64 * 1024
const PREFIX = '/emulator/wechat-pay'

/** `/emulator/wechat-pay/v3/…`: the paths of api.mch.weixin.qq.com, signed as there. */
export const wechatPayRoute: Route = async ({ emulator, message, method, url, headers, body }) => {
  const pathAndQuery = `${url.pathname}${url.search}`.slice(PREFIX.length)
  const text = (await body(BODY_LIMIT_BYTES)).toString('utf8')
  try {
    return emulator.contents.pay.answer({ method, pathAndQuery, headers, body: text, clocks: [emulator.now(), Date.now()] })
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    message.socket.destroy()
    return new Promise<Reply>(() => undefined)
  }
}

/**
 * `GET /emulator/payments`: the orders, the latest first; with `?prepayId=wx…` the one whose sheet `wx.requestPayment` shows.
 * `POST /emulator/payments {openid, request, answer}`: what its member does on it, with the `request` that the function gave
 * (`{timeStamp, nonceStr, package: "prepay_id=wx…", signType, paySign}`) and `answer` `pay` or `giveup`. Answers `{errMsg}` as the callback of
 * `wx.requestPayment` gets it: `requestPayment:ok`, `requestPayment:fail cancel`, or `requestPayment:fail <why>`.
 */
export const paymentsRoute: Route = async ({ emulator, method, url, body }) => {
  const { pay } = emulator.contents
  if (method !== 'POST') return shown(url.searchParams.get('prepayId'), pay)
  const { openid, request, answer } = parseObject(await body(BODY_LIMIT_BYTES))
  const who = typeof openid === 'string' ? openidOf(openid) : undefined
  if (who === undefined) throw new HttpRefusal('invalid', 'openid 不正确')
  if (typeof request !== 'object' || request === null) throw new HttpRefusal('invalid', 'request 须为付款参数')
  if (answer !== 'pay' && answer !== 'giveup') throw new HttpRefusal('invalid', 'answer 须为 pay 或 giveup')
  return jsonReply(200, pay.answerSheet(who, request as Record<string, unknown>, answer))
}

const shown = (prepayId: string | null, pay: { list(): PayOrder[]; prepared(prepayId: string): PayOrder | undefined }): Reply => {
  if (prepayId === null) return jsonReply(200, { orders: pay.list().slice(0, MOST_SHOWN).map(viewOf) })
  const order = pay.prepared(prepayId)
  if (!order) throw new HttpRefusal('not_found', '没有这个付款单')
  return jsonReply(200, viewOf(order))
}

const MOST_SHOWN = 200

const viewOf = ({ orderNo, prepayId, description, fen, openid, state, at, paid, refund }: PayOrder) => ({
  orderNo,
  prepayId,
  description,
  totalFen: fen,
  openid,
  state,
  at,
  ...(paid ? { paidAt: paid.at } : {}),
  ...(refund ? { refund: { refundNo: refund.refundNo, status: refund.status, at: refund.at } } : {}),
})

/** `POST /emulator/payment-faults {faults: [{on, effect}]}`: what goes wrong with the next calls; `GET` lists, `DELETE` takes all away. */
export const paymentFaultsRoute: Route = async ({ emulator, method, body }) => {
  const { faults } = emulator.contents.pay
  if (method === 'DELETE') faults.clear()
  if (method === 'POST') {
    const { faults: wanted } = parseObject(await body(BODY_LIMIT_BYTES))
    if (!Array.isArray(wanted) || !wanted.every(isFault))
      throw new HttpRefusal('invalid', `faults 须为 {on, effect}：on 为 ${PAY_CALLS.join('、')}，effect 为 ${PAY_EFFECTS.join('、')}`)
    faults.plant(wanted)
  }
  return jsonReply(200, { faults: faults.list() })
}

const isFault = (value: unknown): value is PayFault => {
  const { on, effect } = (value ?? {}) as { on?: unknown; effect?: unknown }
  return (PAY_CALLS as readonly unknown[]).includes(on) && (PAY_EFFECTS as readonly unknown[]).includes(effect)
}
