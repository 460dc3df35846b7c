import type { SmsTexts } from '../../../shared/domain/reminders'
import type { Sent } from '../deliveries/sent'
import { env } from '../env'
import { errorFields, log } from '../log'
import { gateway } from './gateway'
import { tencent } from './tencent'

export interface Sms {
  /** Eleven digits of the mainland. */
  readonly phone: string
  readonly texts: SmsTexts
  /** Names the message: the same one is sent once. */
  readonly requestId: string
}

/** Somebody who sends SMS. */
export interface SmsProvider {
  /** Whether it sends the same `requestId` once however often it is handed over, so that an unknown outcome may be tried again. */
  readonly sendsOnce: boolean
  /** Throws where no answer came. */
  readonly send: (sms: Sms, now: number) => Promise<Sent>
}

const provider = (): SmsProvider | undefined => {
  const account = env.tencentSms()
  if (account) return tencent(account)
  const url = env.smsUrl()
  return url ? gateway(url, env.smsToken()) : undefined
}

/** Whether SMS are sent here at all. */
export const sendsSms = (): boolean => provider() !== undefined

/** Whether an SMS whose outcome is unknown may be handed over again. */
export const smsMayRepeat = (): boolean => provider()?.sendsOnce ?? true

/** Sends one SMS; `faulty` where nobody sends any. What may be repeated is `busy` when no answer came, everything else unknown. */
export const sendSms = async (sms: Sms, now: number): Promise<Sent> => {
  const sender = provider()
  if (!sender) return { outcome: 'faulty', providerId: null, words: 'no SMS provider is configured' }
  try {
    return await sender.send(sms, now)
  } catch (error) {
    log.error('SMS without an answer', errorFields(error))
    return { outcome: sender.sendsOnce ? 'busy' : 'unknown', providerId: null, words: 'no answer' }
  }
}
