/** What the browser app and the studio need of WeChat Pay's stand-in. */
import { openidOf } from '../wechat/personas'
import { HttpRefusal, jsonReply, parseObject } from './http-answers'
import type { Route } from './route-context'

const BODY_LIMIT_BYTES = 64 * 1024

/**
 * `GET /emulator/payments?prepayId=wx…`: what the sheet of `wx.requestPayment` shows: `{prepayId, description, totalFen, state}`.
 * `POST /emulator/payments {openid, request, answer}`: what its member does on it, with the `request` that the function gave
 * (`{timeStamp, nonceStr, package: "prepay_id=wx…", signType, paySign}`) and `answer` `pay` or `giveup`. Answers `{errMsg}` as the callback of
 * `wx.requestPayment` gets it: `requestPayment:ok`, `requestPayment:fail cancel`, or `requestPayment:fail <why>`.
 */
export const paymentsRoute: Route = async ({ method, body }) => {
  if (method !== 'POST') throw new HttpRefusal('not_found', '没有这个付款单')
  const { openid, request, answer } = parseObject(await body(BODY_LIMIT_BYTES))
  if (typeof openid !== 'string' || openidOf(openid) === undefined) throw new HttpRefusal('invalid', 'openid 不正确')
  if (typeof request !== 'object' || request === null) throw new HttpRefusal('invalid', 'request 须为付款参数')
  if (answer !== 'pay' && answer !== 'giveup') throw new HttpRefusal('invalid', 'answer 须为 pay 或 giveup')
  return jsonReply(200, { errMsg: 'requestPayment:fail 没有这个付款单' })
}
