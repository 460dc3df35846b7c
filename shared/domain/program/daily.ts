/** What members do between purchases (K1–K6, R1–R4): the daily half of the programme. */

/** Check-in (K1): points by the day of the streak, the first day first. */
export interface CheckIn {
  readonly points: readonly number[]
  /** What comes after the last of them: the streak's points begin anew, or stay at the highest. */
  readonly after: 'restart' | 'stay'
  /** Make-up cards (补签卡): so many a calendar month, for days at most so far back. A made-up day earns nothing, it mends the streak. */
  readonly makeUp: { readonly perMonth: number; readonly daysBack: number } | null
}

/** How often a task can be done: once a Shanghai day, once a week from Monday, or once for all. */
export type TaskPeriod = 'day' | 'week' | 'once'

/** What has to be done, by kind; counted within the period of the task. */
export type TaskGoal =
  /** Days on which the member checked in. */
  | { readonly kind: 'check_in'; readonly days: number }
  /** Different products whose page was looked at for so many seconds each, by the server's clock. */
  | { readonly kind: 'browse'; readonly products: number; readonly seconds: number }
  /** Nickname, picture and birthday are all there. */
  | { readonly kind: 'profile' }
  /** A reminder was allowed, as WeChat tells the server. */
  | { readonly kind: 'subscribe' }
  /** Purchases and claims that were not returned: so many, or of so many fen together; one of the two is null. */
  | { readonly kind: 'purchase'; readonly times: number | null; readonly fen: number | null }
  /** Own purchases that were reviewed. */
  | { readonly kind: 'review'; readonly times: number }
  /** Different people who came by the member's card and knowingly took part (K5). Neither sharing nor opening counts. */
  | { readonly kind: 'share'; readonly friends: number }
  /** New members who came by the member's invitation and whose first purchase has counted. */
  | { readonly kind: 'invite'; readonly friends: number }

export type TaskKind = TaskGoal['kind']

/** Kinds that take somebody's purchase; all others count within what can be earned freely on a day. */
const KINDS_OF_PURCHASES: readonly TaskKind[] = ['purchase', 'review', 'invite']

/** Whether a task takes nobody's purchase. */
export const isFreeTask = ({ goal }: Pick<Task, 'goal'>): boolean => !KINDS_OF_PURCHASES.includes(goal.kind)

/** A task (K2). */
export interface Task {
  /** Stands in keys and counters; never used again for something else. */
  readonly id: string
  readonly name: string
  readonly period: TaskPeriod
  readonly goal: TaskGoal
  readonly points: number
  readonly holdDays: number
}

/** Something that members are shown: the mall and the till know it by its SKU. */
export interface Product {
  readonly sku: string
  readonly name: string
  readonly words: string
  readonly priceFen: number
  /** Which of the app's own pictures shows it. */
  readonly art: 'tea' | 'cup' | 'cream' | 'basket'
}

/** Who may join an activity (K3): whoever bought for so many fen at least within so many days, returns taken off. */
export interface PurchaseRecord {
  readonly withinDays: number
  readonly fen: number
}

/** An activity with a progress bar (K3): so many days with a photo each. */
export interface Activity {
  readonly id: string
  readonly name: string
  /** One sentence: what to do, and for what. */
  readonly lead: string
  /** The whole rules in plain words. */
  readonly rules: readonly string[]
  /** Shanghai days, both included. */
  readonly from: string
  readonly until: string
  readonly eligibility: PurchaseRecord | null
  readonly days: number
  /** Whether a day without a photo begins the count anew. */
  readonly consecutive: boolean
  readonly points: number
  readonly holdDays: number
  /** How many members may join; null for everybody. */
  readonly places: number | null
}

/** What a friend who knowingly took part is worth to who shared (K5): a fixed amount, one per friend for ever. */
export interface Sharing {
  readonly points: number
  readonly perDay: number
}

/** Invitations (R1, R2). */
export interface Referral {
  readonly points: number
  /** Days after the invitee's first purchase before it counts: the return window. */
  readonly returnDays: number
  /** What of the first purchase has to be kept, in fen. */
  readonly minFen: number
  /** Rewarded invitees per inviter and calendar month. */
  readonly perMonth: number
}

/** Everything that can speak against a reward for bringing somebody (R3). */
export const RISK_RULES = [
  'self',
  'same_phone',
  'same_person',
  'same_device',
  'crowded_device',
  'rejoined',
  'circular',
  'burst',
  'shared_payment',
  'shared_address',
  'never_buys',
  'token_purchase',
] as const

export type RiskRule = (typeof RISK_RULES)[number]

/** How much each rule weighs, and from which sums a reward is held for review, or refused. */
export interface RiskPolicy {
  readonly weights: Readonly<Record<RiskRule, number>>
  readonly holdFrom: number
  readonly refuseFrom: number
}

/** The weekly race (K6): who wants to be seen in it is; so many are listed. */
export interface Race {
  readonly listed: number
}

/** What can be won, and how often: `ppm` draws in a million. */
export interface Prize {
  readonly id: string
  readonly name: string
  /** What it is worth at most, in fen: prize promotions have a legal ceiling. */
  readonly valueFen: number
  readonly ppm: number
  /** How many there are; null without end. A prize that has run out is won by nobody: the draw then wins nothing. */
  readonly stock: number | null
  /** Points at once, or a thing that is handed over in a shop within so many days. */
  readonly gives: { readonly kind: 'points'; readonly points: number } | { readonly kind: 'gift'; readonly claimDays: number }
}

/** A point lottery (K6). */
export interface Lottery {
  readonly id: string
  readonly name: string
  /** ISO 8601 with offset, `until` exclusive. */
  readonly period: { readonly from: string; readonly until: string }
  /** Points that a draw burns. */
  readonly price: number
  readonly perDay: number
  readonly prizes: readonly Prize[]
  /** The most that a prize may be worth, in fen; 5,000,000 is the law's own (SAMR order 32, in force 2020-12-01). */
  readonly ceilingFen: number
}

export interface Daily {
  readonly checkIn: CheckIn | null
  readonly products: readonly Product[]
  readonly tasks: readonly Task[]
  readonly activities: readonly Activity[]
  readonly sharing: Sharing | null
  readonly referral: Referral | null
  readonly risk: RiskPolicy
  readonly race: Race | null
  readonly lotteries: readonly Lottery[]
  /**
   * The most that a member gets on a Shanghai day for what needs nobody's purchase: check-in, shares, all tasks but those of purchases,
   * reviews and invitations, and activities without eligibility.
   */
  readonly pointsPerDay: number
}

export const NO_DAILY: Daily = {
  checkIn: null,
  products: [],
  tasks: [],
  activities: [],
  sharing: null,
  referral: null,
  risk: {
    weights: {
      self: 100,
      same_phone: 100,
      same_person: 100,
      same_device: 60,
      crowded_device: 15,
      rejoined: 100,
      circular: 100,
      burst: 50,
      shared_payment: 60,
      shared_address: 25,
      never_buys: 15,
      token_purchase: 20,
    },
    holdFrom: 50,
    refuseFrom: 100,
  },
  race: null,
  lotteries: [],
  pointsPerDay: 0,
}
