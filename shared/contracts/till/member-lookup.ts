import * as z from 'zod'
import { memberCode, memberRef, phone, points, tier } from '../primitives'

/** A look-up names a member by code or by phone; the code is used up by the purchase, not by the look-up. */
export const memberLookup = {
  request: z.union([z.strictObject({ code: memberCode }), z.strictObject({ phone })]),
  answer: z.strictObject({
    memberRef,
    maskedName: z.string().meta({ example: '林**' }),
    maskedPhone: z.string().nullable().meta({ example: '138****8000' }),
    tier,
    balance: points,
  }),
  refusals: ['not_found', 'code_invalid', 'code_expired', 'code_used', 'account_frozen', 'too_many'],
} as const
