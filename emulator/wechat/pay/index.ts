/** WeChat Pay's stand-in: the same wire form, its own keys, orders that survive a restart where the data do. */
import { randomUUID } from 'node:crypto'
import { APP_ID, type HttpRequest } from '../../host/platform-event'
import { interfaceOf, type PayAnswer, refundOf, shanghai, transactionOf } from './api'
import { PayFaults } from './faults'
import { type PayOrder, PayOrders } from './orders'
import { isFromMerchant, isPaymentRequest, type PayCall, sealedResource, signedHeaders } from './signatures'

export interface WechatPayOptions {
  readonly journalPath: string | undefined
  readonly apiKey: string
  readonly now: () => number
  /** Takes a notice to the function at its address, sooner or later. */
  readonly tell: (notice: HttpRequest) => void
}

/** Nobody answers: the caller's connection is cut. */
export class NoAnswer extends Error {}

/** What is answered on the wire. */
export interface SignedAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What a phone does in the sheet of `wx.requestPayment`. */
export type SheetAnswer = 'pay' | 'giveup'

export class WechatPay {
  readonly faults = new PayFaults()
  readonly #orders: PayOrders

  constructor(private readonly options: WechatPayOptions) {
    this.#orders = new PayOrders(options.journalPath)
  }

  /** The latest first. */
  list(): PayOrder[] {
    return this.#orders.list()
  }

  prepared(prepayId: string): PayOrder | undefined {
    return this.#orders.prepared(prepayId)
  }

  /** One call of the merchant, signed on both ways. Throws `NoAnswer` where that was planted. */
  answer(call: PayCall): SignedAnswer {
    const found = interfaceOf(call.method, call.pathAndQuery.split('?')[0]!)
    if (!isFromMerchant(call)) return this.#signed({ status: 401, body: { code: 'SIGN_ERROR', message: '签名错误' } })
    if (!found) return this.#signed({ status: 404, body: { code: 'NOT_FOUND', message: '没有这个接口的替身' } })
    const effect = this.faults.take(found.name)
    if (effect === 'unreachable') throw new NoAnswer()
    if (effect === 'error') return this.#signed({ status: 500, body: { code: 'SYSTEM_ERROR', message: '系统异常，请稍后重试' } })
    const body = call.body === '' ? {} : (JSON.parse(call.body) as Readonly<Record<string, unknown>>)
    const answer = found.act(body, { orders: this.#orders, now: this.options.now(), effect })
    if (found.name === 'refund' && effect === undefined) this.#finishRefund(String(body['out_trade_no']))
    if (effect === 'no_answer') throw new NoAnswer()
    const signed = this.#signed(answer)
    return effect === 'unsigned' ? { ...signed, headers: { ...signed.headers, 'wechatpay-signature': 'AAAA' } } : signed
  }

  /** What `wx.requestPayment` calls back with, once its user has answered the sheet. */
  answerSheet(openid: string, request: Readonly<Record<string, unknown>>, answer: SheetAnswer): { readonly errMsg: string } {
    const order = this.#orders.prepared(String(request['package']).replace(/^prepay_id=/, ''))
    const why = this.#unpayable(openid, request, order)
    if (order === undefined || why !== undefined) return { errMsg: `requestPayment:fail ${why}` }
    if (answer === 'giveup') return { errMsg: 'requestPayment:fail cancel' }
    this.takeMoney(order.orderNo)
    return { errMsg: 'requestPayment:ok' }
  }

  #unpayable(openid: string, request: Readonly<Record<string, unknown>>, order: PayOrder | undefined): string | undefined {
    if (!isPaymentRequest(APP_ID, request)) return '支付验证签名失败'
    if (!order) return '没有这个付款单'
    if (order.openid !== openid) return '下单帐号与支付帐号不一致'
    if (order.state !== 'NOTPAY') return order.state === 'CLOSED' ? '订单已关闭' : '订单已支付'
    return Date.parse(order.timeExpire) > this.options.now() ? undefined : '订单已过期'
  }

  /** Money comes for an order, however it stands: a payment may be under way while the order is being closed. */
  takeMoney(orderNo: string): void {
    const order = this.#orders.get(orderNo)
    if (!order || order.paid) return
    const paid = { transactionId: `42${randomUUID().replaceAll('-', '').slice(0, 26)}`, at: shanghai(this.options.now()) }
    this.tellPaid(this.#orders.keep({ ...order, state: 'SUCCESS', paid }).orderNo)
  }

  /** Tells that an order was paid, as often as it is asked to. */
  tellPaid(orderNo: string): void {
    const order = this.#orders.get(orderNo)
    if (order?.paid) this.#tell(order, 'TRANSACTION.SUCCESS', 'transaction', transactionOf({ ...order, state: 'SUCCESS' }))
  }

  #finishRefund(orderNo: string): void {
    const order = this.#orders.get(orderNo)
    if (order?.refund?.status !== 'PROCESSING') return
    const after = this.#orders.keep({ ...order, refund: { ...order.refund, status: 'SUCCESS' } })
    this.#tell(after, 'REFUND.SUCCESS', 'refund', { ...refundOf(after), mchid: transactionOf(after).mchid, refund_status: 'SUCCESS' })
  }

  #tell(order: PayOrder, event: string, type: 'transaction' | 'refund', content: unknown): void {
    const effect = this.faults.take('notice')
    if (effect === 'lost') return
    const request = this.notice(order, event, type, content)
    this.options.tell(request)
    if (effect === 'doubled') this.options.tell(request)
  }

  /** A notice as it goes over the wire. */
  notice({ notifyUrl }: PayOrder, event: string, type: 'transaction' | 'refund', content: unknown): HttpRequest {
    const body = JSON.stringify({
      id: randomUUID(),
      create_time: shanghai(this.options.now()),
      resource_type: 'encrypt-resource',
      event_type: event,
      summary: event,
      resource: sealedResource(this.options.apiKey, type, content),
    })
    const headers = { 'content-type': 'application/json', ...signedHeaders(body, this.options.now()) }
    return { method: 'POST', path: new URL(notifyUrl).pathname, headers, query: {}, body, isBase64Encoded: false }
  }

  #signed({ status, body }: PayAnswer): SignedAnswer {
    const text = body === undefined ? '' : JSON.stringify(body)
    const headers = { 'content-type': 'application/json; charset=utf-8', ...signedHeaders(text, this.options.now()) }
    return { status, headers, body: text }
  }

  close(): void {
    this.#orders.close()
  }
}
