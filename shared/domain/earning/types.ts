import type { CapPeriod } from '../program'

/** What a capped rule has given within a period. `period` is `2026-11-24`, the Monday of a week, `2026-11`, or `ever`. */
export interface CapCount {
  readonly period: string
  readonly points: number
  readonly times: number
}

/** By `<rule id>/<period kind>`; `all/<period kind>` for the caps over everything that purchases give. */
export type CapCounts = Readonly<Record<`${string}/${CapPeriod}`, CapCount>>

/** What rules look at of the member who buys, as of before the purchase. */
export interface Shopper {
  /** Id of the tier. */
  readonly tier: string
  /** `05-20`; null when unknown. */
  readonly birthday: string | null
  readonly isFirstPurchase: boolean
  /** Fen left over from purchases before; count only where the programme carries remainders. */
  readonly carryFen: number
  readonly capCounts: CapCounts
}

/** When and where a purchase happens, and which campaigns do not run just now. */
export interface Occasion {
  /** Epoch ms of the payment. */
  readonly at: number
  readonly storeId: string
  readonly pausedRules: ReadonlySet<string>
}

/** What one rule gives beside the base rate. */
export interface Grant {
  /** `tier` for the multiplier of the tier itself. */
  readonly ruleId: string
  readonly name: string
  readonly points: number
  /** Days after the purchase before they can be spent. */
  readonly holdDays: number
}

/** One line of an explanation and the points that it accounts for; lines that only say something account for 0. */
export interface Part {
  readonly text: string
  /** Signed: a cap takes. */
  readonly points: number
}

/** What a purchase earns, and why. */
export interface Evaluation {
  /** `basePoints` and all grants. */
  readonly points: number
  readonly basePoints: number
  readonly grants: readonly Grant[]
  readonly eligibleFen: number
  readonly carryChangeFen: number
  /** SKUs of the sale that earn nothing, so that a refund of them takes nothing. */
  readonly excludedSkus: readonly string[]
  /** `398 元 × 1 分/元 × 会员日 2 倍 = 796 分`. */
  readonly sentence: string
  /** They add up to `points`, always. */
  readonly parts: readonly Part[]
  /** The counters of the member after it. */
  readonly capCounts: CapCounts
}
