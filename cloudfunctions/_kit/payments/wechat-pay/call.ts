import * as z from 'zod'
import type { WechatPay } from '../../env'
import { exchange } from '../../http'
import { authorizationOf, isFromWechatPay } from './signature'

export interface Call {
  readonly method: 'GET' | 'POST'
  readonly pathAndQuery: string
  readonly body?: unknown
}

/** What WeChat Pay answered: its data, or the code of what speaks against it. */
export type Answered = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly code: string; readonly words: string }

const errorSchema = z.object({ code: z.string(), message: z.string().default('') })

/** WeChat Pay does not know itself how it stands, or has had enough of us: the same is asked again later. */
const NO_ANSWER: ReadonlySet<string> = new Set(['SYSTEM_ERROR', 'SYSTEMERROR', 'BANK_ERROR', 'FREQUENCY_LIMITED', 'RATELIMIT_EXCEEDED'])

/** One signed call. What is not signed by WeChat Pay is no answer, and throws as a failed network does. */
export const callWechatPay = async (merchant: WechatPay, call: Call, now: number): Promise<Answered> => {
  const body = call.body === undefined ? '' : JSON.stringify(call.body)
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    'user-agent': 'evergreen',
    'wechatpay-serial': merchant.publicKeyId,
    authorization: authorizationOf(merchant, { ...call, body }, now),
  }
  const answer = await exchange(`${merchant.url}${call.pathAndQuery}`, call.method, headers, body || undefined)
  if (answer.status >= 200 && answer.status < 300) {
    if (!isFromWechatPay(merchant, answer.headers, answer.text)) throw new Error('an answer of WeChat Pay is not signed by it')
    return { ok: true, data: answer.text === '' ? undefined : JSON.parse(answer.text) }
  }
  return refusedBy(answer.status, answer.text)
}

/** An error counts for what its code says; whoever has none, a proxy perhaps, has said nothing. */
const refusedBy = (status: number, text: string): Answered => {
  const error = errorSchema.safeParse(jsonOf(text)).data
  if (error === undefined || status >= 500 || status === 429 || NO_ANSWER.has(error.code))
    throw new Error(`WeChat Pay answered ${status} ${error?.code ?? ''}`)
  return { ok: false, code: error.code, words: `${error.code} ${error.message}`.slice(0, 200) }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
