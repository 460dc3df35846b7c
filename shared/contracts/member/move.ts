import * as z from 'zod'
import { birthday } from '../documents/member'
import { externalId, memberRef, points, text, tier } from '../primitives'

export const PROOF_KINDS = ['birthday', 'order', 'member'] as const

export type ProofKind = (typeof PROOF_KINDS)[number]

/** What only the member of the card is likely to know, beside having the phone. */
export const moveProof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('birthday'), value: birthday }),
  z.strictObject({ kind: z.literal('order'), value: externalId }),
  z.strictObject({ kind: z.literal('member'), value: memberRef }),
])

/** First step of moving a card to this WeChat account: the phone that WeChat vouches for finds the card. Nothing is changed yet. */
export const moveBegin = {
  effect: 'read',
  request: z.strictObject({ phoneCode: z.string().min(1).max(128) }),
  answer: z.strictObject({
    /** Good for this WeChat account and a few minutes only. */
    ticket: z.string(),
    maskedName: z.string(),
    maskedPhone: z.string(),
    /** Proofs that this card can be asked for. */
    proofs: z.array(z.enum(PROOF_KINDS)),
    validUntil: z.string(),
  }),
  refusals: ['already_member', 'not_found', 'phone_code_invalid', 'too_many', 'busy'],
} as const

/** Second step: with a right proof the card belongs to this WeChat account; the old one has none any more, and old codes are dead. */
export const moveFinish = {
  effect: 'write',
  request: z.strictObject({ ticket: text(512), proof: moveProof, consentVersion: text(32) }),
  answer: z.strictObject({ memberRef, tier, balance: points }),
  refusals: ['already_member', 'proof_wrong', 'ticket_expired', 'too_many', 'busy'],
} as const
