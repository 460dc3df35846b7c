import { sha256 } from 'js-sha256'
import type { HmacSha256Hex } from '@shared/domain/member-code'

const bytesOf = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16))

export const hmacSha256Hex: HmacSha256Hex = (keyHex, text) => sha256.hmac(bytesOf(keyHex), text)

/** SHA-256 of the bytes that a hex text stands for, hex. */
export const sha256OfHex = (hex: string): string => sha256(bytesOf(hex))

/** SHA-256 of a text, hex. */
export const sha256OfText = (text: string): string => sha256(text)
