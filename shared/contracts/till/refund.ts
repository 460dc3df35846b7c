import * as z from 'zod'
import { externalId, instant, points, positiveFen } from '../primitives'
import { linesAddUp, MAX_LINES, purchaseLine } from './purchase'

/** A whole or partial refund of an order. `lines` say which goods came back, so that excluded goods take no points. */
export const refund = {
  request: z
    .strictObject({
      refundId: externalId.meta({ example: 'R-0001' }),
      amountFen: positiveFen,
      lines: z
        .array(purchaseLine)
        .min(1)
        .max(MAX_LINES, `最多 ${MAX_LINES} 行`)
        .optional()
        .meta({ description: '退回的商品;各行 amountFen 之和须等于 amountFen' }),
      refundedAt: instant,
    })
    .superRefine(linesAddUp),
  answer: z.strictObject({
    points: points.meta({ description: 'Points taken back, as a negative number or zero', example: -398 }),
    pending: points.optional().meta({ description: 'Taken of points that could not be spent yet, as a negative number', example: -200 }),
    balance: points,
    debt: points.meta({ example: 0 }),
    pointsReturned: points.optional().meta({
      description: 'Where points paid part of the order: the points that came back of it',
      example: 2500,
    }),
    pointsLapsed: points
      .optional()
      .meta({ description: 'Of the same share, points that had died meanwhile and did not come back', example: 0 }),
    moneyFen: z
      .int()
      .optional()
      .meta({ description: 'Where points paid part of the order: what is to be paid back in money', example: 7500 }),
    receipt: z.array(z.string()),
  }),
  refusals: ['not_found', 'conflict', 'refund_exceeds', 'refund_too_early', 'in_future', 'busy'],
} as const

export type RefundRequest = z.infer<typeof refund.request>
export type RefundAnswer = z.infer<typeof refund.answer>
