import { dataOf, pageOf, REMINDERS } from '../../../shared/domain/reminders'
import { alert } from '../alerts/alert'
import { sendSms } from '../sms/send'
import type { Store } from '../store'
import { templateIdOf } from '../wallets/template-ids'
import { sendSubscribeMessage } from '../wechat/subscribe-message'
import type { Sending } from './claim'
import { noteOutcome } from './note'
import type { Sent } from './sent'

/** Sends what was claimed, and notes what came of it. */
export const sendClaimed = async (store: Store, sending: Sending, now: number): Promise<void> => {
  const sent = await send(sending, now)
  await noteOutcome(store, sending, sent, now)
  if (sent.outcome === 'faulty') await alert(store, { ...alarmOf(sending, sent), now })
}

const send = ({ id, facts, to }: Sending, now: number): Promise<Sent> => {
  const { template, sms } = REMINDERS[facts.kind]
  if (to.channel === 'sms') return sendSms({ phone: to.phone, texts: sms(facts)!, requestId: id }, now)
  return sendSubscribeMessage({ openid: to.openid, templateId: templateIdOf(template), page: pageOf(facts, id), data: dataOf(facts) }, now)
}

/** Named by what is wrong, so that one fault of the configuration is one alert, however many members it concerns. */
const alarmOf = ({ facts, to }: Sending, { words }: Sent): { readonly key: string; readonly words: string } => {
  const [code = ''] = words.split(' ')
  const what = to.channel === 'sms' ? 'sms' : REMINDERS[facts.kind].template
  return {
    key: `deliver:${what}:${code}`,
    words: `${to.channel === 'sms' ? '短信' : `订阅消息（模板 ${what}）`}发送失败：${words}。请检查配置，会员仍可在收件箱看到消息。`,
  }
}
