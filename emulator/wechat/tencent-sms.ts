/** Tencent Cloud's `SendSms` of 2021-01-11 as its callers see it: signature, parameters and answers. */
import { createHash, createHmac, randomUUID } from 'node:crypto'
import type { Outbox } from './outbox'
import type { SendOrders } from './send-orders'

/** The account, the application and the approved texts of the stand-in. */
export const TENCENT_SMS = {
  secretId: 'local-sms-id',
  secretKey: 'local-sms-key',
  appId: '1400000001',
  signName: '常青会员',
  templates: { expiring: '2000001', claim: '2000002' },
} as const

const TEXTS: Readonly<Record<string, string>> = {
  [TENCENT_SMS.templates.expiring]: '您有 {1} 积分将于 {2} 到期,{3}。请打开小程序查看。',
  [TENCENT_SMS.templates.claim]: '您消费的 {1} 元还可领取积分,加入会员后凭补录码 {2} 领取,最晚 {3}。',
}

const LONGEST_PARAMETER = 20
const CLOCK_TOLERANCE_SECONDS = 300

export interface SmsCall {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Epoch milliseconds that a signature may go by. */
  readonly clocks: readonly number[]
}

const answer = (response: object): object => ({ Response: { ...response, RequestId: randomUUID() } })
const refused = (Code: string, Message: string): object => answer({ Error: { Code, Message } })

const hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const keyed = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest()

/** As the documentation derives it, from the headers that the caller says he has signed. */
const signatureOf = ({ headers, body }: SmsCall, date: string, signed: string): string => {
  const lines = signed.split(';').map((name) => `${name}:${(headers[name] ?? '').trim().toLowerCase()}\n`)
  const request = `POST\n/\n\n${lines.join('')}\n${signed}\n${hex(body)}`
  const text = `TC3-HMAC-SHA256\n${headers['x-tc-timestamp'] ?? ''}\n${date}/sms/tc3_request\n${hex(request)}`
  return keyed(keyed(keyed(keyed(`TC3${TENCENT_SMS.secretKey}`, date), 'sms'), 'tc3_request'), text).toString('hex')
}

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/sms\/tc3_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/

/** Why a call is not from the account; undefined when it is. */
const wrongSignature = (call: SmsCall): object | undefined => {
  const [, secretId, date = '', signed = '', signature] = AUTHORIZATION.exec(call.headers['authorization'] ?? '') ?? []
  const seconds = Number(call.headers['x-tc-timestamp'])
  if (signature === undefined) return refused('AuthFailure.InvalidAuthorization', 'the Authorization header cannot be read')
  if (secretId !== TENCENT_SMS.secretId) return refused('AuthFailure.SecretIdNotFound', 'no such SecretId')
  if (!call.clocks.some((now) => Math.abs(now / 1000 - seconds) <= CLOCK_TOLERANCE_SECONDS))
    return refused('AuthFailure.SignatureExpire', 'the signature has expired')
  const isToday = date === new Date(seconds * 1000).toISOString().slice(0, 10)
  const signsEnough = ['content-type', 'host'].every((name) => signed.split(';').includes(name))
  if (!isToday || !signsEnough || signatureOf(call, date, signed) !== signature)
    return refused('AuthFailure.SignatureFailure', 'the signature is wrong')
  return undefined
}

interface Request {
  readonly PhoneNumberSet?: unknown
  readonly SmsSdkAppId?: unknown
  readonly SignName?: unknown
  readonly TemplateId?: unknown
  readonly TemplateParamSet?: unknown
  readonly SessionContext?: unknown
}

const requestOf = (body: string): Request | undefined => {
  try {
    return JSON.parse(body) as Request
  } catch {
    return undefined
  }
}

/** The text of a request, or the code of what is wrong with it. */
const textOf = ({ SmsSdkAppId, SignName, TemplateId, TemplateParamSet }: Request): { text: string } | { code: string } => {
  const template = TEXTS[String(TemplateId)]
  const values = Array.isArray(TemplateParamSet) ? TemplateParamSet : []
  if (SmsSdkAppId !== TENCENT_SMS.appId) return { code: 'UnauthorizedOperation.SmsSdkAppIdVerifyFail' }
  if (SignName !== TENCENT_SMS.signName) return { code: 'FailedOperation.SignatureIncorrectOrUnapproved' }
  if (template === undefined) return { code: 'FailedOperation.TemplateIncorrectOrUnapproved' }
  if (values.length !== (template.match(/\{\d\}/g) ?? []).length)
    return { code: 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate' }
  if (!values.every((value) => typeof value === 'string' && value !== '' && !/[【】\r\n]/.test(value)))
    return { code: 'InvalidParameterValue.TemplateParameterFormatError' }
  if (values.some((value) => (value as string).length > LONGEST_PARAMETER))
    return { code: 'InvalidParameterValue.TemplateParameterLengthLimit' }
  return { text: `【${TENCENT_SMS.signName}】${template.replace(/\{(\d)\}/g, (_, n: string) => values[Number(n) - 1] as string)}` }
}

/** One call, answered as Tencent Cloud answers: errors come with status 200. */
export const answerTencentSms = (outbox: Outbox, orders: SendOrders, call: SmsCall): object => {
  if (call.headers['x-tc-action'] !== 'SendSms') return refused('InvalidAction', 'no such action')
  if (call.headers['x-tc-version'] !== '2021-01-11') return refused('NoSuchVersion', 'no such version')
  const wrong = wrongSignature(call)
  if (wrong) return wrong
  const request = requestOf(call.body)
  const phones = request?.PhoneNumberSet
  if (!request || !Array.isArray(phones) || phones.length === 0 || phones.length > 200)
    return refused('InvalidParameter', 'PhoneNumberSet is wrong')
  const status = (phone: unknown, Code: string) => ({
    SerialNo: Code === 'Ok' ? `2019:${randomUUID()}` : '',
    PhoneNumber: String(phone),
    Fee: Code === 'Ok' ? 1 : 0,
    SessionContext: String(request.SessionContext ?? ''),
    Code,
    Message: Code === 'Ok' ? 'send success' : Code,
    IsoCode: 'CN',
  })
  const send = (): object => {
    const made = textOf(request)
    const sent = phones.map((phone) => {
      if ('code' in made) return status(phone, made.code)
      if (!/^\+861[3-9]\d{9}$/.test(String(phone))) return status(phone, 'InvalidParameterValue.IncorrectPhoneNumber')
      outbox.add({ channel: 'sms', phone: String(phone).slice(3), text: made.text })
      return status(phone, 'Ok')
    })
    return answer({ SendStatusSet: sent })
  }
  return orders.through('sms', send, (code) => answer({ SendStatusSet: phones.map((phone) => status(phone, String(code))) }))
}
