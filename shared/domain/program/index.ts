import { addYears, type Day, endOfMonth, endOfYear } from '../time'

/** An id that tills send, and what members call it. */
export interface Named {
  readonly id: string
  readonly name: string
}

export interface Tier {
  readonly id: string
  readonly name: string
  /**
   * Growth value from which the tier begins: 0 for the first, rising from tier to tier. Null in all tiers of a programme that was
   * published before growth was counted: nobody rises under it.
   */
  readonly growth: number | null
  /** Years that points earned in this tier live. */
  readonly lotYears: number
}

/** What happens to points that a refund should take back but the member has already spent; `capPoints` is per order. */
export type ShortfallPolicy =
  { readonly policy: 'debt' } | { readonly policy: 'block' } | { readonly policy: 'write_off'; readonly capPoints: number }

/** The rules of the member programme: data, versioned, effective from an instant. Old entries keep their version. */
export interface Program {
  readonly version: string
  /** ISO 8601 with offset. */
  readonly effectiveFrom: string
  readonly earning: {
    /** `points` per `perFen` fen of eligible amount: 1 per 100 is 1 分/元. */
    readonly points: number
    readonly perFen: number
    /** What happens to the part of an amount that is too small for a point. */
    readonly remainder: 'drop' | 'carry'
    readonly excludedCategories: readonly Named[]
    readonly excludedSkus: readonly string[]
    readonly excludedChannels: readonly Named[]
  }
  /** The first is the tier of a new member, the last the highest. */
  readonly tiers: readonly Tier[]
  readonly lotRounding: 'day' | 'month' | 'year'
  readonly claim: {
    /** Days after the purchase within which a receipt may be claimed. */
    readonly windowDays: number
    /** Hours after which a known phone is reminded. */
    readonly remindAfterHours: number
  }
  readonly refund: { readonly shortfall: ShortfallPolicy }
  readonly purchase: {
    /** How old a sale may be when an offline till brings it in. */
    readonly acceptDaysBack: number
    /** How far a till's clock may run ahead. */
    readonly acceptMinutesAhead: number
  }
}

export const tierOf = (program: Program, id: string): Tier => program.tiers.find((tier) => tier.id === id) ?? program.tiers[0]!

/** Which of two programmes replaces the other: the later one, and of two that begin together the one whose version sorts later. */
const isLater = (a: Program, b: Program): boolean => {
  const difference = Date.parse(a.effectiveFrom) - Date.parse(b.effectiveFrom)
  return difference === 0 ? a.version > b.version : difference > 0
}

/** The programme in force at an instant (epoch ms): the latest one that had begun, or undefined before the first. */
export const programAt = (programs: readonly Program[], ms: number): Program | undefined =>
  programs
    .filter((program) => Date.parse(program.effectiveFrom) <= ms)
    .reduce<Program | undefined>((best, program) => (best && isLater(best, program) ? best : program), undefined)

const ROUND: Record<Program['lotRounding'], (day: Day) => Day> = { day: (day) => day, month: endOfMonth, year: endOfYear }

/** The last day on which points earned on `earnedOn` in `tier` can be spent (X1, rolling by tier). */
export const lotExpiry = (program: Program, tier: string, earnedOn: Day): Day =>
  ROUND[program.lotRounding](addYears(earnedOn, tierOf(program, tier).lotYears))
