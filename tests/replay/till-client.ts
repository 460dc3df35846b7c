import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { HttpAnswer, HttpJson } from './http-json'
import { untilDefinite } from './retry'

export interface TillKey {
  readonly keyId: string
  readonly secret: string
}

/** The key that every emulator knows. */
export const DEMO_KEY: TillKey = { keyId: 'demo-till', secret: 'demo-till-secret' }

const TIMEOUT_MS = 30_000

/** The `Authorization` header of the till API, written from its published description and not from its source. */
export const authorization = (key: TillKey, method: string, path: string, body: string, nowMs: number, nonce: string): string => {
  const ts = Math.floor(nowMs / 1000)
  const digest = createHash('sha256').update(body).digest('hex')
  const sig = createHmac('sha256', key.secret).update(`${method}\n${path}\n${ts}\n${nonce}\n${digest}`).digest('hex')
  return `EVERGREEN-HMAC-SHA256 key=${key.keyId},ts=${ts},nonce=${nonce},sig=${sig}`
}

/** A till: signs each attempt afresh and sends the same body until it has a definite answer. */
export class TillClient {
  constructor(
    private readonly http: HttpJson,
    private readonly now: () => number,
    private readonly key: TillKey = DEMO_KEY,
    private readonly attempts?: number,
  ) {}

  post(path: string, body: string): Promise<HttpAnswer> {
    return untilDefinite(() => {
      const nonce = randomBytes(16).toString('hex')
      const headers = { authorization: authorization(this.key, 'POST', path, body, this.now(), nonce) }
      return this.http.send({ method: 'POST', path, headers, body, timeoutMs: TIMEOUT_MS })
    }, this.attempts)
  }
}
