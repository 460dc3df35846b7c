import type { TemplateData } from '../../../shared/domain/reminders'
import { callOpenApi } from '../cloudbase/open-api'
import type { Sent } from '../deliveries/sent'
import { env } from '../env'
import { postText } from '../http'
import { errorFields, log } from '../log'
import { dropToken, tokenQuery } from './access-token'
import { parseLongIds } from './long-ids'
import { outcomeOf } from './send-outcomes'

export interface SubscribeMessage {
  readonly openid: string
  readonly templateId: string
  readonly page: string
  readonly data: TemplateData
}

/**
 * Sends one subscribe message. Through the environment of the mini-program, or over HTTP where an app id is configured because the function
 * runs elsewhere. A message is not idempotent: where no answer came it may have been sent, and is `unknown` for ever.
 */
export const sendSubscribeMessage = async (message: SubscribeMessage, now: number): Promise<Sent> => {
  const { openid: touser, templateId: template_id, page, data } = message
  const body = { touser, template_id, page, data, miniprogram_state: env.miniProgramState(), lang: 'zh_CN' }
  try {
    return env.wechatApp() ? await overHttp(body, now) : await byCloudCall(body)
  } catch (error) {
    log.error('subscribe message without an answer', errorFields(error))
    return { outcome: 'unknown', providerId: null, words: 'no answer' }
  }
}

const byCloudCall = async (body: Readonly<Record<string, unknown>>): Promise<Sent> => {
  const answer = await callOpenApi('subscribeMessage.send', body)
  return 'json' in answer ? read(answer.json) : { outcome: 'faulty', providerId: null, words: answer.refused }
}

const overHttp = async (body: Readonly<Record<string, unknown>>, now: number): Promise<Sent> => {
  // Asked for by itself: without a token nothing was sent for certain.
  const query = await tokenQuery(now).catch(() => undefined)
  if (query === undefined) return { outcome: 'busy', providerId: null, words: 'no access token' }
  const sent = read(await postText(`${env.wechatUrl()}/cgi-bin/message/subscribe/send${query}`, JSON.stringify(body)))
  if (sent.outcome === 'busy') dropToken()
  return sent
}

/** Throws for what is no answer of WeChat's. */
const read = (json: string): Sent => {
  const { errcode, errmsg, msgid } = parseLongIds(json) as { errcode?: unknown; errmsg?: unknown; msgid?: unknown }
  if (typeof errcode !== 'number') throw new Error('WeChat answered without an errcode')
  const words = `${errcode} ${String(errmsg ?? '')}`.trim().slice(0, 200)
  return { outcome: outcomeOf(errcode), providerId: typeof msgid === 'string' ? msgid : null, words }
}
