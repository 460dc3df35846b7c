import { createHmac } from 'node:crypto'
import { sha256 } from '../digest'

/** A call of a Tencent Cloud API 3.0. */
export interface TencentCall {
  readonly secretId: string
  readonly secretKey: string
  readonly service: string
  readonly host: string
  readonly action: string
  readonly body: string
  /** Epoch seconds. */
  readonly timestamp: number
}

export const CONTENT_TYPE = 'application/json; charset=utf-8'
const ALGORITHM = 'TC3-HMAC-SHA256'

/** Signed in alphabetical order; values in small letters. */
const SIGNED_HEADERS = 'content-type;host;x-tc-action'

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** The header `Authorization` of a call: signature version 3 (cloud.tencent.com/document/api/382/52072). */
export const authorizationOf = ({ secretId, secretKey, service, host, action, body, timestamp }: TencentCall): string => {
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const headers = `content-type:${CONTENT_TYPE}\nhost:${host}\nx-tc-action:${action.toLowerCase()}\n`
  const canonical = ['POST', '/', '', headers, SIGNED_HEADERS, sha256(body)].join('\n')
  const scope = `${date}/${service}/tc3_request`
  const toSign = [ALGORITHM, timestamp, scope, sha256(canonical)].join('\n')
  const key = [service, 'tc3_request'].reduce((before, part) => hmac(before, part), hmac(`TC3${secretKey}`, date))
  const signature = hmac(key, toSign).toString('hex')
  return `${ALGORITHM} Credential=${secretId}/${scope}, SignedHeaders=${SIGNED_HEADERS}, Signature=${signature}`
}
