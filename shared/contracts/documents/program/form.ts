import * as z from 'zod'
import { NO_DAILY } from '../../../domain/program/daily'
import { NO_RESCUE, STANDARD_REMINDERS } from '../../../domain/program/reminders'
import { NO_SPENDING } from '../../../domain/program/spending'
import { daily } from './daily'
import { reminders, rescue } from './reminders'
import { cap, earningRule, holdDays, NO_STACKING, reward, stacking } from './rules'
import { spending } from './spending'
import { NO_REVIEWS, tier, tierPolicy } from './tiers'

const named = z.strictObject({ id: z.string().min(1).max(64), name: z.string().min(1).max(32) })

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

/** What a programme looks like, part by part. Whatever a programme of an earlier form does not say has the meaning that it had then, so that old versions stay readable for ever. */
export const programForm = z.strictObject({
  version: z.string().min(1).max(32),
  effectiveFrom: z.iso.datetime({ offset: true }),
  earning,
  rewards: z.array(reward).max(50).default([]),
  daily: daily.default(NO_DAILY),
  tiers: z.array(tier).min(1).max(20),
  tierPolicy: tierPolicy.default(NO_REVIEWS),
  expiry: expiry.default({ policy: 'rolling' }),
  lotRounding: z.enum(['day', 'month', 'year']),
  reminders: reminders.default(STANDARD_REMINDERS),
  rescue: rescue.default(NO_RESCUE),
  spending: spending.default(NO_SPENDING),
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
