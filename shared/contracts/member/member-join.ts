import * as z from 'zod'
import { memberRef, points, text, tier } from '../primitives'

/** Becoming a member. `consentVersion` names the terms that were shown; joining again answers the same. */
export const memberJoin = {
  effect: 'write',
  request: z.strictObject({
    consentVersion: text(32),
    phoneCode: z.string().min(1).max(128).optional(),
    inviteToken: text(64).optional(),
  }),
  answer: z.strictObject({ memberRef, tier, balance: points }),
  refusals: ['phone_taken', 'phone_code_invalid', 'busy'],
} as const
