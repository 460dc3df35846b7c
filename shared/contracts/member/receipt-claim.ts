import * as z from 'zod'
import { claimCode, points } from '../primitives'

/** 补录: a receipt without a member becomes the caller's, once, within the window. */
export const receiptClaim = {
  effect: 'write',
  request: z.strictObject({ claimCode }),
  /** `pending` is what was earned as well, but cannot be spent before a later day; absent where nothing is. */
  answer: z.strictObject({ entryId: z.string(), points, pending: points.optional(), balance: points }),
  refusals: ['not_joined', 'not_found', 'claim_expired', 'claim_taken', 'claim_refunded', 'too_many', 'busy'],
} as const
