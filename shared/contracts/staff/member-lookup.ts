import * as z from 'zod'
import { day, memberCode, memberRef, phone, points, tier } from '../primitives'

/** Finds a member by code or phone, masked, to be confirmed by eye. Does not use the code up. */
export const staffLookup = {
  effect: 'read',
  request: z.union([z.strictObject({ code: memberCode }), z.strictObject({ phone })]),
  answer: z.strictObject({
    memberRef,
    maskedName: z.string(),
    maskedPhone: z.string().nullable(),
    tier,
    tierName: z.string(),
    /** Last day of the tier's validity; absent where none runs. */
    tierUntil: day.optional(),
    /** Since when the points sleep: `balance` is 0 then, and the next purchase wakes them. */
    dormantSince: day.optional(),
    balance: points,
    debt: points,
    status: z.enum(['active', 'frozen']),
  }),
  refusals: ['not_found', 'code_invalid', 'code_expired', 'code_used', 'account_frozen', 'too_many', 'busy'],
} as const

export type LookedUp = z.infer<typeof staffLookup.answer>
