/** How WeChat Pay and its merchants sign what they say to each other (APIv3). */
import { createCipheriv, createSign, createVerify, randomBytes } from 'node:crypto'
import { MERCHANT, payKeys } from './merchant'

const CLOCK_TOLERANCE_SECONDS = 300

const lines = (...parts: readonly string[]): string => parts.map((part) => `${part}\n`).join('')

const isSignedByMerchant = (signature: string, ...parts: readonly string[]): boolean =>
  createVerify('sha256')
    .update(lines(...parts))
    .verify(payKeys().merchant.publicKey, signature, 'base64')

/** The headers that tell that the platform has said a body just now; `now` in epoch milliseconds. */
export const signedHeaders = (body: string, now: number): Record<string, string> => {
  const [timestamp, nonce] = [String(Math.floor(now / 1000)), randomBytes(16).toString('hex')]
  const signature = createSign('sha256')
    .update(lines(timestamp, nonce, body))
    .sign(payKeys().platform.privateKey, 'base64')
  return {
    'wechatpay-serial': MERCHANT.publicKeyId,
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-signature': signature,
    'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
  }
}

/** A resource of a notice, sealed under the merchant's APIv3 key. */
export const sealedResource = (apiKey: string, type: 'transaction' | 'refund', content: unknown) => {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', apiKey, nonce).setAAD(Buffer.from(type))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { original_type: type, algorithm: 'AEAD_AES_256_GCM', ciphertext: sealed.toString('base64'), associated_data: type, nonce }
}

/** A call of the merchant. */
export interface PayCall {
  readonly method: string
  readonly pathAndQuery: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Epoch milliseconds that a signature may go by. */
  readonly clocks: readonly number[]
}

const fieldsOf = (authorization: string): ReadonlyMap<string, string> =>
  new Map([...authorization.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))

/** Whether the merchant has signed it just now. */
export const isFromMerchant = ({ method, pathAndQuery, headers, body, clocks }: PayCall): boolean => {
  const authorization = headers['authorization'] ?? ''
  const fields = fieldsOf(authorization)
  const [timestamp = '', nonce = '', signature = ''] = ['timestamp', 'nonce_str', 'signature'].map((name) => fields.get(name))
  if (!authorization.startsWith('WECHATPAY2-SHA256-RSA2048 ')) return false
  if (fields.get('mchid') !== MERCHANT.merchantId || fields.get('serial_no') !== MERCHANT.certSerial) return false
  if (!clocks.some((now) => Math.abs(now / 1000 - Number(timestamp)) <= CLOCK_TOLERANCE_SECONDS)) return false
  return isSignedByMerchant(signature, method, pathAndQuery, timestamp, nonce, body)
}

/** Whether what a phone hands to `wx.requestPayment` was signed by the merchant. */
export const isPaymentRequest = (appId: string, request: Readonly<Record<string, unknown>>): boolean => {
  const [timeStamp, nonceStr, packed, paySign] = ['timeStamp', 'nonceStr', 'package', 'paySign'].map((name) => String(request[name]))
  return request['signType'] === 'RSA' && isSignedByMerchant(paySign!, appId, timeStamp!, nonceStr!, packed!)
}
