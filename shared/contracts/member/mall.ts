import * as z from 'zod'
import { GIFT_ARTS, GIFT_BARS, GIFT_KINDS, HANDOVERS } from '../../domain/mall/kinds'
import { addressSchema } from '../documents/gift'
import { day, lotChange, points, text } from '../primitives'

export const price = z.strictObject({ points, fen: z.int() })

export const giftFace = z.strictObject({
  giftId: z.string(),
  version: z.int(),
  kind: z.enum(GIFT_KINDS),
  name: z.string(),
  words: z.string(),
  category: z.string(),
  art: z.enum(GIFT_ARTS),
  /** Where the first photograph is shown from; absent where there is none. */
  picture: z.string().optional(),
  /** For the member who asks. */
  price,
  /** For everybody else, where it differs. */
  usualPrice: price.optional(),
  /** What is left in all; absent where nothing is counted. */
  left: z.int().optional(),
  sale: z.strictObject({ from: z.string(), until: z.string().optional() }),
  /** The first reason that speaks against it; absent where it can be redeemed now. */
  bar: z.enum(GIFT_BARS).optional(),
  /** The same in plain words: `还差 320 分`. */
  hint: z.string().optional(),
  favourite: z.boolean(),
})

export type GiftFace = z.infer<typeof giftFace>

export const GIFT_FILTERS = ['affordable', 'expiring', 'favourite'] as const
export const GIFT_ORDERS = ['standard', 'points_up', 'points_down', 'newest'] as const

/** The catalogue (M4): a page of it, and what stands around it. */
export const giftsList = {
  effect: 'read',
  request: z.strictObject({
    cursor: text(100).optional(),
    limit: z.int().min(1).max(50).optional(),
    category: text(40).optional(),
    /** Words of the name, or pinyin initials. */
    search: text(40).optional(),
    filter: z.enum(GIFT_FILTERS).optional(),
    order: z.enum(GIFT_ORDERS).optional(),
  }),
  answer: z.strictObject({
    items: z.array(giftFace),
    nextCursor: z.string().optional(),
    /** How many there are in all under this filter. */
    total: z.int(),
    /** Categories that have a gift in them, in their order. */
    categories: z.array(z.strictObject({ id: z.string(), name: z.string(), count: z.int() })),
    balance: points,
    /** What dies within the window of reminders, for `快过期的积分可换`. */
    expiring: z.strictObject({ points, days: z.int() }),
    serverTime: z.string(),
  }),
  refusals: ['not_joined', 'invalid', 'busy'],
} as const

export type GiftsPage = z.infer<typeof giftsList.answer>

/** One gift, with all that the sheet of confirmation says: what it costs, from which lots, what is left. */
export const giftGet = {
  effect: 'read',
  request: z.strictObject({ giftId: text(40) }),
  answer: z.strictObject({
    ...giftFace.shape,
    details: z.array(z.string()),
    pictures: z.array(z.string()),
    options: z.array(z.strictObject({ id: z.string(), name: z.string(), left: z.int().optional() })),
    handovers: z.array(z.enum(HANDOVERS)),
    /** In plain words: `每人每日限兑 1 份`, `兑换后 30 天内有效,逾期积分退回`, `未使用前可取消`. */
    rules: z.array(z.string()),
    /** How many this member may redeem at once: by limits, stock and points. */
    most: z.int(),
    validUntil: day.optional(),
    balance: points,
    /**
     * What as many pieces as `most` says would burn, at least one, the first to die first: fewer burn the first of them. Nothing
     * where the points do not reach one.
     */
    lots: z.array(lotChange),
    serverTime: z.string(),
  }),
  refusals: ['not_joined', 'not_found', 'busy'],
} as const

export type GiftDetail = z.infer<typeof giftGet.answer>

/** What a member sees of something redeemed, in a list. */
export const redemptionFace = z.strictObject({
  redemptionId: z.string(),
  giftId: z.string(),
  kind: z.enum(GIFT_KINDS),
  name: z.string(),
  art: z.enum(GIFT_ARTS),
  picture: z.string().optional(),
  option: z.string().optional(),
  quantity: z.int(),
  points,
  fen: z.int(),
  state: z.enum(['unpaid', 'waiting', 'to_ship', 'shipped', 'done', 'cancelled', 'lapsed']),
  at: z.string(),
  until: day.optional(),
  /** What stands beside the name: `请于 12 月 3 日前到店领取`. */
  words: z.string(),
})

export type RedemptionFace = z.infer<typeof redemptionFace>

/** How the money part is paid: what `wx.requestPayment` takes, as it is. Good for the payment of this order alone, and not for long. */
export const paymentRequest = z.strictObject({
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string(),
  signType: z.literal('RSA'),
  paySign: z.string(),
})

export type PaymentRequest = z.infer<typeof paymentRequest>

/**
 * Redeems (M2): once per request, all of it or nothing. `expected` is the price of one piece as the sheet has shown it: where it has
 * changed since, the answer is `price_changed` with the new one in `details.price`, and nothing is charged. The answer names no picture: it is
 * kept for who asks again, and addresses of pictures do not last. A gift that costs money as well is `unpaid` and holds points and pieces until
 * `payUntil` of its page; without `payment` the provider could not be asked, and `redemption.pay` asks again.
 */
export const giftRedeem = {
  effect: 'write',
  request: z.strictObject({
    giftId: text(40),
    quantity: z.int().min(1).max(100).optional(),
    optionId: text(40).optional(),
    handover: z.enum(HANDOVERS).optional(),
    address: addressSchema.optional(),
    expected: price.optional(),
  }),
  answer: z.strictObject({
    redemption: redemptionFace,
    entryId: z.string(),
    /** Signed. */
    points,
    balance: points,
    payment: paymentRequest.optional(),
  }),
  refusals: [
    'not_joined',
    'not_found',
    'invalid',
    'not_yet',
    'over',
    'not_eligible',
    'sold_out',
    'limit_reached',
    'not_enough_points',
    'price_changed',
    'account_frozen',
    'conflict',
    'too_many',
    'busy',
  ],
} as const

export type Redeemed = z.infer<typeof giftRedeem.answer>

/** Puts a gift aside, or no longer. */
export const giftFavourite = {
  effect: 'write',
  request: z.strictObject({ giftId: text(40), favourite: z.boolean() }),
  answer: z.strictObject({ favourite: z.boolean() }),
  refusals: ['not_joined', 'not_found', 'limit_reached', 'busy'],
} as const
