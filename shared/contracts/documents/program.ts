import * as z from 'zod'
import type { Program, Tier } from '../../domain/program'

const named = z.strictObject({ id: z.string().min(1).max(64), name: z.string().min(1).max(32) })

/** A lot a day for this many years and a little more is what an account has room for (LIMITS.openLots). */
const MOST_YEARS_OF_DAILY_LOTS = 5

const tier = z.strictObject({
  id: z.string().min(1).max(32),
  name: z.string().min(1).max(32),
  // Programmes that were published before growth was counted have none and are still read.
  growth: z.int().min(0).nullable().default(null),
  lotYears: z.int().min(1).max(20),
})

const growthRises = (tiers: readonly Tier[]): boolean =>
  tiers.every(({ growth }) => growth === null) ||
  tiers.every(({ growth }, i) => (i === 0 ? growth === 0 : growth !== null && growth > (tiers[i - 1]!.growth ?? 0)))

const programDocument = z.strictObject({
  version: z.string().min(1).max(32),
  effectiveFrom: z.iso.datetime({ offset: true }),
  earning: z.strictObject({
    points: z.int().min(1).max(1_000_000),
    perFen: z.int().min(1).max(100_000_000),
    remainder: z.enum(['drop', 'carry']),
    excludedCategories: z.array(named),
    excludedSkus: z.array(z.string().min(1).max(64)),
    excludedChannels: z.array(named),
  }),
  tiers: z.array(tier).min(1),
  lotRounding: z.enum(['day', 'month', 'year']),
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

/** The programme document, as written in `config/program.ts` and as stored in `programs`. */
export const programSchema: z.ZodType<Program> = programDocument
  .refine(({ tiers }) => new Set(tiers.map(({ id }) => id)).size === tiers.length, { path: ['tiers'], message: 'a tier stands twice' })
  .refine(({ tiers }) => growthRises(tiers), { path: ['tiers'], message: 'growth has to rise from 0, tier by tier' })
  .refine(({ lotRounding, tiers }) => lotRounding !== 'day' || tiers.every(({ lotYears }) => lotYears <= MOST_YEARS_OF_DAILY_LOTS), {
    path: ['lotRounding'],
    message: `lots by the day live at most ${MOST_YEARS_OF_DAILY_LOTS} years`,
  })
