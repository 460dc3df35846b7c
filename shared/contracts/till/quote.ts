import * as z from 'zod'
import { points } from '../primitives'
import { linesAddUp, memberIdentifier, quoteId, saleFields } from './purchase'

/** What is said of a sale that has not been paid. */
export const quotedPoints = {
  points,
  pending: points.optional().meta({ description: 'Earned as well, but not to be spent before a later day', example: 200 }),
  message: z.string().meta({ example: '本单可得 796 分' }),
}

/**
 * What a sale would earn if it were paid now. Nothing is written and no code is used up. Without `member`, or with a phone that no
 * member has, the answer is for the first tier.
 */
export const purchaseQuote = {
  request: z.strictObject({ ...saleFields, member: memberIdentifier.optional() }).superRefine(linesAddUp),
  answer: z.strictObject({
    ...quotedPoints,
    explanation: z.array(z.string()),
    quoteId,
    validUntil: z.string().meta({ description: '此前付款并带上 quoteId,积分不少于预估', example: '2026-11-23T10:15:00.000+08:00' }),
  }),
  refusals: ['not_found', 'code_invalid', 'code_expired', 'code_used', 'account_frozen', 'too_many', 'busy'],
} as const

export type QuoteRequest = z.infer<typeof purchaseQuote.request>
export type QuoteAnswer = z.infer<typeof purchaseQuote.answer>
