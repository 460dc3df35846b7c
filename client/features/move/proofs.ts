import type { ProofKind } from '@shared/contracts'
import { EXTERNAL_ID, MEMBER_REF } from '@shared/contracts/patterns'
import type { Input } from '@/lib/call'

/** What was filled in for each proof, so that looking at another one loses nothing. */
export type ProofValues = Readonly<Record<ProofKind, string>>

export const NO_VALUES: ProofValues = { birthday: '', order: '', member: '' }

type Proof = Input<'member', 'move.finish'>['proof']

/** How the contract wants each proof; what does not fit is not sent. */
const SHAPES: Record<ProofKind, RegExp> = {
  birthday: /^\d{2}-\d{2}$/,
  order: EXTERNAL_ID,
  member: MEMBER_REF,
}

/** People copy numbers with the blanks that they are printed with. */
export const cleanProof = (kind: ProofKind, text: string): string => (kind === 'birthday' ? text : text.replace(/\s/g, ''))

/** The proof as it is sent; undefined while it is not whole. */
export const proofOf = (kind: ProofKind, values: ProofValues): Proof | undefined => {
  const value = cleanProof(kind, values[kind])
  return SHAPES[kind].test(value) ? { kind, value } : undefined
}

/** Whole minutes that are left of a found card, at least one while it is any. */
export const minutesLeft = (validUntilMs: number, nowMs: number): number => Math.max(Math.ceil((validUntilMs - nowMs) / 60_000), 0)
