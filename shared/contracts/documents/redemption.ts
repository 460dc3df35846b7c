import * as z from 'zod'
import { GIFT_ARTS, GIFT_KINDS, HANDOVERS, REDEMPTION_STATES } from '../../domain/mall/kinds'
import { NEVER } from '../../domain/time'
import { storedLot } from './account'
import { addressSchema } from './gift'

const count = z.int().min(0)

/** `redemptions/{code}`: what was redeemed, from the tap to the end, and the voucher that stands for it. */
export const redemptionSchema = z.strictObject({
  /** What its member shows: 80 bits of a keyed hash of its entry, four groups of letters and digits, as prizes have it. */
  _id: z.string().min(1),
  schema: z.literal(1),
  memberId: z.string(),
  giftId: z.string(),
  giftVersion: z.int().min(1),
  kind: z.enum(GIFT_KINDS),
  name: z.string(),
  art: z.enum(GIFT_ARTS),
  /** The first photograph; null for none. */
  picture: z.string().nullable(),
  /** Null where the gift has no options. */
  option: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  quantity: z.int().min(1),
  handover: z.enum(HANDOVERS).nullable(),
  /** Of all pieces together. */
  points: z.int().min(1),
  fen: count,
  /** What was burnt, as positive points by last day: what is given back goes into these. */
  lots: z.array(storedLot),
  entryId: z.string(),
  at: z.string(),
  state: z.enum(REDEMPTION_STATES),
  steps: z.array(z.strictObject({ state: z.enum(REDEMPTION_STATES), at: z.string(), words: z.string().max(200).optional() })).max(40),
  /** Last Shanghai day on which it can be used, or 9999-12-31. */
  until: z.iso.date(),
  lapse: z.enum(['return', 'forfeit']),
  cancellable: z.boolean(),
  /** When the job has to look after it (Shanghai ISO): it lapses, or was not paid; or `9999`. */
  dueAt: z.string(),
  /** Shanghai day on which its member is reminded of it, or 9999-12-31. */
  remindOn: z.iso.date().default(NEVER),
  /** The part of the stock that it came from, and where it counts in the limits of the member. */
  stockId: z.string(),
  counted: z.boolean(),
  limitKeys: z.array(z.strictObject({ key: z.string(), period: z.string() })),
  /** Numbers in the pool of codes, for coupons; and when its member first looked at them. */
  codes: z.array(count),
  revealedAt: z.string().nullable(),
  certificate: z.strictObject({ number: z.string(), to: z.string(), units: z.int(), unit: z.string(), on: z.iso.date() }).nullable(),
  address: addressSchema.nullable(),
  tracking: z.strictObject({ carrier: z.string(), number: z.string() }).nullable(),
  /** The money part: the order at the payment provider; null where it costs points alone. */
  payment: z
    .strictObject({
      orderNo: z.string(),
      /** Keyed hash of the WeChat identity that pays; empty once its member has left. */
      payer: z.string(),
      paidAt: z.string().nullable(),
      /** Names the refund that is owed, from the transaction on that owes it. */
      refundNo: z.string().nullable(),
      refundedAt: z.string().nullable(),
    })
    .nullable(),
  used: z
    .strictObject({
      at: z.string(),
      /** Staff number, or id of the till's key. */
      by: z.string(),
      storeId: z.string(),
    })
    .nullable(),
  rating: z.strictObject({ stars: z.int().min(1).max(5), words: z.string().max(200), at: z.string() }).nullable(),
})

export type RedemptionDocument = z.infer<typeof redemptionSchema>
