import * as z from 'zod'
import { day, tier } from '../primitives'

/** A badge that the member has (T5), and since when. */
export const badge = z.strictObject({
  id: z.string(),
  kind: z.enum(['first_purchase', 'anniversary', 'tier', 'milestone', 'streak', 'referral']),
  name: z.string(),
  on: day,
})

/** The way up: `还差 320 元升级银卡`. `growth` is where the next tier begins. */
export const wayUp = z.strictObject({ tier, tierName: z.string(), growth: z.int(), missing: z.int() })

/** Where a member stands, as of now: whether or not a review that is due has been written. */
export const standing = z.strictObject({
  tier,
  growth: z.int(),
  /** Absent in the highest tier. */
  nextTier: wayUp.optional(),
  /** Last day of the validity; absent where none runs, and for who sleeps. */
  tierUntil: day.optional(),
  /** Growth since the validity began: decides at its end. */
  periodGrowth: z.int(),
  /** How much of it is missing to keep the tier; absent where nothing is, or no validity runs. */
  keepMissing: z.int().optional(),
  /** How the validity would end if nothing more was bought; absent where none runs. */
  outlook: z.enum(['keep', 'downgrade', 'dormant']).optional(),
  /** Since when the points sleep; absent for who is awake. */
  dormantSince: day.optional(),
  /** The latest first. */
  badges: z.array(badge),
})
