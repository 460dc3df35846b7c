import * as z from 'zod'
import type { Program, Tier } from '../../../domain/program'
import { cap, earningRule, holdDays, NO_STACKING, reward, stacking } from './rules'
import { NO_REVIEWS, tier, tierPolicy } from './tiers'

const named = z.strictObject({ id: z.string().min(1).max(64), name: z.string().min(1).max(32) })

/** A lot a day for this many years and a little more is what an account has room for (LIMITS.openLots). */
const MOST_YEARS_OF_DAILY_LOTS = 5

const earning = z.strictObject({
  points: z.int().min(1).max(1_000_000),
  perFen: z.int().min(1).max(100_000_000),
  remainder: z.enum(['drop', 'carry']),
  excludedCategories: z.array(named),
  excludedSkus: z.array(z.string().min(1).max(64)),
  excludedChannels: z.array(named),
  holdDays: holdDays.default(0),
  stacking: stacking.default(NO_STACKING),
  rules: z.array(earningRule).max(500, '最多 500 条规则').default([]),
  caps: z.array(cap).max(8).default([]),
})

const expiry = z.discriminatedUnion('policy', [
  z.strictObject({ policy: z.literal('rolling') }),
  z.strictObject({ policy: z.literal('year_end'), years: z.int().min(1).max(10) }),
  z.strictObject({ policy: z.literal('inactivity'), months: z.int().min(1).max(120) }),
])

const cost = z.strictObject({
  permille: z.int().min(1).max(1000),
  valueFen: z.int().min(1).max(10_000),
  windowDays: z.int().min(1).max(366),
  basis: z.enum(['issued', 'redeemed']),
})

/** Whatever a programme of an earlier form does not say has the meaning that it had then, so that old versions stay readable for ever. */
const programDocument = z.strictObject({
  version: z.string().min(1).max(32),
  effectiveFrom: z.iso.datetime({ offset: true }),
  earning,
  rewards: z.array(reward).max(50).default([]),
  tiers: z.array(tier).min(1).max(20),
  tierPolicy: tierPolicy.default(NO_REVIEWS),
  expiry: expiry.default({ policy: 'rolling' }),
  lotRounding: z.enum(['day', 'month', 'year']),
  cost: cost.nullable().default(null),
  announceDays: z.int().min(0).max(30).default(3),
  claim: z.strictObject({ windowDays: z.int().min(1).max(365), remindAfterHours: z.int().min(0).max(23) }),
  refund: z.strictObject({
    shortfall: z.discriminatedUnion('policy', [
      z.strictObject({ policy: z.literal('debt') }),
      z.strictObject({ policy: z.literal('block') }),
      z.strictObject({ policy: z.literal('write_off'), capPoints: z.int().min(0) }),
    ]),
  }),
  purchase: z.strictObject({ acceptDaysBack: z.int().min(0).max(180), acceptMinutesAhead: z.int().min(0).max(60) }),
})

const growthRises = (tiers: readonly Tier[]): boolean =>
  tiers.every(({ growth }) => growth === null) ||
  tiers.every(({ growth }, i) => (i === 0 ? growth === 0 : growth !== null && growth > (tiers[i - 1]!.growth ?? 0)))

/** The programme document, as written in `config/program.ts` and as stored in `programs`. */
export const programSchema: z.ZodType<Program> = programDocument
  .refine(({ tiers }) => new Set(tiers.map(({ id }) => id)).size === tiers.length, { path: ['tiers'], message: 'a tier stands twice' })
  .refine(({ tiers }) => growthRises(tiers), { path: ['tiers'], message: 'growth has to rise from 0, tier by tier' })
  .refine(({ lotRounding, tiers }) => lotRounding !== 'day' || tiers.every(({ lotYears }) => lotYears <= MOST_YEARS_OF_DAILY_LOTS), {
    path: ['lotRounding'],
    message: `lots by the day live at most ${MOST_YEARS_OF_DAILY_LOTS} years`,
  })
