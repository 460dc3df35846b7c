import { env } from '../_kit/env'
import { redemptionByCode } from '../_kit/mall/owned'
import { askRefund } from '../_kit/mall/refund'
import { settlePayment } from '../_kit/mall/settle-payment'
import { redemptionOfOrder } from '../_kit/payments/order-number'
import { readNotice } from '../_kit/payments/wechat-pay/notice'
import type { Store } from '../_kit/store'
import type { HttpAnswer, HttpEvent } from './request'

/**
 * What WeChat Pay tells of payments and refunds: at least once, often twice, and for a day until it is answered well. What it has not signed
 * changes nothing. A notice of a refund is only a hint to look, so that it need not be believed.
 */
export const hearOfPayment = async (
  { headers = {}, body = '', isBase64Encoded }: HttpEvent,
  open: () => Store,
  now: number,
): Promise<HttpAnswer> => {
  const merchant = env.wechatPay()
  if (!merchant) return failed(404)
  const notice = readNotice(merchant, headers, Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8').toString('utf8'))
  if (notice.kind === 'forged') return failed(401)
  if (notice.kind === 'paid') return (await settlePayment(open(), notice.paid, now)) === 'busy' ? failed(503) : TAKEN
  if (notice.kind === 'refund') return (await lookAtRefund(open(), notice.orderNo, now)) ? TAKEN : failed(503)
  return TAKEN
}

const lookAtRefund = async (store: Store, orderNo: string, now: number): Promise<boolean> => {
  const id = redemptionOfOrder(orderNo)
  const redemption = id === undefined ? undefined : await redemptionByCode(store, id)
  return redemption === undefined || askRefund(store, redemption, now)
}

const TAKEN: HttpAnswer = { statusCode: 200, headers: {}, body: '' }

const failed = (statusCode: number): HttpAnswer => ({
  statusCode,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ code: 'FAIL', message: '失败' }),
})
