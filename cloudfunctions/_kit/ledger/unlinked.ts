import * as z from 'zod'

/**
 * A sale or refund without a member lives among the entries under the same business key, so that an order is unique whether
 * or not a member was named; it belongs to no chain (`memberId` is empty) and moves no point.
 */
export const unlinkedSchema = z.strictObject({
  _id: z.string().min(1),
  schema: z.literal(1),
  memberId: z.literal(''),
  seq: z.literal(0),
  kind: z.enum(['unlinked_purchase', 'unlinked_refund']),
  orderId: z.string(),
  storeId: z.string(),
  at: z.string(),
  actor: z.strictObject({ kind: z.enum(['till', 'staff']), id: z.string() }),
  inputDigest: z.string().length(64),
  claimCode: z.string(),
  amountFen: z.int().min(1),
  eligibleFen: z.int().min(0),
  answer: z.unknown(),
})

export type Unlinked = z.infer<typeof unlinkedSchema>

export const asUnlinked = (document: unknown): Unlinked => unlinkedSchema.parse(document)

/** `claims/{claimCode}`: what a receipt without a member can still become. */
export const claimSchema = z.strictObject({
  _id: z.string().length(13),
  schema: z.literal(1),
  orderId: z.string(),
  storeId: z.string(),
  paidAt: z.string(),
  channel: z.string().nullable(),
  /** Last day on which the receipt can be claimed. */
  until: z.iso.date(),
  state: z.enum(['open', 'claimed', 'refunded']),
  memberId: z.string().nullable(),
  amountFen: z.int().min(1),
  eligibleFen: z.int().min(0),
  excludedSkus: z.array(z.string()),
  /** The eligible fen that rules for single lines match, by their ids; receipts from before there were such rules have none. */
  scopes: z.array(z.strictObject({ rules: z.array(z.string().min(1)).min(1), fen: z.int().min(0) })).default([]),
  refundedFen: z.int().min(0),
  refundedEligibleFen: z.int().min(0),
  /** Phone that the till knew; dropped once the reminder has gone out. */
  remindPhone: z.string().nullable(),
  /** Shanghai ISO instant of the reminder, or `9999` when none is due. */
  remindAt: z.string(),
})

export type Claim = z.infer<typeof claimSchema>

export const asClaim = (document: unknown): Claim => claimSchema.parse(document)

export const NO_REMINDER = '9999'
