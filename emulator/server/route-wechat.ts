/** The stand-ins for WeChat and for the SMS gateway, and what the studio needs to see and set of them. */
import type { IncomingMessage } from 'node:http'
import { answerCloudCall } from '../wechat/cloud-call'
import { isSuggest } from '../wechat/media-checks'
import { PERSONAS, openidOf } from '../wechat/personas'
import { miniProgramCode } from '../wechat/mini-program-code'
import { OrderedFault, SEND_CHANNELS, SEND_FAULTS, type SendChannel, type SendFault, type SendOrder } from '../wechat/send-orders'
import { answerTencentSms } from '../wechat/tencent-sms'
import { apiNameOfPath, callWechat } from '../wechat/wechat-api'
import { HttpRefusal, jsonReply, parseObject, type Reply } from './http-answers'
import { parseInstant } from './options'
import type { Route } from './route-context'

const BODY_LIMIT_BYTES = 1024 * 1024
const MAX_MESSAGES = 1000

/** `POST /emulator/wechat/…` with the paths of api.weixin.qq.com. Errors come with status 200, as from WeChat. */
export const wechatRoute: Route = async ({ emulator, message, path, headers, body }) => {
  if (path === '/emulator/wechat/wxa/getwxacodeunlimit') return codeReply(parseObject(await body(BODY_LIMIT_BYTES)), headers['host'])
  const apiName = apiNameOfPath(path.slice('/emulator/wechat'.length))
  if (apiName === undefined) throw new HttpRefusal('not_found', '没有这个微信接口的替身')
  const input = parseObject(await body(BODY_LIMIT_BYTES))
  return orderedReply(message, () => jsonReply(200, callWechat(emulator.contents, apiName, input)))
}

/** The reply, or the fault that was ordered in its place. */
const orderedReply = (message: IncomingMessage, reply: () => Reply): Reply | Promise<never> => {
  try {
    return reply()
  } catch (error) {
    if (!(error instanceof OrderedFault)) throw error
    if (error.fault === 'http_500') return { status: 500, body: 'as ordered' }
    if (error.fault === 'hang_up') message.socket.destroy()
    return new Promise<never>(() => undefined)
  }
}

/** The one interface that answers a picture. */
const codeReply = (input: Record<string, unknown>, host: string | undefined): Reply => {
  const code = miniProgramCode(input, `http://${host ?? '127.0.0.1'}/app/`)
  return Buffer.isBuffer(code) ? { status: 200, headers: { 'content-type': 'image/png' }, body: code } : jsonReply(200, code)
}

/** The multipart cloud call that `wx-server-sdk` sends to the same endpoint as its storage calls. */
export const cloudCallRoute: Route = async ({ emulator, message, headers, body }) => {
  const bytes = await body(BODY_LIMIT_BYTES)
  return orderedReply(message, () => {
    const answer = answerCloudCall(emulator.contents, headers['content-type'] ?? '', bytes)
    return { status: answer.status, headers: { 'content-type': answer.contentType }, body: answer.body }
  })
}

/** `POST /emulator/tencent-sms`: Tencent Cloud's SendSms, signed as there. */
export const tencentSmsRoute: Route = async ({ emulator, message, headers, body }) => {
  const call = { headers, body: (await body(BODY_LIMIT_BYTES)).toString('utf8'), clocks: [emulator.now(), Date.now()] }
  const { outbox, orders } = emulator.contents
  return orderedReply(message, () => jsonReply(200, answerTencentSms(outbox, orders, call)))
}

/** `POST /emulator/send-orders {channel, orders}`: what comes of the next sendings; `GET` lists, `DELETE` takes all away. */
export const sendOrdersRoute: Route = async ({ emulator, method, body }) => {
  const { orders } = emulator.contents
  if (method === 'DELETE') orders.clear()
  if (method === 'POST') {
    const { channel, orders: wanted } = parseObject(await body(BODY_LIMIT_BYTES))
    if (!SEND_CHANNELS.includes(channel as SendChannel) || !Array.isArray(wanted) || !wanted.every(isOrder))
      throw new HttpRefusal('invalid', `channel 须为 ${SEND_CHANNELS.join(' 或 ')}，orders 须为 {code} 或 {fault, taken}`)
    orders.add(channel as SendChannel, wanted)
  }
  return jsonReply(200, { orders: orders.list() })
}

