/** The two ways by which people and machines reach a function: `callFunction` of the mini-program, and HTTP access. */
import type { Outcome } from '../host/function-host'
import { answerError } from '../../shared/errors'
import { openidOf } from '../wechat/personas'
import { HttpRefusal, type Reply, jsonReply, parseObject } from './http-answers'
import { callHttp, callMember } from './invoke'
import type { Route } from './route-context'

/** Payload limit of a function, and of the HTTP access in front of one, where text is held to much less. */
const CALL_LIMIT_BYTES = 6 * 1024 * 1024
const HTTP_TEXT_LIMIT_BYTES = 100 * 1024

const TEXT_TYPE = /^(text\/|application\/(json|xml|x-www-form-urlencoded)|[^;]*\+(json|xml))/

type Failure = Extract<Outcome, { status: 'failed' }>

const STATUS_BY_REASON = { timeout: 504, threw: 500, crash: 500, load: 500, answer: 500 } as const
const WX_CODE_BY_REASON = { timeout: -504003, threw: -504002, crash: -504002, load: -504002, answer: -504002 } as const

/** What the platform says when a function failed, beside the house's own words; never what the function said. */
const failureReply = ({ reason, message, requestId }: Failure, api: string): Reply =>
  jsonReply(STATUS_BY_REASON[reason], {
    ok: false,
    error: answerError(
      { refused: 'internal', message: reason === 'timeout' ? '处理超时,结果未知,请用同一请求重试' : undefined },
      requestId,
    ),
    errCode: WX_CODE_BY_REASON[reason],
    errMsg: `${api}:fail ${reason === 'timeout' ? message : 'functions execute fail'} (callId: ${requestId})`,
  })

const callerOf = (header: string | undefined): string => {
  if (header === undefined || header === '')
    throw new HttpRefusal('invalid', '缺少请求头 x-evergreen-user(体验账号或 openid)', undefined, 400)
  const openid = openidOf(header)
  if (openid === undefined) throw new HttpRefusal('invalid', '请求头 x-evergreen-user 须为 1–64 位字母、数字、_ 或 -', undefined, 400)
  return openid
}

/** `POST /call/{function}`: identity comes from the header, as it comes from the platform on CloudBase, never from the body. */
export const callRoute: Route = async ({ emulator, method, path, headers, body }) => {
  const functionName = path.slice('/call/'.length)
  if (!emulator.catalogue.callable.has(functionName)) throw new HttpRefusal('not_found', '没有这个云函数')
  if (method !== 'POST') throw new HttpRefusal('invalid', '请使用 POST', undefined, 405, { allow: 'POST' })
  const openid = callerOf(headers['x-evergreen-user'])
  const data = parseObject(await body(CALL_LIMIT_BYTES))
  const outcome = await callMember(emulator.contents.host, functionName, openid, data)
  return outcome.status === 'answered' ? jsonReply(200, outcome.result ?? null) : failureReply(outcome, 'cloud.callFunction')
}

interface HttpFunctionAnswer {
  readonly statusCode?: unknown
  readonly headers?: unknown
  readonly body?: unknown
  readonly isBase64Encoded?: unknown
}

/** Turns a function's `{statusCode, headers, body}` into the answer; anything else is sent as JSON, as the platform does. */
const functionReply = (result: unknown): Reply => {
  const answer = (typeof result === 'object' && result !== null ? result : {}) as HttpFunctionAnswer
  const { statusCode, headers, body } = answer
  if (typeof statusCode !== 'number' || statusCode < 200 || statusCode > 599) return jsonReply(200, result ?? null)
  const given = typeof headers === 'object' && headers !== null ? Object.entries(headers) : []
  const kept = given
    .map(([name, value]) => [name.toLowerCase(), String(value)] as const)
    .filter(([name]) => !/^(content-length|transfer-encoding|connection)$/.test(name))
  const text = typeof body === 'string' ? body : body === undefined || body === null ? '' : JSON.stringify(body)
  return {
    status: statusCode,
    headers: Object.fromEntries(kept),
    body: answer.isBase64Encoded === true ? Buffer.from(text, 'base64') : text,
  }
}

/** HTTP access: the function behind the path gets the request as an event, with no identity at all. */
export const httpFunctionRoute =
  (functionName: string): Route =>
  async ({ emulator, method, path, url, headers, body }) => {
    const isText = TEXT_TYPE.test(headers['content-type'] ?? 'text/plain')
    const raw = await body(isText ? HTTP_TEXT_LIMIT_BYTES : CALL_LIMIT_BYTES)
    const outcome = await callHttp(emulator.contents.host, functionName, {
      method,
      path,
      headers,
      query: Object.fromEntries(url.searchParams),
      body: raw.toString(isText ? 'utf8' : 'base64'),
      isBase64Encoded: !isText,
    })
    return outcome.status === 'answered' ? functionReply(outcome.result) : failureReply(outcome, 'http')
  }
