import { sha256 } from 'js-sha256'
import { codeStep, type HmacSha256Hex, memberCode, stepEndsAt } from '@shared/domain/member-code'

/** The code of a moment, ready to be drawn. */
export interface ShownCode {
  readonly qr: string
  readonly digits: string
  readonly step: number
  /** Epoch ms (server's clock) at which the next code follows. */
  readonly endsAt: number
}

const bytesOf = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16))

export const hmacSha256Hex: HmacSha256Hex = (keyHex, text) => sha256.hmac(bytesOf(keyHex), text)

/** Computed on the device alone: this is what works in a shop without reception. */
export const codeAt = (card: { codeSecret: string; memberRef: string; codeStepSeconds: number }, nowMs: number): ShownCode => {
  const step = codeStep(nowMs, card.codeStepSeconds)
  const { qr, digits } = memberCode({ secret: card.codeSecret, memberRef: card.memberRef, step }, hmacSha256Hex)
  return { qr, digits, step, endsAt: stepEndsAt(step, card.codeStepSeconds) }
}
