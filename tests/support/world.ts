import { createHash, createHmac, randomBytes } from 'node:crypto'
import { type EmulatorOptions, type RunningEmulator, startEmulator } from '../../emulator/server'
import type { Answer } from '../../shared/errors'

/** Tests look into answers of every shape. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a wrong look fails the test, which is what it is for.
export type Json = any

export interface HttpResult {
  readonly status: number
  readonly headers: Headers
  readonly body: Json
  readonly text: string
}

export interface TillKey {
  readonly keyId: string
  readonly secret: string
}

export const DEMO_KEY: TillKey = { keyId: 'demo-till', secret: 'demo-till-secret' }

export interface SignedCall {
  readonly key?: TillKey
  readonly ts?: number
  /** Sent instead of the right header. */
  readonly authorization?: string
  /** Sent instead of the body that was signed. */
  readonly sentBody?: string
}

/** The header of the till API's contract, written out here once more on purpose: it must not follow a mistake of ours. */
export const authorization = (key: TillKey, method: string, path: string, ts: number, body: string): string => {
  const nonce = randomBytes(8).toString('hex')
  const digest = createHash('sha256').update(body).digest('hex')
  const sig = createHmac('sha256', key.secret).update(`${method}\n${path}\n${ts}\n${nonce}\n${digest}`).digest('hex')
  return `EVERGREEN-HMAC-SHA256 key=${key.keyId},ts=${ts},nonce=${nonce},sig=${sig}`
}

/** An emulator of its own with the built functions, and the two surfaces that outsiders have. */
export class World {
  private constructor(readonly running: RunningEmulator) {}

  /**
   * Under the programme that knows no special days, and with no tick that the test did not ask for, so that no test depends on the day or the
   * second at which it runs.
   */
  static async start(options: Partial<EmulatorOptions> = {}): Promise<World> {
    return new World(await startEmulator({ dataDir: ':memory:', seed: 'bare', program: 'simple', isLive: false, ...options }))
  }

  close(): Promise<void> {
    return this.running.close()
  }

  async http(method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<HttpResult> {
    const response = await fetch(this.running.url + path, { method, body, headers: { 'content-type': 'application/json', ...headers } })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined }
  }

  /** `requestId` is named to send the very same request again. */
  async call(
    user: string,
    action: string,
    input: unknown = {},
    fn = 'member',
    requestId = randomBytes(8).toString('hex'),
  ): Promise<Answer<Json>> {
    const { body } = await this.http('POST', `/call/${fn}`, JSON.stringify({ action, input, requestId }), { 'x-evergreen-user': user })
    return body
  }

  /** The data of a call that must succeed. */
  async data(user: string, action: string, input: unknown = {}): Promise<Json> {
    const answer = await this.call(user, action, input)
    if (!answer.ok) throw new Error(`${action}: ${answer.error.code} ${answer.error.message}`)
    return answer.data
  }

  async till(path: string, body: unknown, call: SignedCall = {}): Promise<HttpResult> {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const ts = call.ts ?? Math.floor((await this.now()) / 1000)
    const header = call.authorization ?? authorization(call.key ?? DEMO_KEY, 'POST', path, ts, text)
    return this.http('POST', path, call.sentBody ?? text, { authorization: header })
  }

  async now(): Promise<number> {
    return Date.parse((await this.http('GET', '/emulator/clock')).body.now)
  }

  advance(duration: string): Promise<void> {
    return this.move({ advance: duration })
  }

  setClock(now: string): Promise<void> {
    return this.move({ now })
  }

  /** Months or years of which only the end matters: jobs tick once a week on the way, and once more at the end. */
  leap(target: { readonly now: string } | { readonly advance: string }): Promise<void> {
    return this.move({ ...target, ticks: 'few' })
  }

  /** Puts the clock forward, and no timer ticks: for what time alone decides. */
  pass(ms: number): void {
    const { emulator } = this.running
    emulator.contents.clock.moveTo(emulator.now() + ms)
    emulator.contents.clock.release()
  }

  private async move(target: Record<string, string>): Promise<void> {
    const { status, text } = await this.http('POST', '/emulator/clock', JSON.stringify(target))
    if (status !== 200) throw new Error(text)
  }

  async audit(): Promise<{ accounts: number; entries: number; points: number; debts: number; faults: unknown[] }> {
    return (await this.http('GET', '/emulator/audit')).body
  }

  async join(user: string, phone?: string): Promise<string> {
    return (await this.data(user, 'member.join', { consentVersion: '1', ...(phone ? { phoneCode: `phone:${phone}` } : {}) })).memberRef
  }

  /** A purchase that is right in every field. */
  async purchase(orderId: string, amountFen: number, more: Record<string, unknown> = {}): Promise<HttpResult> {
    return this.till('/till/v1/purchases', { orderId, storeId: 'S001', paidAt: await this.iso(), amountFen, ...more })
  }

  async iso(shiftMs = 0): Promise<string> {
    return new Date((await this.now()) + shiftMs + 8 * 3_600_000).toISOString().replace('Z', '+08:00')
  }

  /** Refuses to be a test at all when answers of the emulator have changed shape. */
  static ok(result: HttpResult, status = 200): Json {
    if (result.status !== status) throw new Error(`expected ${status}, got ${result.status}: ${result.text}`)
    return result.body.data
  }
}
