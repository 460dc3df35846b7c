import { type Program, tierOf } from '../program'
import { addDays, addYears, type Day, endOfDay, NEVER } from '../time'
import { rankOf } from './growth'
import type { Standing } from './standing'

/** How a validity ends (T2). `lasting` is the end of all validities: the programme has none any more. */
export type Outcome = 'keep' | 'downgrade' | 'dormant' | 'lasting'

/** The programme in force at an instant (epoch ms). */
export type RulesAt = (ms: number) => Program

/** Growth within a validity that keeps a tier at its end; the first one asks for nothing. */
export const keepOf = (program: Program, id: string): number => {
  const tier = tierOf(program, id)
  return tier === program.tiers[0] ? 0 : (tier.keep ?? tier.growth ?? 0)
}

/** How the review would end for a member who does nothing more, under a programme that has reviews. */
export const outlook = (program: Program, { tier, periodGrowth, periodPurchases }: Standing): Exclude<Outcome, 'lasting'> => {
  if (program.tierPolicy.dormancy && periodPurchases === 0) return 'dormant'
  return periodGrowth >= keepOf(program, tier) ? 'keep' : 'downgrade'
}

/** How much growth is missing to keep the tier; 0 when there is enough. */
export const keepMissing = (program: Program, { tier, periodGrowth }: Standing): number => Math.max(0, keepOf(program, tier) - periodGrowth)

/** The tier below the present one that the growth of the period keeps. */
export const fallbackTier = (program: Program, { tier, periodGrowth }: Standing): string => {
  const below = program.tiers.slice(0, rankOf(program, tier))
  return (below.filter(({ id }) => keepOf(program, id) <= periodGrowth).at(-1) ?? program.tiers[0]!).id
}

/** One review: what it found, and what it left. */
export interface Review {
  readonly outcome: Outcome
  /** The programme in force at its instant. */
  readonly program: Program
  /** The last day of the validity that ended: it takes effect with the midnight after. */
  readonly until: Day
  readonly before: Standing
  readonly after: Standing
}

/** Whether the validity of a standing is over on `today`. */
export const isReviewDue = ({ tierUntil }: Standing, today: Day): boolean => tierUntil < today

/**
 * The review at the end of a validity, by the programme of that instant, as the entry with the number `seq`. It does not depend on when it
 * is written: a new validity follows the old one without a gap.
 */
export const review = (rulesAt: RulesAt, before: Standing, seq: number): Review => {
  const until = before.tierUntil
  const program = rulesAt(endOfDay(until))
  const outcome = program.tierPolicy.validityYears === null ? 'lasting' : outlook(program, before)
  return { outcome, program, until, before, after: AFTER[outcome](program, before, seq) }
}

const AFTER: Record<Outcome, (program: Program, before: Standing, seq: number) => Standing> = {
  keep: (program, before, seq) => ({ ...before, ...nextValidity(program, before, seq) }),
  downgrade: (program, before, seq) => {
    const tier = fallbackTier(program, before)
    const counted = { growth: before.periodGrowth, growthFrom: before.periodFrom }
    return { ...before, tier, ...counted, tierGrowth: keepOf(program, tier), ...nextValidity(program, before, seq) }
  },
  dormant: (program, before, seq) => ({
    ...before,
    tier: program.tiers[0]!.id,
    growth: 0,
    growthFrom: seq,
    tierGrowth: null,
    ...nextValidity(program, before, seq),
    tierUntil: NEVER,
    dormantSince: addDays(before.tierUntil, 1),
  }),
  lasting: (program, before, seq) => ({ ...before, ...nextValidity(program, before, seq) }),
}

const nextValidity = ({ tierPolicy: { validityYears } }: Program, { tierUntil }: Standing, seq: number) => ({
  tierUntil: validityYears === null ? NEVER : addYears(tierUntil, validityYears),
  periodGrowth: 0,
  periodFrom: seq,
  periodPurchases: 0,
  warnedOf: null,
})

/** All reviews that are due on `today`, in order: those that were missed as well. The first is the entry with the number `seq`. */
export const reviewsDue = (rulesAt: RulesAt, standing: Standing, today: Day, seq: number): Review[] => {
  const reviews: Review[] = []
  for (let at = standing; isReviewDue(at, today); at = reviews.at(-1)!.after) reviews.push(review(rulesAt, at, seq + reviews.length))
  return reviews
}

/** Where a member stands on `today`, whether or not the reviews that are due have been written. */
export const standingOn = <S extends Standing>(rulesAt: RulesAt, standing: S, today: Day): S => ({
  ...standing,
  ...reviewsDue(rulesAt, standing, today, 0).at(-1)?.after,
})

/** Whether a member is to be warned on `today`: the validity ends soon, and not by keeping the tier. */
export const isWarningDue = (program: Program, standing: Standing, today: Day): boolean =>
  program.tierPolicy.validityYears !== null &&
  standing.tierUntil >= today &&
  standing.tierUntil <= addDays(today, program.tierPolicy.warnDays) &&
  outlook(program, standing) !== 'keep'
