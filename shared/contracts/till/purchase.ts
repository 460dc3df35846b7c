import * as z from 'zod'
import { amountFen, day, externalId, instant, memberCode, memberRef, phone, points, positiveFen, storeId, text } from '../primitives'

export const MAX_LINES = 500

export const purchaseLine = z.strictObject({
  sku: text(64).meta({ example: 'TEA-001' }),
  category: text(64).optional().meta({ example: 'tea' }),
  quantity: z.int('须为整数').min(1, '须大于 0').max(1_000_000, '数量过大').meta({ example: 1 }),
  amountFen: amountFen.meta({ description: 'Amount of the whole line, after discounts' }),
  excluded: z.boolean().optional().meta({ description: 'The till says that this line earns nothing' }),
})

export const memberIdentifier = z.union([z.strictObject({ code: memberCode }), z.strictObject({ phone }), z.strictObject({ memberRef })])

/** What is sold where, before it is known as an order. */
export const saleFields = {
  storeId,
  amountFen: positiveFen,
  channel: text(32).optional().meta({ example: 'store' }),
  lines: z
    .array(purchaseLine)
    .min(1)
    .max(MAX_LINES, `最多 ${MAX_LINES} 行`)
    .optional()
    .meta({ description: '各行 amountFen 之和须等于 amountFen' }),
}

/** What the lines add up to must be the amount paid; otherwise the sale is refused with the path `lines`. */
export const linesAddUp = (sale: { amountFen: number; lines?: { amountFen: number }[] | undefined }, context: z.RefinementCtx): void => {
  if (!sale.lines) return
  const sum = sale.lines.reduce((total, line) => total + line.amountFen, 0)
  if (sum !== sale.amountFen)
    context.addIssue({ code: 'custom', path: ['lines'], message: `各行合计 ${sum} 分,与 amountFen ${sale.amountFen} 不一致` })
}

/** One that says nothing, has expired or was given for another sale is no error: the sale then earns by the rules at its payment. */
export const quoteId = text(80).meta({
  description: '预估接口返回的 quoteId。预估后 15 分钟内付款且门店、金额、商品行、渠道与会员一致时,按预估时与付款时两者中较多的计分',
  example: 'mhdq8x2o.4f1c9b0e7a6d5c3b2a19f8e7d6c5b4a3',
})

export const purchaseRequest = z
  .strictObject({
    orderId: externalId.meta({ description: 'Unique over the whole brand', example: 'S001-20261123-0001' }),
    paidAt: instant,
    ...saleFields,
    member: memberIdentifier.optional(),
    quoteId: quoteId.optional(),
    pointsPaymentId: externalId.optional().meta({
      description:
        'The points payment that pays part of this order; it is confirmed by this purchase and names its member. amountFen and lines stay the whole amount',
      example: 'PAY-20261123-0001',
    }),
    fingerprints: z
      .strictObject({ payment: text(128).optional(), address: text(128).optional() })
      .optional()
      .meta({
        description:
          'What the till knows of the payment card or wallet and of the delivery address, hashed by the till. Only used to recognise people who refer themselves',
      }),
  })
  .superRefine(linesAddUp)

export type PurchaseRequest = z.infer<typeof purchaseRequest>

export const creditedAnswer = z.strictObject({
  entryId: z.string().meta({ example: 'purchase:S001-20261123-0001' }),
  points,
  pending: points.optional().meta({ description: 'Earned as well, but not to be spent before a later day', example: 200 }),
  balance: points,
  message: z.string().meta({ example: '您本次消费 398 元,获得 398 分,当前积分 1,280' }),
  receipt: z.array(z.string()),
  explanation: z.array(z.string()),
})

export const claimableAnswer = z.strictObject({
  claimCode: z.string().meta({ example: 'K7Q2M-4X9PT-A6B' }),
  claimUntil: day,
  receipt: z.array(z.string()),
})

/** Why something that a till reports of a member is not booked. */
export const BOOKING_REFUSALS = [
  'not_found',
  'conflict',
  'code_invalid',
  'code_expired',
  'code_used',
  'account_frozen',
  'too_old',
  'in_future',
  'too_many',
  'busy',
] as const

/** One paid order. Without `member`, or with a phone that no member has, the answer is a claim code for the receipt. */
export const purchase = {
  request: purchaseRequest,
  answer: z.union([creditedAnswer, claimableAnswer]),
  refusals: [...BOOKING_REFUSALS, 'over'],
} as const

export type CreditedAnswer = z.infer<typeof creditedAnswer>
export type ClaimableAnswer = z.infer<typeof claimableAnswer>
