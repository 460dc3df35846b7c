import { createSign, createVerify } from 'node:crypto'
import { signingClocks } from '../../clock'
import type { WechatPay } from '../../env'
import { nonce } from '../../ids'

/** Seconds within which what WeChat Pay signed is believed. */
const TOLERANCE_SECONDS = 300

const lines = (...parts: readonly string[]): string => parts.map((part) => `${part}\n`).join('')

/** SHA-256 with RSA, base64. */
export const signed = (privateKey: string, ...parts: readonly string[]): string =>
  createSign('sha256')
    .update(lines(...parts))
    .sign(privateKey, 'base64')

export const newNonce = (): string => nonce(16).toString('hex')

/** A request as it is signed: method, path with query, time, nonce, body (APIv3, 签名生成). */
export const authorizationOf = (
  { merchantId, certSerial, privateKey }: WechatPay,
  request: { readonly method: string; readonly pathAndQuery: string; readonly body: string },
  now: number,
): string => {
  const [timestamp, once] = [String(Math.floor(now / 1000)), newNonce()]
  const signature = signed(privateKey, request.method, request.pathAndQuery, timestamp, once, request.body)
  const fields = { mchid: merchantId, nonce_str: once, signature, timestamp, serial_no: certSerial }
  const text = Object.entries(fields).map(([name, value]) => `${name}="${value}"`)
  return `WECHATPAY2-SHA256-RSA2048 ${text.join(',')}`
}

/** Whether WeChat Pay has said this just now: answers and notices are signed alike. Header names in lower case. */
export const isFromWechatPay = (
  { publicKey, publicKeyId }: WechatPay,
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
): boolean => {
  const [serial, timestamp = '', once = '', signature = ''] = ['serial', 'timestamp', 'nonce', 'signature'].map(
    (name) => headers[`wechatpay-${name}`],
  )
  if (serial !== publicKeyId || !/^\d{1,12}$/.test(timestamp) || !isRecent(Number(timestamp))) return false
  return createVerify('sha256')
    .update(lines(timestamp, once, body))
    .verify(publicKey, signature, 'base64')
}

const isRecent = (seconds: number): boolean => signingClocks().some((now) => Math.abs(now / 1000 - seconds) <= TOLERANCE_SECONDS)
