/** What the page asks of the emulator it came from. */
import { authorization, newNonce } from './signature'

/** A definite no, in words for the person at the till. */
export interface Refused {
  readonly kind: 'refused'
  readonly code: string
  readonly message: string
}

/** Nobody knows whether it happened; the same request may be sent again. */
export interface Unknown {
  readonly kind: 'unknown'
  readonly message: string
}

export interface Done<T> {
  readonly kind: 'done'
  readonly data: T
  /** The till API had answered this very request before. */
  readonly replayed: boolean
}

export type Result<T> = Done<T> | Refused | Unknown

const UNREACHABLE = '没有连上服务,请确认程序仍在运行'

interface ErrorBody {
  readonly error?: {
    readonly code?: string
    readonly message?: string
    readonly retry?: string
    readonly details?: { readonly fields?: readonly { readonly path: string; readonly message: string }[] }
  }
}

const wordsOf = ({ error }: ErrorBody, status: number): string => {
  const fields = error?.details?.fields?.map(({ path, message }) => `${path} ${message}`).join(';')
  return `${error?.message ?? `服务应答 ${status}`}${fields ? `(${fields})` : ''}`
}

const read = async <T>(response: Response): Promise<Result<T>> => {
  const body = (await response.json()) as ErrorBody & { readonly data?: T }
  const error = body.error
  if (response.ok && !error)
    return { kind: 'done', data: (body.data ?? body) as T, replayed: response.headers.get('Idempotency-Replayed') === 'true' }
  if (error?.retry === 'same_request') return { kind: 'unknown', message: wordsOf(body, response.status) }
  return { kind: 'refused', code: error?.code ?? String(response.status), message: wordsOf(body, response.status) }
}

const request = async <T>(path: string, options: RequestInit = {}): Promise<Result<T>> => {
  try {
    return await read<T>(await fetch(path, options))
  } catch {
    return { kind: 'unknown', message: UNREACHABLE }
  }
}

export const ask = <T>(path: string): Promise<Result<T>> => request<T>(path)

export const tell = <T>(path: string, value: unknown): Promise<Result<T>> =>
  request<T>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) })

/** A question of the staff side that changes nothing, as the demo's operator. */
export const askAsOperator = <T>(action: string): Promise<Result<T>> =>
  request<T>('/call/staff', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-evergreen-user': 'operator' },
    body: JSON.stringify({ action, input: {}, requestId: newNonce() }),
  })

/** A signed call of the till API. */
export const callTill = async <T>(path: string, value: unknown, now: number): Promise<Result<T>> => {
  const body = JSON.stringify(value)
  const signed = await authorization({ method: 'POST', path, body, unixSeconds: Math.floor(now / 1000), nonce: newNonce() })
  return request<T>(path, { method: 'POST', headers: { 'content-type': 'application/json', authorization: signed }, body })
}
