import { type Program, tierOf } from '../program'
import { addYears, type Day, NEVER } from '../time'
import { rankOf, tierForGrowth } from './growth'

/**
 * Where a member stands. Entries are named by their numbers, so that a refund knows whether what its order gave still counts: what a
 * review has counted anew, or what came before the period, is not taken a second time.
 */
export interface Standing {
  /** Id of the tier. */
  readonly tier: string
  /** What was spent and kept since the entry `growthFrom`, in whole yuan: it lifts into a tier. */
  readonly growth: number
  readonly growthFrom: number
  /** The growth by which the tier was reached: only a refund that goes below takes it away. Null before the first change of tier. */
  readonly tierGrowth: number | null
  /** Last day of the validity, or NEVER where none runs. */
  readonly tierUntil: Day
  /** The part of it that came since the validity began, with the entry after `periodFrom`: it decides at the review. */
  readonly periodGrowth: number
  readonly periodFrom: number
  /** Purchases and claims since then, whatever became of them: without one the member falls dormant. */
  readonly periodPurchases: number
  /** First day on which the points slept; null for who is awake. */
  readonly dormantSince: Day | null
  /** The `tierUntil` for which it was looked whether to warn; null before. */
  readonly warnedOf: Day | null
}

/** An entry that changes a standing: its number in the account, and the Shanghai day on which it is booked. */
export interface At {
  readonly seq: number
  readonly today: Day
}

/** What a standing is for who has just joined. */
export const firstStanding = (program: Program, today: Day): Standing => ({
  tier: program.tiers[0]!.id,
  growth: 0,
  growthFrom: 0,
  tierGrowth: null,
  ...validFrom(program, { seq: 0, today }),
  dormantSince: null,
})

export type Validity = Pick<Standing, 'tierUntil' | 'periodGrowth' | 'periodFrom' | 'periodPurchases' | 'warnedOf'>

/** A validity that begins on a day, after an entry: to the same date some years on, the day itself included. */
export const validFrom = ({ tierPolicy: { validityYears } }: Program, { seq, today }: At): Validity => ({
  tierUntil: validityYears === null ? NEVER : addYears(today, validityYears),
  periodGrowth: 0,
  periodFrom: seq,
  periodPurchases: 0,
  warnedOf: null,
})

/** Whoever has no validity under a programme that has them gets one: members from before there were any, at their next entry. */
export const withValidity = <S extends Standing>(program: Program, standing: S, at: At): S =>
  standing.tierUntil === NEVER && standing.dormantSince === null && program.tierPolicy.validityYears !== null
    ? { ...standing, ...validFrom(program, at) }
    : standing

/** A purchase or claim wakes who slept: a validity begins with it. */
const awake = <S extends Standing>(program: Program, standing: S, { seq, today }: At): S =>
  standing.dormantSince === null ? standing : { ...standing, dormantSince: null, ...validFrom(program, { seq: seq - 1, today }) }

/**
 * What a purchase or claim leaves: it wakes, it counts, and it lifts at once into the highest tier that the growth reaches, whose validity
 * begins then (T1). It never lowers: bounds that a programme has raised since ask nothing of who was in before.
 */
export const gained = <S extends Standing>(program: Program, before: S, gain: number, at: At): S => {
  const standing = awake(program, before, at)
  const growth = standing.growth + gain
  const counted = { ...standing, growth, periodGrowth: standing.periodGrowth + gain, periodPurchases: standing.periodPurchases + 1 }
  const reached = tierForGrowth(program, growth)
  return rankOf(program, reached.id) > rankOf(program, standing.tier)
    ? { ...counted, tier: reached.id, tierGrowth: reached.growth, ...validFrom(program, at) }
    : counted
}

/** What a refund takes of the growth of an order, whose entry has the number `earnedSeq`. */
export interface Taken {
  readonly growth: number
  readonly earnedSeq: number
}

/** What of it is still counted. */
export const stillCounted = (standing: Standing, { growth, earnedSeq }: Taken): number =>
  earnedSeq > standing.growthFrom ? Math.min(growth, standing.growth) : 0

/** What a refund leaves: only one that takes the growth below what the tier was reached by moves down, at once, into a new validity. */
export const refunded = <S extends Standing>(program: Program, before: S, taken: Taken, at: At): S => {
  const gone = stillCounted(before, taken)
  const growth = before.growth - gone
  const ofPeriod = taken.earnedSeq > before.periodFrom ? Math.min(gone, before.periodGrowth) : 0
  const standing = { ...before, growth, periodGrowth: before.periodGrowth - ofPeriod }
  if (gone === 0 || growth >= boundOf(program, before)) return standing
  const fallen = tierForGrowth(program, growth)
  return { ...standing, tier: fallen.id, tierGrowth: fallen.growth, ...validFrom(program, at) }
}

/** The growth that a member's tier asks for: as much as when it was reached, or less where the programme has become kinder. */
const boundOf = (program: Program, { tier, tierGrowth }: Standing): number => {
  const bound = tierOf(program, tier).growth ?? 0
  return Math.min(tierGrowth ?? bound, bound)
}
