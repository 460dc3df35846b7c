import { createHash, createHmac, randomBytes } from 'node:crypto'

export const DEMO_TILL_KEY = { keyId: 'demo-till', secret: 'demo-till-secret', storeId: 'S001' } as const

/** The `Authorization` header of the till API for one request of the demo till. */
export const tillAuthorization = (method: string, path: string, body: string, nowMs: number): string => {
  const ts = Math.floor(nowMs / 1000)
  const nonce = randomBytes(16).toString('hex')
  const digest = createHash('sha256').update(body).digest('hex')
  const sig = createHmac('sha256', DEMO_TILL_KEY.secret).update([method, path, ts, nonce, digest].join('\n')).digest('hex')
  return `EVERGREEN-HMAC-SHA256 key=${DEMO_TILL_KEY.keyId},ts=${ts},nonce=${nonce},sig=${sig}`
}
