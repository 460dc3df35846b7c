/**
 * WeChat's server interfaces that the product calls, answering in WeChat's own shapes and error numbers. The same functions
 * serve the HTTP stand-in and the SDK's cloud call.
 */
import { randomInt, randomUUID } from 'node:crypto'
import { openidOf } from './personas'
import type { MediaChecks } from './media-checks'
import type { Outbox } from './outbox'
import type { SendOrders } from './send-orders'
import { firstBadField } from './template-fields'

/** What WeChat remembers between calls. */
export interface Wechat {
  readonly outbox: Outbox
  readonly checks: Pick<MediaChecks, 'begin'>
  readonly orders: Pick<SendOrders, 'through'>
  /** Told of each message that was taken, some time after it was. */
  readonly delivered: (message: { readonly openid: string; readonly templateId: string; readonly msgId: number }) => void
}

export interface WechatAnswer {
  readonly errcode: number
  readonly errmsg: string
  readonly [key: string]: unknown
}

const refused = (errcode: number, errmsg: string): WechatAnswer => ({ errcode, errmsg: `${errmsg} rid: ${randomUUID().slice(0, 8)}` })

/** Message ids are long numbers. */
const MSG_IDS = 2_000_000_000_000_000

const TEMPLATE_ID = /^[A-Za-z0-9_-]{4,64}$/

/** `subscribeMessage.send`: spends one grant, or says exactly as WeChat does why it cannot. */
const takeSubscribeMessage = ({ outbox, delivered }: Wechat, input: Record<string, unknown>): WechatAnswer => {
  const { touser, template_id: templateId, page, data } = input
  if (typeof touser !== 'string' || touser === '' || openidOf(touser) !== touser) return refused(40003, 'invalid openid')
  if (typeof templateId !== 'string' || !TEMPLATE_ID.test(templateId)) return refused(40037, 'invalid template_id')
  const badField = firstBadField(data)
  if (badField) return refused(47003, `argument invalid! ${badField} invalid`)
  if (outbox.grantsLeft(touser, templateId) < 1) return refused(43101, 'user refuse to accept the msg')
  outbox.add({
    channel: 'subscribe',
    openid: touser,
    templateId,
    ...(typeof page === 'string' ? { page } : {}),
    data: data as Record<string, { value: string | number }>,
  })
  const msgid = MSG_IDS + randomInt(2 ** 47)
  delivered({ openid: touser, templateId, msgId: msgid })
  return { errcode: 0, errmsg: 'ok', msgid }
}

const sendSubscribeMessage = (wechat: Wechat, input: Record<string, unknown>): WechatAnswer =>
  wechat.orders.through(
    'wechat',
    () => takeSubscribeMessage(wechat, input),
    (code) => refused(Number(code), 'as ordered'),
  )

/** `phonenumber.getPhoneNumber`: here the code carries the number itself, `phone:13800138000`. */
const exchangePhoneCode = (input: Record<string, unknown>): WechatAnswer => {
  const match = /^phone:(1[3-9]\d{9})$/.exec(String(input.code ?? ''))
  if (!match) return refused(40029, 'invalid code')
  return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: match[1], purePhoneNumber: match[1], countryCode: '86' } }
}

/** Words that the stand-in flags, so that a demo can show a refusal. */
const RISKY_WORDS = ['违禁', '赌博', '诈骗']
const LONGEST_CONTENT = 2500

/** `security.msgSecCheck`, version 2. */
const checkText = (input: Record<string, unknown>): WechatAnswer => {
  const { content, openid } = input
  if (typeof openid !== 'string' || openidOf(openid) !== openid) return refused(40003, 'invalid openid')
  if (typeof content !== 'string' || content === '' || [...content].length > LONGEST_CONTENT) return refused(47001, 'data format error')
  const risky = RISKY_WORDS.some((word) => content.includes(word))
  const result = risky ? { suggest: 'risky', label: 20001 } : { suggest: 'pass', label: 100 }
  return { errcode: 0, errmsg: 'ok', result, detail: [{ strategy: 'content_model', errcode: 0, ...result }], trace_id: randomUUID() }
}

const PICTURE = 2

/** `security.mediaCheckAsync`, version 2: the result is pushed later, under the trace that is answered here. */
const checkMedia = (checks: Wechat['checks'], { openid, media_url: url, media_type: type }: Record<string, unknown>): WechatAnswer => {
  if (typeof openid !== 'string' || openidOf(openid) !== openid) return refused(40003, 'invalid openid')
  if (type !== PICTURE || typeof url !== 'string' || !/^https?:\/\//.test(url)) return refused(40129, 'invalid media')
  return { errcode: 0, errmsg: 'ok', trace_id: checks.begin(openid, url) }
}

const API_BY_NAME: Readonly<Record<string, (wechat: Wechat, input: Record<string, unknown>) => WechatAnswer>> = {
  'subscribeMessage.send': sendSubscribeMessage,
  'phonenumber.getPhoneNumber': (_, input) => exchangePhoneCode(input),
  'security.msgSecCheck': (_, input) => checkText(input),
  'security.mediaCheckAsync': ({ checks }, input) => checkMedia(checks, input),
}

const NAME_BY_PATH: Readonly<Record<string, string>> = {
  '/cgi-bin/message/subscribe/send': 'subscribeMessage.send',
  '/wxa/business/getuserphonenumber': 'phonenumber.getPhoneNumber',
  '/wxa/msg_sec_check': 'security.msgSecCheck',
  '/wxa/media_check_async': 'security.mediaCheckAsync',
}

/** The answer of an interface by its cloud-call name; undefined for one that has no stand-in. */
export const callWechat = (wechat: Wechat, apiName: string, input: Record<string, unknown>): WechatAnswer | undefined =>
  Object.hasOwn(API_BY_NAME, apiName) ? API_BY_NAME[apiName]?.(wechat, input) : undefined

/** The cloud-call name of a path of api.weixin.qq.com. */
export const apiNameOfPath = (path: string): string | undefined => (Object.hasOwn(NAME_BY_PATH, path) ? NAME_BY_PATH[path] : undefined)
