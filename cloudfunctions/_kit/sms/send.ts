import { env } from '../env'
import { postJson } from '../http'

/**
 * Hands one message to the SMS gateway. The gateway takes `{phone, text, requestId}` and sends a requestId only once, so a
 * retry after an unknown outcome is safe. Answers false where no gateway is configured.
 */
export const sendSms = async (phone: string, text: string, requestId: string): Promise<boolean> => {
  const url = env.smsUrl()
  if (!url) return false
  const token = env.smsToken()
  await postJson(url, { phone, text, requestId }, token ? { authorization: `Bearer ${token}` } : {})
  return true
}
