import * as z from 'zod'
import type { Gift } from '../../domain/mall'
import { GIFT_ARTS, GIFT_STATES, HANDOVERS } from '../../domain/mall/kinds'
import { LIMITS } from '../../domain/limits'
import { instant, MAX_AMOUNT, text } from '../primitives'

/** What gifts, options and categories are named by. */
export const giftId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, '须为 1–40 位小写字母、数字或 -')

const id = giftId

const pointsPrice = z.int('须为整数').min(1, '须大于 0').max(100_000_000, '最多 100,000,000 分')

const price = z.strictObject({ points: pointsPrice, fen: z.int('须为整数(单位:分)').min(0, '不能为负').max(MAX_AMOUNT, '金额过大') })

const few = (most: number) => z.int('须为整数').min(1, '须大于 0').max(most, `最多 ${most}`)

const config = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('goods'), handovers: z.array(z.enum(HANDOVERS)).min(1, '至少选一种').max(2) }),
  z.strictObject({ kind: z.literal('coupon'), usage: text(200) }),
  z.strictObject({ kind: z.literal('service'), service: text(40) }),
  z.strictObject({ kind: z.literal('ticket'), lotteryId: text(64), draws: few(100) }),
  z.strictObject({ kind: z.literal('donation'), to: text(40), unit: text(20) }),
  z.strictObject({ kind: z.literal('eco'), to: text(40), unit: text(20) }),
])

/** A gift as operators write it; what belongs together is checked by the laws of the mall. */
export const giftFields: z.ZodType<Gift> = z.strictObject({
  name: text(40),
  words: text(60),
  details: z.array(text(300)).max(12, '最多 12 段'),
  category: id,
  art: z.enum(GIFT_ARTS),
  pictures: z.array(text(300)).max(6, '最多 6 张'),
  config,
  options: z.array(z.strictObject({ id, name: text(20) })).max(LIMITS.giftOptions, `最多 ${LIMITS.giftOptions} 种`),
  price,
  tierPrices: z.record(z.string().min(1).max(40), price),
  tiers: z.array(z.string().min(1).max(40)).max(20),
  sale: z.strictObject({ from: instant, until: instant.nullable() }),
  limits: z.strictObject({ perDay: few(10_000).nullable(), perCampaign: few(10_000).nullable(), lifetime: few(10_000).nullable() }),
  terms: z.strictObject({ validDays: few(730).nullable(), lapse: z.enum(['return', 'forfeit']), cancellable: z.boolean() }),
  counted: z.boolean(),
  rush: z.boolean(),
  rank: z.int().min(0).max(1_000_000),
})

/** `gifts/{giftId}`: a gift of the mall. Redeeming reads it once per instance and version, and never writes it. */
export const giftSchema = z.strictObject({
  _id: id,
  schema: z.literal(1),
  /** Counts every change; the stock documents say which is in force. */
  version: z.int().min(1),
  state: z.enum(GIFT_STATES),
  gift: giftFields,
  /** What a search compares: pinyin initials of the name, lower case. */
  initials: z.string().max(200),
  createdAt: z.string(),
  changedAt: z.string(),
  /** Staff number. */
  changedBy: z.string(),
})

export type GiftDocument = z.infer<typeof giftSchema>

const count = z.int().min(0)

/**
 * `stocks/{giftId}:{optionId or -}:{shard}`: what is left of a gift, in as many parts as it is split into, and which version of the gift is
 * in force. A redemption changes one part of it in its own transaction, so that nothing is ever sold twice.
 */
export const stockSchema = z.strictObject({
  _id: z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+:\d{1,2}$/),
  schema: z.literal(1),
  giftId: id,
  /** `-` where the gift has no options. */
  optionId: z.string().min(1),
  /** Version of the gift that is in force, and whether it is listed. */
  version: z.int().min(1),
  listed: z.boolean(),
  /** Null where nothing is counted. */
  left: count.nullable(),
  /** What was taken out of this part and not given back. */
  taken: count,
  /**
   * Numbers of codes of the pool that this part may give, as ranges `[from, to)`, the first given first; empty for what is no coupon. Their
   * sizes add up to `left`.
   */
  codes: z.array(z.tuple([count, count])).max(LIMITS.codeRanges),
})

export type StockDocument = z.infer<typeof stockSchema>

/** `pool_codes/{giftId}:{hash of the code}`: one imported code, sealed; the number is its place in the pool. */
export const poolCodeSchema = z.strictObject({
  _id: z.string().min(3),
  schema: z.literal(1),
  giftId: id,
  number: count,
  /** AES-256-GCM under a key from the environment: `v1.<iv>.<tag>.<text>`, base64url. */
  sealed: z.string().min(1),
  importedAt: z.string(),
  /** Names the call that brought it, so that the same call again knows its own. */
  call: z.string().min(1),
})

export type PoolCodeDocument = z.infer<typeof poolCodeSchema>

/** `favourites/{memberRef}`: the gifts that a member has put aside, the latest first. */
export const favouritesSchema = z.strictObject({
  _id: z.string(),
  schema: z.literal(1),
  giftIds: z.array(z.string()).max(LIMITS.favourites),
})

/** Where goods go to; snapshot in a redemption, and an entry of the address book. */
export const addressSchema = z.strictObject({
  name: text(30),
  phone: z.string().regex(/^1[3-9]\d{9}$/, '须为 11 位手机号'),
  /** Province, city, district. */
  region: z.array(text(30)).min(1).max(4),
  detail: text(120),
})

export type Address = z.infer<typeof addressSchema>

/** `addresses/{memberRef}`: the address book of a member; the first is offered first. */
export const addressBookSchema = z.strictObject({
  _id: z.string(),
  schema: z.literal(1),
  addresses: z.array(z.strictObject({ id: z.string().min(1), address: addressSchema })).max(LIMITS.addresses),
})
