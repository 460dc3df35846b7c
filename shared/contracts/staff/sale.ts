import * as z from 'zod'
import { externalId, points, positiveFen } from '../primitives'
import { quoteId } from '../till/purchase'
import { refund } from '../till/refund'
import { memberInFront } from './member-in-front'

/**
 * Credits a sale by its amount, where the till could not. Without `orderId` one is made from the request, so the same request
 * counts once. The name of the person stands in the ledger.
 */
export const saleCredit = {
  effect: 'write',
  request: z.strictObject({ member: memberInFront, amountFen: positiveFen, orderId: externalId.optional(), quoteId: quoteId.optional() }),
  answer: z.strictObject({
    entryId: z.string(),
    orderId: z.string(),
    maskedName: z.string(),
    points,
    balance: points,
    message: z.string(),
    steps: z.array(z.string()),
  }),
  refusals: [
    'not_found',
    'conflict',
    'over_limit',
    'own_account',
    'code_invalid',
    'code_expired',
    'code_used',
    'account_frozen',
    'too_many',
    'busy',
  ],
} as const

/** An order of the own store, as far as a refund needs it. */
export const saleFind = {
  effect: 'read',
  request: z.strictObject({ orderId: externalId }),
  answer: z.strictObject({
    orderId: z.string(),
    paidAt: z.string(),
    amountFen: z.int(),
    refundedFen: z.int(),
    refundableFen: z.int(),
    /** Points that it earned; 0 for a receipt that nobody has claimed. */
    points,
    /** What points paid of it: they come back in proportion, and the rest in money. Absent where money paid everything. */
    pointsPaid: z.strictObject({ points, valueFen: z.int() }).optional(),
    /** Absent for a sale without a member. */
    maskedName: z.string().optional(),
    claimed: z.boolean(),
  }),
  refusals: ['not_found', 'busy'],
} as const

export type FoundSale = z.infer<typeof saleFind.answer>

/** Refunds part or all of an order of the own store; points are taken back pro rata. */
export const saleRefund = {
  effect: 'write',
  request: z.strictObject({ orderId: externalId, amountFen: positiveFen }),
  answer: refund.answer,
  refusals: ['not_found', 'conflict', 'refund_exceeds', 'refund_too_early', 'busy'],
} as const

/** 补录 with help: a receipt becomes the member's who stands at the counter. */
export const receiptAssist = {
  effect: 'write',
  request: z.strictObject({ member: memberInFront, claimCode: z.string().min(1, '请填写补录码').max(40, '补录码过长') }),
  answer: z.strictObject({ entryId: z.string(), maskedName: z.string(), points, balance: points }),
  refusals: [
    'not_found',
    'own_account',
    'claim_expired',
    'claim_taken',
    'claim_refunded',
    'code_invalid',
    'code_expired',
    'code_used',
    'account_frozen',
    'too_many',
    'busy',
  ],
} as const
