import * as z from 'zod'
import { externalId, memberCode, points, positiveFen, storeId } from '../primitives'
import { memberIdentifier } from './purchase'

const order = {
  storeId,
  orderId: externalId.meta({ description: 'Order that the points pay part of', example: 'S001-20261123-0001' }),
  amountFen: positiveFen.meta({ description: 'Whole amount of the order, points part included' }),
}

/** What of an order points can pay. Nothing is written, no code is used up. */
export const pointsPaymentQuote = {
  request: z.strictObject({ ...order, member: memberIdentifier.meta({ description: 'A code is not used up by it' }) }),
  answer: z.strictObject({
    most: points.meta({ description: 'The most points that can pay part of this order; 0 for none', example: 5000 }),
    valueFen: z.int().meta({ description: 'What they stand for, in fen', example: 5000 }),
    step: points.meta({ description: 'Points are taken in multiples of it', example: 100 }),
    balance: points,
    message: z.string().meta({ example: '本单最多可用 5,000 分抵 50 元' }),
  }),
  refusals: ['not_found', 'not_eligible', 'code_invalid', 'code_expired', 'code_used', 'account_frozen', 'too_many', 'busy'],
} as const

/** Points leave the account and are held for the order, until its purchase confirms them, they are cancelled, or they lapse. */
export const pointsPayment = {
  request: z.strictObject({
    paymentId: externalId.meta({ description: 'Unique over the whole brand', example: 'PAY-20261123-0001' }),
    ...order,
    member: z.strictObject({ code: memberCode }).meta({
      description: 'The code that the member shows, used up by the payment: nobody spends points by a phone or a member number',
    }),
    points: z.int().min(1, '须大于 0').max(1_000_000_000).meta({ example: 5000 }),
  }),
  answer: z.strictObject({
    paymentId: z.string(),
    points,
    valueFen: z.int().meta({ description: 'What the till takes off', example: 5000 }),
    payableFen: z.int().meta({ description: 'What is paid in money', example: 34800 }),
    balance: points,
    until: z.string().meta({ description: 'Lapses then, if no purchase has confirmed it' }),
    receipt: z.array(z.string()),
  }),
  refusals: [
    'not_found',
    'invalid',
    'conflict',
    'not_eligible',
    'not_enough_points',
    'over_limit',
    'code_invalid',
    'code_expired',
    'code_used',
    'account_frozen',
    'too_many',
    'busy',
  ],
} as const

/** The order did not come about: the points go back into the very lots. Cancelled again it answers the same. */
export const pointsPaymentCancel = {
  request: z.strictObject({}),
  answer: z.strictObject({ points, lapsed: points, balance: points, receipt: z.array(z.string()) }),
  refusals: ['not_found', 'conflict', 'over', 'busy'],
} as const

export type PointsPaymentRequest = z.infer<typeof pointsPayment.request>
export type PointsPaymentAnswer = z.infer<typeof pointsPayment.answer>
