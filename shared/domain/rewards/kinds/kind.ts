import type { Reward } from '../../program'
import type { Day } from '../../time'

/** What celebrations go by. */
export interface Celebrated {
  /** `05-20`; null when unknown. */
  readonly birthday: string | null
  /** Shanghai day of joining. */
  readonly joinedOn: Day
}

/** Something beside buying that earns (E3), in the member's words. */
interface Deed {
  /** What it is given for: `加入会员`, `每储值 10 元`. */
  readonly when: (reward: Reward) => string
  /** What the member is told it with: `您本次储值 500 元`. `amountFen` belongs to events that have one. */
  readonly lead: (amountFen: number) => string
}

/** Earned by one membership once, whatever happens to it later. */
export interface OnceDeed extends Deed {
  readonly often: 'once'
}

/** Earned once a year, on a day of its own. */
export interface YearlyDeed extends Deed {
  readonly often: 'yearly'
  /** The day in that year; undefined where there is none. */
  readonly dayIn: (member: Celebrated, year: number) => Day | undefined
}

/** Earned each time that a till or a partner system reports it. */
export interface EventDeed extends Deed {
  readonly often: 'event'
}

export type RewardDeed = OnceDeed | YearlyDeed | EventDeed
