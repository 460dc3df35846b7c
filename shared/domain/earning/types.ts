import type { CapPeriod } from '../program'

/** What a capped rule has given within a period. `period` is `2026-11-24`, the Monday of a week, `2026-11`, `2026`, or `ever`. */
export interface CapCount {
  readonly period: string
  readonly points: number
  readonly times: number
}

/**
 * By `<rule id>/<period kind>`; `all/<period kind>` for the caps over everything that purchases give. A counter never goes back to a
 * period before its own: what arrives late counts within the latest period that has been counted.
 */
export type CapCounts = Readonly<Record<`${string}/${CountPeriod}`, CapCount>>

/** What is counted by: the periods of caps, and the calendar year of what members may do a few times in it. */
export type CountPeriod = CapPeriod | 'year'

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

/**
 * All that earning has to know of a sale, whoever buys and whenever: what a receipt without a member is remembered by, so that a claim
 * of it earns by the same rules.
 */
export interface Basket {
  readonly amountFen: number
  readonly channel: string | null
  /** The part of the amount that counts. */
  readonly eligibleFen: number
  readonly excludedSkus: readonly string[]
  /** The eligible fen of the lines that the same rules for single lines match, by the ids of these rules; other lines are left out. */
  readonly scopes: readonly Scope[]
  /** What there is to say of the sale before its points: its amount, and what of it does not count. */
  readonly words: readonly string[]
}

export interface Scope {
  readonly rules: readonly string[]
  readonly fen: number
}

/** What is left of limits that hold across members, by the id of the rule; `all` for those over everything that purchases give. */
export type Room = ReadonlyMap<string, { readonly points: number }>

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
  /** What the rate alone gives, as far as the caps over everything let it. */
  readonly basePoints: number
  /** In the order of the programme, none of them empty. */
  readonly grants: readonly Grant[]
  readonly eligibleFen: number
  readonly carryChangeFen: number
  /** How a refund works the base points out: `drop`, in proportion, also where a cap has cut points whose remainders are carried. */
  readonly remainder: 'drop' | 'carry'
  /** SKUs of the sale that earn nothing, so that a refund of them takes nothing. */
  readonly excludedSkus: readonly string[]
  /** `398 元 × 1 分/元 × 会员日 2 倍 = 796 分`. */
  readonly sentence: string
  /** They add up to `points`, always. */
  readonly parts: readonly Part[]
  /** The counters of the member after it. */
  readonly capCounts: CapCounts
  /** What it was worked out from. */
  readonly from: { readonly basket: Basket; readonly shopper: Shopper; readonly occasion: Occasion }
}
