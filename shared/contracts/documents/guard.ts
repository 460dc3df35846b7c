import * as z from 'zod'
import { voucherConsumption } from '../till/voucher'
import { capCount } from './account'

const points = z.int().min(0)

/**
 * `guards/store:<storeId>`: what capped rules have given in one store, by `<rule id>/<period kind>`. Changed in the transaction of the
 * purchase, so that no two purchases ever share the same room.
 */
export const storeGuardSchema = z.strictObject({
  _id: z.string().regex(/^store:./),
  schema: z.literal(1),
  counts: z.record(z.string(), capCount),
})

export type StoreGuard = z.infer<typeof storeGuardSchema>

/**
 * `guards/brand:<shard>`: what campaigns have given to one eighth of the members, changed in the transaction of the purchase. Nothing is
 * ever taken out: the sum over the shards is what a campaign has cost.
 */
export const brandGuardSchema = z.strictObject({
  _id: z.string().regex(/^brand:[0-7]$/),
  schema: z.literal(1),
  /** By rule id. */
  granted: z.record(z.string(), points),
  /** What all campaigns together have given. */
  campaigns: points,
  /** How far `campaigns` may go before the cost guard has looked again; null for no bound. */
  ceiling: points.nullable(),
})

export type BrandGuard = z.infer<typeof brandGuardSchema>

/** `guards/referral:<inviter>:<2026-11>`: whom an inviter was rewarded for in a calendar month. */
export const referralGuardSchema = z.strictObject({
  _id: z.string().regex(/^referral:[1-9]\d{9}:\d{4}-\d{2}$/),
  schema: z.literal(1),
  invitees: z.array(z.string()).max(100),
})

export type ReferralGuard = z.infer<typeof referralGuardSchema>

/** `guards/lottery:<id>`: how often it was drawn, and what has been won of prizes with a stock. Made by its first draw. */
export const lotteryGuardSchema = z.strictObject({
  _id: z.string().regex(/^lottery:./),
  schema: z.literal(1),
  /** SHA-256 of the seed that all its draws follow from. */
  commitment: z.string().length(64),
  draws: points,
  /** By prize id. */
  won: z.record(z.string(), points),
})

export type LotteryGuard = z.infer<typeof lotteryGuardSchema>

/** `guards/activity:<id>`: how many have joined an activity with a limited number of places. */
export const activityGuardSchema = z.strictObject({
  _id: z.string().regex(/^activity:./),
  schema: z.literal(1),
  joined: points,
})

export type ActivityGuard = z.infer<typeof activityGuardSchema>

/** `guards/rescue:<offer>`: how often a gift with a stock was taken. Made by the first who takes it. */
export const rescueGuardSchema = z.strictObject({
  _id: z.string().regex(/^rescue:./),
  schema: z.literal(1),
  taken: points,
})

export type RescueGuard = z.infer<typeof rescueGuardSchema>

/** `guards/catalogue`: changed in the transaction of every change of a gift, so that instances know when to read the gifts anew. */
export const catalogueGuardSchema = z.strictObject({
  _id: z.literal('catalogue'),
  schema: z.literal(1),
  revision: points,
  /** How many gifts are listed. */
  listed: points,
})

export type CatalogueGuard = z.infer<typeof catalogueGuardSchema>

/** `guards/voucher:<code>:<hash of the body>`: that a till has consumed a voucher by a request, and what it was answered. */
export const consumptionSchema = z.strictObject({
  _id: z.string().regex(/^voucher:./),
  schema: z.literal(1),
  answer: voucherConsumption.answer,
})

export type ConsumptionGuard = z.infer<typeof consumptionSchema>
