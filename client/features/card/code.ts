import { codeStep, memberCode, stepEndsAt } from '@shared/domain/member-code'
import { hmacSha256Hex } from '@/lib/sha256'

/** The code of a moment, ready to be drawn. */
export interface ShownCode {
  readonly qr: string
  readonly digits: string
  readonly step: number
  /** Epoch ms (server's clock) at which the next code follows. */
  readonly endsAt: number
}

/** Computed on the device alone: this is what works in a shop without reception. */
export const codeAt = (card: { codeSecret: string; memberRef: string; codeStepSeconds: number }, nowMs: number): ShownCode => {
  const step = codeStep(nowMs, card.codeStepSeconds)
  const { qr, digits } = memberCode({ secret: card.codeSecret, memberRef: card.memberRef, step }, hmacSha256Hex)
  return { qr, digits, step, endsAt: stepEndsAt(step, card.codeStepSeconds) }
}