const isOrder = (value: unknown): value is SendOrder => {
  const { code, fault, taken } = (value ?? {}) as { code?: unknown; fault?: unknown; taken?: unknown }
  if (code !== undefined) return typeof code === 'number' || typeof code === 'string'
  return SEND_FAULTS.includes(fault as SendFault) && typeof taken === 'boolean'
}

/** `POST /emulator/sms {phone, text, requestId}`: the SMS gateway. */
export const smsRoute: Route = async ({ emulator, body }) => {
  const { phone, text, requestId } = parseObject(await body(BODY_LIMIT_BYTES))
  if (typeof phone !== 'string' || !/^1[3-9]\d{9}$/.test(phone)) throw new HttpRefusal('invalid', 'phone 须为 11 位手机号')
  if (typeof text !== 'string' || text === '' || text.length > 500) throw new HttpRefusal('invalid', 'text 须为 1–500 字')
  emulator.contents.outbox.add({ channel: 'sms', phone, text, ...(typeof requestId === 'string' ? { requestId } : {}) })
  return jsonReply(200, { ok: true })
}

/**
 * `POST /emulator/subscriptions {openid, templateId, accept}`: what a member answers in the request panel of the phone; `templateIds` where it
 * asked for several. `{withdraw: true}` switches the templates off in WeChat's settings.
 */
export const subscriptionsRoute: Route = async ({ emulator, body }) => {
  const { openid, templateId, templateIds, accept, withdraw } = parseObject(await body(BODY_LIMIT_BYTES))
  const who = typeof openid === 'string' ? openidOf(openid) : undefined
  if (who === undefined) throw new HttpRefusal('invalid', 'openid 不正确')
  const ids: unknown[] = Array.isArray(templateIds) ? templateIds : [templateId]
  if (ids.length === 0 || !ids.every(isTemplateId)) throw new HttpRefusal('invalid', 'templateId 不正确')
  const { outbox, pushed } = emulator.contents
  for (const id of ids) {
    if (withdraw === true) outbox.withdraw(who, id)
    else if (accept === true) outbox.grant(who, id)
  }
  if (withdraw === true) await pushed({ Event: 'subscribe_msg_change_event', FromUserName: who, List: ids.map(switchedOff) })
  else await pushed({ Event: 'subscribe_msg_popup_event', FromUserName: who, List: ids.map((id) => popup(id, accept === true)) })
  const [first] = ids as string[]
  return jsonReply(200, { openid: who, templateId: first, grantsLeft: outbox.grantsLeft(who, first!) })
}

const isTemplateId = (id: unknown): id is string => typeof id === 'string' && /^[A-Za-z0-9_-]{4,64}$/.test(id)

const switchedOff = (TemplateId: string) => ({ TemplateId, SubscribeStatusString: 'reject' })

const popup = (TemplateId: string, accept: boolean) => ({
  TemplateId,
  SubscribeStatusString: accept ? 'accept' : 'reject',
  PopupScene: '0',
})

/** `GET /emulator/media-checks`: pictures that were handed in, newest first. `POST {traceId, suggest}`: what WeChat finds of one. */
export const mediaChecksRoute: Route = async ({ emulator, method, body }) => {
  const { checks } = emulator.contents
  if (method !== 'POST') return jsonReply(200, { checks: checks.list() })
  const { traceId, suggest } = parseObject(await body(BODY_LIMIT_BYTES))
  if (typeof traceId !== 'string' || !isSuggest(suggest)) throw new HttpRefusal('invalid', 'traceId 或 suggest 不正确')
  return jsonReply(200, { taken: await checks.answer(traceId, suggest) })
}

/** `GET /emulator/outbox?since=<instant>&limit=<n>`: newest first. */
export const outboxRoute: Route = async ({ emulator, url }) => {
  const since = url.searchParams.get('since')
  const limit = Number(url.searchParams.get('limit') ?? 200)
  const from = since === null || since === '' ? undefined : /^\d+$/.test(since) ? Number(since) : parseInstant(since)
  if (since && from === undefined) throw new HttpRefusal('invalid', 'since 须为 ISO 8601 时间')
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_MESSAGES) throw new HttpRefusal('invalid', `limit 须为 1–${MAX_MESSAGES}`)
  return jsonReply(200, { messages: emulator.contents.outbox.list(from, limit) })
}

export const personasRoute: Route = async () => jsonReply(200, { personas: PERSONAS })
