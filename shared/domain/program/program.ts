import type { Daily } from './daily'
import type { ExpiryPolicy } from './expiry'
import type { Reminders, Rescue } from './reminders'
import type { Cap, EarningRule, Reward, Stacking } from './rules'
import type { Spending } from './spending'
import type { Tier, TierPolicy } from './tiers'

/** An id that tills send, and what members call it. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** What happens to points that a refund should take back but the member has already spent; `capPoints` is per order. */
export type ShortfallPolicy =
  { readonly policy: 'debt' } | { readonly policy: 'block' } | { readonly policy: 'write_off'; readonly capPoints: number }

/** What points may cost (E6): campaigns pause when the value of the points over a window exceeds its share of the revenue. */
export interface CostGuard {
  /** Thousandths of the revenue: 20 is 2 %. */
  readonly permille: number
  /** What a point is worth, in fen. */
  readonly valueFen: number
  readonly windowDays: number
  /** Which points count: those that were given, or those that were redeemed. */
  readonly basis: 'issued' | 'redeemed'
}

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
    /** Days after a purchase before its points can be spent (L6); 0 for at once. */
    readonly holdDays: number
    readonly stacking: Stacking
    readonly rules: readonly EarningRule[]
    /** The most that purchases give a member altogether, base points included. */
    readonly caps: readonly Cap[]
  }
  readonly rewards: readonly Reward[]
  readonly daily: Daily
  /** The first is the tier of a new member, the last the highest. */
  readonly tiers: readonly Tier[]
  readonly tierPolicy: TierPolicy
  readonly expiry: ExpiryPolicy
  /** To the end of what a lot's death is rounded up. */
  readonly lotRounding: 'day' | 'month' | 'year'
  readonly reminders: Reminders
  readonly rescue: Rescue
  readonly spending: Spending
  readonly cost: CostGuard | null
  /** Days ahead that campaigns and member days are announced (E4). */
  readonly announceDays: number
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
