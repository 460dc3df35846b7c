import { smsSentence } from '../../../shared/domain/reminders'
import { postJson } from '../http'
import type { SmsProvider } from './send'

/** A gateway of the house: it takes `{phone, text, requestId}`, and sends a requestId only once. */
export const gateway = (url: string, token: string): SmsProvider => ({
  sendsOnce: true,
  send: async ({ phone, texts, requestId }) => {
    await postJson(url, { phone, text: smsSentence(texts), requestId }, token ? { authorization: `Bearer ${token}` } : {})
    return { outcome: 'sent', providerId: null, words: 'ok' }
  },
})
