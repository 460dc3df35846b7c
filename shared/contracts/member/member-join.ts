import * as z from 'zod'
import { memberRef, points, text, tier } from '../primitives'

/** Becoming a member. `consentVersion` names the terms that were shown; joining again answers the same. */
export const memberJoin = {
  effect: 'write',
  request: z.strictObject({
    consentVersion: text(32),
    phoneCode: z.string().min(1).max(128).optional(),
    /** The token of an invitation or of a shared card that the new member came by. */
    inviteToken: text(64).optional(),
    /** What the phone says of itself (model, system, screen): hashed at once, it helps to recognise people who invite themselves. */
    device: text(400).optional(),
  }),
  answer: z.strictObject({ memberRef, tier, balance: points }),
  refusals: ['phone_taken', 'phone_code_invalid', 'busy'],
} as const
