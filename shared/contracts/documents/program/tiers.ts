import * as z from 'zod'
import type { Benefit, Tier, TierPolicy } from '../../../domain/program'

const benefit: z.ZodType<Benefit> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('discount'), permille: z.int().min(100).max(999) }),
  z.strictObject({ kind: z.literal('birthday_gift') }),
  z.strictObject({ kind: z.literal('exclusive_gifts') }),
  z.strictObject({ kind: z.literal('adviser') }),
])

const growth = z.int().min(0).max(1_000_000_000)

/** Whatever a programme of an earlier form does not say has the meaning that it had then. */
export const tier: z.ZodType<Tier> = z.strictObject({
  id: z.string().min(1).max(32),
  name: z.string().min(1).max(32),
  growth: growth.nullable().default(null),
  keep: growth.nullable().default(null),
  lotYears: z.int().min(1).max(20),
  multiplierPermille: z.int().min(1000).max(100_000).default(1000),
  benefits: z.array(benefit).max(8).default([]),
})

export const tierPolicy: z.ZodType<TierPolicy> = z.strictObject({
  validityYears: z.int().min(1).max(10).nullable(),
  dormancy: z.boolean(),
  warnDays: z.int().min(1).max(180),
})

/** A programme that knew no reviews. */
export const NO_REVIEWS: TierPolicy = { validityYears: null, dormancy: false, warnDays: 30 }
