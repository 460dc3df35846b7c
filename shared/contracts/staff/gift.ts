import * as z from 'zod'
import { LIMITS } from '../../domain/limits'
import { GIFT_STATES } from '../../domain/mall/kinds'
import { giftFields, giftId as newGiftId } from '../documents/gift'
import { text } from '../primitives'

const giftId = text(40)

const managed = z.strictObject({
  giftId: z.string(),
  version: z.int(),
  state: z.enum(GIFT_STATES),
  gift: giftFields,
  /** By option, `-` where there are none: what is left and what was taken; absent where nothing is counted. */
  stock: z.array(z.strictObject({ optionId: z.string(), left: z.int(), taken: z.int() })),
  changedAt: z.string(),
  changedBy: z.string(),
  /** Where its pictures are shown from, in their order. */
  pictures: z.array(z.string()),
})

export type ManagedGift = z.infer<typeof managed>

const named = z.strictObject({ id: z.string(), name: z.string() })

/** Gifts as operators see them, drafts and withdrawn ones too; managers see the stock. */
export const staffGiftList = {
  effect: 'read',
  request: z.strictObject({
    cursor: text(100).optional(),
    search: text(40).optional(),
    state: z.enum(GIFT_STATES).optional(),
    giftId: giftId.optional(),
  }),
  answer: z.strictObject({
    items: z.array(managed),
    nextCursor: z.string().optional(),
    /** What a gift can name: categories, tiers and lotteries of the programme in force. */
    categories: z.array(named),
    tiers: z.array(named),
    lotteries: z.array(named),
    /** Whether who asks may change more than the stock. */
    mayWrite: z.boolean(),
  }),
  refusals: ['not_found', 'busy'],
} as const

export type ManagedGifts = z.infer<typeof staffGiftList.answer>

/** Writes a new gift (`version` left out) or changes one as it was read: somebody else's change meanwhile is a `conflict`. */
export const staffGiftSave = {
  effect: 'write',
  request: z.strictObject({ giftId: newGiftId, version: z.int().optional(), gift: giftFields }),
  answer: managed,
  refusals: ['not_found', 'invalid', 'conflict', 'busy'],
} as const

/** Lists a gift, or takes it out of the mall; what was redeemed stays good. */
export const staffGiftState = {
  effect: 'write',
  request: z.strictObject({ giftId, version: z.int(), state: z.enum(GIFT_STATES) }),
  answer: managed,
  refusals: ['not_found', 'invalid', 'conflict', 'over_limit', 'busy'],
} as const

/** Adds stock, or sets what a count has found, with a reason. It never goes below nothing, and never takes what was sold. */
export const staffGiftStock = {
  effect: 'write',
  request: z.strictObject({
    giftId,
    optionId: text(40).optional(),
    change: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('add'), pieces: z.int().min(-1_000_000).max(1_000_000) }),
      /** `seen` is what the list showed as left when they counted. */
      z.strictObject({ kind: z.literal('counted'), pieces: z.int().min(0).max(10_000_000), seen: z.int().min(0) }),
    ]),
    reason: text(100),
  }),
  answer: managed,
  refusals: ['not_found', 'invalid', 'conflict', 'busy'],
} as const

/** Why a line of a file is no code. */
export const CODE_FAULTS = ['empty', 'too_long', 'unprintable'] as const

/**
 * Codes of a coupon, a part of a file at a time: what is no code, and what is there already, here or from earlier, is told by its line and not
 * taken. The same request again answers the same; the same codes in another one are all there already.
 */
export const staffGiftCodes = {
  effect: 'write',
  request: z.strictObject({
    giftId,
    /** With the line of the file that each begins in. */
    codes: z
      .array(z.strictObject({ line: z.int().min(1).max(10_000_000), code: z.string().max(4_000) }))
      .min(1)
      .max(LIMITS.codesPerCall),
  }),
  answer: z.strictObject({
    taken: z.int(),
    /** Lines of codes that stand further up in this call, or in the pool. */
    duplicates: z.array(z.int()),
    faulty: z.array(z.strictObject({ line: z.int(), fault: z.enum(CODE_FAULTS) })),
    left: z.int(),
  }),
  refusals: ['not_found', 'invalid', 'conflict', 'busy'],
} as const

export type CodesTaken = z.infer<typeof staffGiftCodes.answer>

/** A picture of a gift, into cloud storage; the answer is the file id for `pictures`. */
export const staffGiftPicture = {
  effect: 'write',
  request: z.strictObject({ type: z.enum(['image/jpeg', 'image/png']), base64: z.string().min(1).max(700_000) }),
  answer: z.strictObject({ fileId: z.string(), url: z.string() }),
  refusals: ['not_found', 'photo_invalid', 'too_large', 'busy'],
} as const
