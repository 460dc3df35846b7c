import type { Day } from '../time'

/** A span of a Shanghai day, `10:00`–`22:00`; `until` is exclusive and may be `24:00`. It never crosses midnight: write two spans. */
export interface Hours {
  readonly from: string
  readonly until: string
}

/**
 * What has to be true of a purchase for a rule to apply; all conditions of a rule have to hold. `categories` and `skus` narrow the rule
 * to the lines that match, the others are about the whole sale.
 */
export type Condition =
  /** The member is in one of these tiers, by id, before the purchase. */
  | { readonly kind: 'tiers'; readonly tiers: readonly string[] }
  /** Days of the month; −1 is the last. A day that a month does not have does not happen in it. */
  | { readonly kind: 'month_days'; readonly days: readonly number[] }
  /** 1 is Monday, 7 Sunday. */
  | { readonly kind: 'weekdays'; readonly days: readonly number[] }
  /** Single days, holidays for one. `name` is what members read instead of the days. */
  | { readonly kind: 'dates'; readonly days: readonly Day[]; readonly name: string }
  | { readonly kind: 'hours'; readonly spans: readonly Hours[] }
  /** A birthday of 29 February falls on 28 February in a common year. */
  | { readonly kind: 'birthday'; readonly span: 'day' | 'month' }
  /** The first purchase after joining; it stays the first when it is refunded. */
  | { readonly kind: 'first_purchase' }
  /** The eligible amount reaches so many fen. */
  | { readonly kind: 'min_amount'; readonly fen: number }
  | { readonly kind: 'channels'; readonly channels: readonly string[] }
  | { readonly kind: 'stores'; readonly stores: readonly string[] }
  | { readonly kind: 'categories'; readonly categories: readonly string[] }
  | { readonly kind: 'skus'; readonly skus: readonly string[] }

export type ConditionKind = Condition['kind']

/** What a rule that applies does. */
export type Effect =
  /** Base points count so many thousandths: 2000 is 双倍. Always above 1000; less than all is what exclusions are for. */
  | { readonly kind: 'multiply'; readonly permille: number }
  /** So many points, once. Needs a cap of times, so that splitting an order never pays. */
  | { readonly kind: 'bonus'; readonly points: number }
  /** So many points per so many whole fen of the eligible amount: 每满 500 加赠 200. */
  | { readonly kind: 'bonus_per'; readonly fen: number; readonly points: number }

export type EffectKind = Effect['kind']

/** How long a cap counts: Shanghai days, weeks from Monday, calendar months, or for as long as its rule is in the programme. */
export type CapPeriod = 'day' | 'week' | 'month' | 'lifetime'

/** The most that a rule gives: to each member, or in each store. Points, times or both; what is granted stays counted when it is refunded. */
export interface Cap {
  readonly per: 'member' | 'store'
  readonly period: CapPeriod
  readonly points: number | null
  readonly times: number | null
}

/** The most that a campaign gives to everybody together. It warns at 80 % and pauses itself when nothing is left. */
export interface Budget {
  readonly points: number
}

/** A rule beside the base rate. One with a period is a campaign. */
export interface EarningRule {
  /** Stands in counters and entries; never used again for something else. */
  readonly id: string
  /** What members call it: 会员日. */
  readonly name: string
  /** Exact instants, ISO 8601 with offset, `until` exclusive; null for a rule that goes on with the programme. */
  readonly period: { readonly from: string; readonly until: string } | null
  readonly when: readonly Condition[]
  readonly effect: Effect
  /** Days after the purchase before what this rule gives can be spent; null follows `earning.holdDays`. */
  readonly holdDays: number | null
  readonly caps: readonly Cap[]
  readonly budget: Budget | null
}

/** How rules that apply together make one sum. */
export interface Stacking {
  /** The highest multiplier alone, their excesses added (2 × and 1.5 × make 2.5 ×), or their product. The tier's own is one of them. */
  readonly multipliers: 'best' | 'add' | 'multiply'
  /** All bonuses, or the largest alone. */
  readonly bonuses: 'all' | 'best'
  /** Whether bonuses are multiplied as well. */
  readonly order: 'multiply_then_add' | 'add_then_multiply'
  /** No purchase counts more than so many thousandths. */
  readonly mostPermille: number
  /** What becomes of a fraction of a point that multiplying leaves. */
  readonly rounding: 'floor' | 'half_up' | 'ceil'
}

/** What is done beside buying, and earns (E3). `review` and `top_up` are events that tills and partner systems report. */
export type RewardKind = 'join' | 'profile' | 'phone' | 'birthday' | 'anniversary' | 'review' | 'top_up'

export interface Reward {
  readonly id: string
  readonly on: RewardKind
  readonly name: string
  /** Points each time. */
  readonly points: number
  /** Points by the amount of the event instead, for events that have one: `points` per `perFen`. */
  readonly amount: { readonly points: number; readonly perFen: number } | null
  /** Ids of the tiers that get it; empty for all. */
  readonly tiers: readonly string[]
  readonly holdDays: number
  readonly caps: readonly Cap[]
}
