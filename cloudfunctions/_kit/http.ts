import { elapsed } from './clock'
import { log } from './log'

const TIMEOUT_MS = 3_000

/** The bytes at an address; undefined where nothing is, or more than `most`. Throws when it cannot be reached or is too slow. */
export const getBytes = async (url: string, most: number): Promise<Buffer | undefined> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (response.status === 404 || !response.body) return undefined
  if (!response.ok) throw new Error(`${new URL(url).host} answered ${response.status}`)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength
    // Leaving the loop hangs up: what is too much is never all read.
    if (size > most) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** What was answered, whatever its status. Header names are in lower case. */
export interface Exchange {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** One request to a service that says what went wrong by status and body. Throws when it cannot be reached or is too slow. */
export const exchange = async (url: string, method: 'GET' | 'POST', headers: Record<string, string>, body?: string): Promise<Exchange> => {
  const begun = elapsed()
  const response = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) })
  const text = await response.text()
  log.info('outside call', { host: new URL(url).host, method, status: response.status, ms: Math.round(elapsed() - begun) })
  return { status: response.status, headers: Object.fromEntries(response.headers), text }
}

const post = async (url: string, body: string, headers: Record<string, string>): Promise<Response> => {
  const begun = elapsed()
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const { host, pathname } = new URL(url)
  log.info('outside call', { host, pathname, status: response.status, ms: Math.round(elapsed() - begun) })
  if (!response.ok) throw new Error(`${host}${pathname} answered ${response.status}`)
  return response
}

/** POST of JSON to a service outside CloudBase. Throws when it cannot be reached, is too slow or does not answer a JSON object. */
export const postJson = async (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Record<string, unknown>> => {
  const response = await post(url, JSON.stringify(body), headers)
  // The parser's own error quotes what it could not read, a phone perhaps, and errors are logged.
  const answer: unknown = await response.json().catch(() => undefined)
  const { host, pathname } = new URL(url)
  if (typeof answer !== 'object' || answer === null) throw new Error(`${host}${pathname} answered no JSON object`)
  return answer as Record<string, unknown>
}

/** POST of a text that is answered with one. Throws likewise. */
export const postText = async (url: string, body: string, headers: Record<string, string> = {}): Promise<string> =>
  (await post(url, body, headers)).text()

/** POST of JSON that is answered with a file. Throws likewise. */
export const postForBytes = async (url: string, body: unknown): Promise<{ readonly type: string; readonly bytes: Buffer }> => {
  const response = await post(url, JSON.stringify(body), {})
  return { type: response.headers.get('content-type') ?? '', bytes: Buffer.from(await response.arrayBuffer()) }
}
