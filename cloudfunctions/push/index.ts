import { openStore } from '../_kit/cloudbase/database'
import { callerOf } from '../_kit/cloudbase/identity'
import { now as clockNow } from '../_kit/clock'
import { errorFields, log } from '../_kit/log'
import { parseLongIds } from '../_kit/wechat/long-ids'
import { dealWithMediaCheck } from './events/media-check'
import { dealWithDelivery } from './events/sent'
import { dealWithSubscription } from './events/subscribed'
import { dealWithWithdrawal } from './events/withdrawn'
import type { Deal, HttpAnswer, HttpEvent } from './request'
import { hearOfPayment } from './payments'
import { isFromWechat } from './signature'

/** Events that mean something here; a new one is one file and one line. */
const EVENTS: Readonly<Record<string, Deal>> = {
  wxa_media_check: dealWithMediaCheck,
  subscribe_msg_popup_event: dealWithSubscription,
  subscribe_msg_change_event: dealWithWithdrawal,
  subscribe_msg_sent_event: dealWithDelivery,
}

/** Where WeChat Pay tells of payments; the platform may strip the path that the function is mounted at. */
const PAYMENTS = /^(\/wechat)?\/pay\/?$/

/** What WeChat tells by itself: its message push, in plain JSON mode, and WeChat Pay. What is not signed by either finds nothing here. */
export const main = async (event: HttpEvent, context: unknown): Promise<HttpAnswer> => {
  if (callerOf(context).source !== 'http') return text(404, '')
  return PAYMENTS.test(event.path) ? paid(event) : pushed(event)
}

const paid = async (event: HttpEvent): Promise<HttpAnswer> => {
  try {
    return event.httpMethod === 'POST' ? await hearOfPayment(event, openStore, clockNow()) : text(404, '')
  } catch (error) {
    log.error('a notice of a payment failed', errorFields(error))
    return text(500, '')
  }
}

const pushed = async (event: HttpEvent): Promise<HttpAnswer> => {
  if (!isFromWechat(event)) return text(404, '')
  // How the address is proved to be ours when it is entered in WeChat's console.
  if (event.httpMethod === 'GET') return text(200, event.queryStringParameters?.['echostr'] ?? '')
  const body = bodyOf(event)
  const name = (body as { Event?: unknown } | undefined)?.Event
  const deal = typeof name === 'string' && Object.hasOwn(EVENTS, name) ? EVENTS[name] : undefined
  if (!deal) return text(200, 'success')
  try {
    return (await deal({ store: openStore(), now: clockNow(), event: body })) ? text(200, 'success') : text(503, '')
  } catch (error) {
    log.error('push failed', { event: name, ...errorFields(error) })
    return text(500, '')
  }
}

const bodyOf = ({ body = '', isBase64Encoded }: HttpEvent): unknown => {
  try {
    return parseLongIds(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8').toString('utf8'))
  } catch {
    return undefined
  }
}

const text = (statusCode: number, body: string): HttpAnswer => ({
  statusCode,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body,
})
