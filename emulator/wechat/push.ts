/** WeChat's message push in plain JSON mode, as it arrives at the address that an operator has entered in the console. */
import { createHash, randomBytes } from 'node:crypto'
import type { HttpRequest } from '../host/platform-event'

export interface PushEvent {
  readonly Event: string
  readonly [field: string]: unknown
}

/** The token of one emulator: nobody who has not its secret can push. */
export const pushTokenOf = (secret: string): string => createHash('sha256').update(`push/${secret}`).digest('hex').slice(0, 32)

/** A signed push; `now` in epoch milliseconds. */
export const pushRequest = (event: PushEvent, token: string, now: number): HttpRequest => {
  const timestamp = String(Math.floor(now / 1000))
  const nonce = randomBytes(5).toString('hex')
  const signature = createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex')
  return {
    method: 'POST',
    path: '/wechat',
    headers: { 'content-type': 'application/json' },
    query: { signature, timestamp, nonce },
    body: JSON.stringify({ ToUserName: 'gh_evergreen', CreateTime: Number(timestamp), MsgType: 'event', ...event }),
    isBase64Encoded: false,
  }
}
