import * as z from 'zod'
import { claimCode, points } from '../primitives'

/** 补录: a receipt without a member becomes the caller's, once, within the window. */
export const receiptClaim = {
  effect: 'write',
  request: z.strictObject({ claimCode }),
  answer: z.strictObject({ entryId: z.string(), points, balance: points }),
  refusals: ['not_joined', 'not_found', 'claim_expired', 'claim_taken', 'claim_refunded', 'too_many', 'busy'],
} as const
