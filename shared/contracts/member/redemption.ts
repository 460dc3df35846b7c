import * as z from 'zod'
import { PAYMENT_STATES, REDEMPTION_STATES } from '../../domain/mall/kinds'
import { addressSchema } from '../documents/gift'
import { day, lotChange, pageCursor, points, text } from '../primitives'
import { paymentRequest, redemptionFace } from './mall'

const redemptionId = text(40)

/** Which redemptions: those that can still be used or are on their way, or all that have ended. */
export const REDEMPTION_VIEWS = ['open', 'ended'] as const

export const redemptionsList = {
  effect: 'read',
  request: z.strictObject({
    cursor: pageCursor.optional(),
    limit: z.int().min(1).max(50).optional(),
    view: z.enum(REDEMPTION_VIEWS).optional(),
  }),
  answer: z.strictObject({ items: z.array(redemptionFace), nextCursor: z.string().optional() }),
  refusals: ['not_joined', 'busy'],
} as const

export type RedemptionsPage = z.infer<typeof redemptionsList.answer>

const detail = z.strictObject({
  ...redemptionFace.shape,
  /** What is shown at the counter; absent for what is not handed over by anybody, or not any more. */
  voucher: z.string().optional(),
  steps: z.array(z.strictObject({ state: z.enum(REDEMPTION_STATES), at: z.string(), words: z.string() })),
  /** What it cost, by last day of the points. */
  lots: z.array(lotChange),
  entryId: z.string(),
  cancellable: z.boolean(),
  /** What comes back when it is cancelled now, and what of it is dead already. */
  back: z.strictObject({ points, lapsed: points, fen: z.int() }).optional(),
  /** Codes of a coupon are shown by `redemption.reveal` alone. */
  revealed: z.boolean(),
  usage: z.string().optional(),
  certificate: z.strictObject({ number: z.string(), to: z.string(), units: z.int(), unit: z.string(), on: day }).optional(),
  address: addressSchema.optional(),
  tracking: z.strictObject({ carrier: z.string(), number: z.string() }).optional(),
  used: z.strictObject({ at: z.string(), storeId: z.string() }).optional(),
  /** How its money part stands, with the amount in words: `已付款 ¥9.90`; absent where it costs points alone. */
  payment: z.strictObject({ state: z.enum(PAYMENT_STATES), words: z.string() }).optional(),
  /** Until when an unpaid one is paid. */
  payUntil: z.string().optional(),
  /** Whether the question of satisfaction is open. */
  askRating: z.boolean(),
  rating: z.strictObject({ stars: z.int(), words: z.string() }).optional(),
  serverTime: z.string(),
})

export type RedemptionDetail = z.infer<typeof detail>

export const redemptionGet = {
  effect: 'read',
  request: z.strictObject({ redemptionId }),
  answer: detail,
  refusals: ['not_joined', 'not_found', 'busy'],
} as const

/** Takes it back while nothing was handed over, sent or shown: points go into their very lots, stock and limits too (M3). */
export const redemptionCancel = {
  effect: 'write',
  request: z.strictObject({ redemptionId }),
  answer: z.strictObject({
    redemption: redemptionFace,
    entryId: z.string(),
    /** What came back, and what had died meanwhile. */
    points,
    lapsed: points,
    balance: points,
    /** Money that goes back the way it came, which can take days. */
    fen: z.int(),
  }),
  refusals: ['not_joined', 'not_found', 'over', 'conflict', 'busy'],
} as const

export type Cancelled = z.infer<typeof redemptionCancel.answer>

/**
 * Pays the money part of one that is `unpaid`, or learns that it has been paid: the provider is asked first, and what was paid meanwhile counts
 * at once. So it is called as well when `wx.requestPayment` has come back, whatever that said: `redemption` tells how it stands. `payment` is
 * absent where nothing is to be paid any more, and where the provider could not be asked (`unpaid`, to be tried again).
 */
export const redemptionPay = {
  effect: 'write',
  request: z.strictObject({ redemptionId }),
  answer: z.strictObject({ redemption: redemptionFace, payment: paymentRequest.optional() }),
  refusals: ['not_joined', 'not_found', 'over', 'account_frozen', 'busy'],
} as const

export type Payable = z.infer<typeof redemptionPay.answer>

/** The codes of a coupon, to their owner alone; from then on it cannot be taken back. */
export const redemptionReveal = {
  effect: 'write',
  request: z.strictObject({ redemptionId }),
  answer: z.strictObject({ codes: z.array(z.string()), usage: z.string() }),
  refusals: ['not_joined', 'not_found', 'over', 'account_frozen', 'busy'],
} as const

export const redemptionRate = {
  effect: 'write',
  request: z.strictObject({ redemptionId, stars: z.int().min(1).max(5), words: text(200).optional() }),
  answer: z.strictObject({ stars: z.int() }),
  refusals: ['not_joined', 'not_found', 'not_yet', 'conflict', 'text_rejected', 'busy'],
} as const

const addressBook = z.strictObject({ addresses: z.array(z.strictObject({ id: z.string(), address: addressSchema })) })

export const addressList = {
  effect: 'read',
  request: z.strictObject({}),
  answer: addressBook,
  refusals: ['not_joined', 'busy'],
} as const

/** Writes an address, or changes the one of this id; it becomes the first. */
export const addressSave = {
  effect: 'write',
  request: z.strictObject({ id: text(40).optional(), address: addressSchema }),
  answer: addressBook,
  refusals: ['not_joined', 'not_found', 'limit_reached', 'busy'],
} as const

export const addressRemove = {
  effect: 'write',
  request: z.strictObject({ id: text(40) }),
  answer: addressBook,
  refusals: ['not_joined', 'busy'],
} as const

export type AddressBook = z.infer<typeof addressBook>
