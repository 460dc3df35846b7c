import * as z from 'zod'
import { SMS_TEMPLATES, type SmsTexts } from '../../../shared/domain/reminders'
import { cleanLine } from '../../../shared/domain/reminders/fields/clean'
import { cut } from '../../../shared/domain/reminders/fields/cut'
import type { Sent } from '../deliveries/sent'
import type { TencentSms } from '../env'
import { postText } from '../http'
import { namedIds } from '../named-ids'
import type { SmsProvider } from './send'
import { authorizationOf, CONTENT_TYPE } from './tc3'
import { outcomeOfTencent } from './tencent-outcomes'

const ACTION = 'SendSms'
const VERSION = '2021-01-11'

/** What a parameter of a template takes at most. */
const LONGEST_PARAMETER = 20

const fault = z.object({ Code: z.string(), Message: z.string() })

const answerSchema = z.object({
  Response: z.union([z.object({ Error: fault }), z.object({ SendStatusSet: z.array(fault.extend({ SerialNo: z.string() })).min(1) })]),
})

/** Tencent Cloud SMS. It sends whatever it is handed, as often as it is: an unknown outcome stays unknown. */
export const tencent = (account: TencentSms): SmsProvider => ({
  sendsOnce: false,
  send: async ({ phone, texts, requestId }, now) => {
    const templateId = namedIds(account.templates).get(texts.template)
    if (templateId === undefined) return { outcome: 'faulty', providerId: null, words: `no template id for ${texts.template}` }
    const body = JSON.stringify({
      PhoneNumberSet: [`+86${phone}`],
      SmsSdkAppId: account.appId,
      SignName: account.signName,
      TemplateId: templateId,
      TemplateParamSet: parametersOf(texts),
      SessionContext: requestId.slice(0, 512),
    })
    return read(await postText(account.url, body, headersOf(account, body, Math.floor(now / 1000))))
  },
})

const parametersOf = ({ template, params }: SmsTexts): string[] => {
  const values = params as Readonly<Record<string, string>>
  return SMS_TEMPLATES[template].map((name) => cut(cleanLine(values[name] ?? ''), LONGEST_PARAMETER) || '-')
}

const headersOf = ({ secretId, secretKey, region, url }: TencentSms, body: string, timestamp: number): Record<string, string> => ({
  'content-type': CONTENT_TYPE,
  authorization: authorizationOf({ secretId, secretKey, service: 'sms', host: new URL(url).host, action: ACTION, body, timestamp }),
  'x-tc-action': ACTION,
  'x-tc-version': VERSION,
  'x-tc-timestamp': String(timestamp),
  'x-tc-region': region,
})

/** Throws for what is no answer of theirs. */
const read = (text: string): Sent => {
  const { Response: answer } = answerSchema.parse(JSON.parse(text))
  const { Code: code, Message: message } = 'Error' in answer ? answer.Error : answer.SendStatusSet[0]!
  const serial = 'SendStatusSet' in answer ? answer.SendStatusSet[0]!.SerialNo : ''
  return { outcome: outcomeOfTencent(code), providerId: serial || null, words: `${code} ${message}`.slice(0, 200) }
}
