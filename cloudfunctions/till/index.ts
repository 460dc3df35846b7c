import { answerError, ERRORS, refuse, type Refusal } from '../../shared/errors'
import { answered } from '../_kit/answer'
import { callerOf } from '../_kit/cloudbase/identity'
import { openStore } from '../_kit/cloudbase/database'
import { now as clockNow } from '../_kit/clock'
import { requestId as newRequestId } from '../_kit/ids'
import { docsPage } from './docs/page'
import { openApiDocument } from './openapi'
import { fullPath, type HttpAnswer, type HttpEvent, rawBody, type TillSuccess } from './request'
import { routeFor } from './routes'
import { signedTill } from './signature'

/** The platform's own limit for text bodies behind HTTP access. */
const MAX_BODY_BYTES = 100 * 1024
const RETRY_AFTER_SECONDS = 2

/** Tills and partner systems over HTTP. */
export const main = async (event: HttpEvent, context: unknown): Promise<HttpAnswer> => {
  const requestId = newRequestId()
  // Only HTTP access brings tills here: a mini-program that calls this function by name gets nowhere.
  if (callerOf(context).source !== 'http') return failed(refuse('not_found'), requestId)
  const path = fullPath(event)
  if (event.httpMethod === 'GET' && path === '/till/v1/openapi.json') return json(200, openApiDocument())
  if (event.httpMethod === 'GET' && (path === '/till/docs' || path === '/till/docs/')) return html(docsPage())
  const answer = await answered<TillSuccess>(requestId, `${event.httpMethod} ${path}`, () => serve(event, path, requestId))
  if (!answer.ok) return failedWith(answer.error)
  const { status, data, replayed } = answer.data
  return json(status, { ok: true, data }, replayed ? { 'Idempotency-Replayed': 'true' } : {})
}

const serve = async (event: HttpEvent, path: string, requestId: string): Promise<TillSuccess | Refusal> => {
  if (rawBody(event).byteLength > MAX_BODY_BYTES) return refuse('too_large')
  const store = openStore()
  const now = clockNow()
  const till = await signedTill(store, event, now)
  if (!till) return refuse('bad_signature')
  const found = routeFor(event.httpMethod, path)
  if (!found) return refuse('not_found', '没有这个接口')
  let body: unknown
  try {
    body = JSON.parse(rawBody(event).toString('utf8'))
  } catch {
    return refuse('invalid', '请求体不是有效的 JSON')
  }
  return found.route.act({ store, till, now, requestId, params: found.params, body })
}

const failed = (refusal: Refusal, requestId: string): HttpAnswer => failedWith(answerError(refusal, requestId))

const failedWith = (error: ReturnType<typeof answerError>): HttpAnswer =>
  json(ERRORS[error.code].status, { ok: false, error }, error.retry === 'never' ? {} : { 'Retry-After': String(RETRY_AFTER_SECONDS) })

const json = (statusCode: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer => ({
  statusCode,
  headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  body: JSON.stringify(body),
})

const html = (body: string): HttpAnswer => ({
  statusCode: 200,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    'X-Content-Type-Options': 'nosniff',
  },
  body,
})
