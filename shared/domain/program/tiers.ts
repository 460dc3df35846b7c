/** What a tier gives beside earning; a kind is one object in `domain/tiers/benefits`. */
export type Benefit =
  /** A price of so many thousandths at the till: 950 is 九五折. */
  | { readonly kind: 'discount'; readonly permille: number }
  | { readonly kind: 'birthday_gift' }
  | { readonly kind: 'exclusive_gifts' }
  /** A person to turn to, through WeChat's customer service. */
  | { readonly kind: 'adviser' }

export type BenefitKind = Benefit['kind']

export interface Tier {
  readonly id: string
  readonly name: string
  /**
   * Growth value from which the tier begins: 0 for the first, rising from tier to tier. Null in all tiers of a programme that was
   * published before growth was counted: nobody rises under it.
   */
  readonly growth: number | null
  /** Growth earned within a validity that keeps the tier at its end; null asks for as much as `growth`. */
  readonly keep: number | null
  /** Years that points earned in this tier live. */
  readonly lotYears: number
  /** Base points count so many thousandths. */
  readonly multiplierPermille: number
  readonly benefits: readonly Benefit[]
}

/** How long a tier holds, and what comes after (T1, T2). */
export interface TierPolicy {
  /** Years from joining, upgrade or review to the next review; null for a programme without reviews. */
  readonly validityYears: number | null
  /** Whether who buys nothing in a whole validity falls dormant: the points sleep until the next purchase. */
  readonly dormancy: boolean
  /** Days before a review at which a member hears that it would end in a downgrade or in dormancy. */
  readonly warnDays: number
}
