import { createHash } from 'node:crypto'
import { signingClocks } from '../_kit/clock'
import { sameText } from '../_kit/digest'
import { env } from '../_kit/env'
import type { HttpEvent } from './request'

/** Seconds within which what WeChat signed is believed. */
const TOLERANCE_SECONDS = 300

/** Whether WeChat sent this just now: SHA-1 over the sorted token, time and nonce (developers.weixin.qq.com, message push). */
export const isFromWechat = ({ queryStringParameters = {} }: HttpEvent): boolean => {
  const { signature = '', timestamp = '', nonce = '' } = queryStringParameters
  const right = createHash('sha1').update([env.pushToken(), timestamp, nonce].sort().join('')).digest('hex')
  return sameText(right, signature) && /^\d{1,12}$/.test(timestamp) && isRecent(Number(timestamp))
}

const isRecent = (seconds: number): boolean => signingClocks().some((now) => Math.abs(now / 1000 - seconds) <= TOLERANCE_SECONDS)
