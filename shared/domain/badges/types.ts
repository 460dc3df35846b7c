import type { Program } from '../program'
import type { Day } from '../time'

/** A badge that somebody has: no points, for ever (T5). */
export interface Badge {
  readonly id: string
  /** The day on which it was earned. */
  readonly on: Day
}

/** What badges are given for, as of an entry or of now. */
export interface BadgeFacts {
  readonly program: Program
  readonly today: Day
  readonly joinedOn: Day
  readonly hasPurchased: boolean
  /** Id of the tier. */
  readonly tier: string
  /** Points that can be spent. */
  readonly balance: number
  /** Days of the longest run of check-ins; absent where it is not known. */
  readonly bestStreak?: number
  /** Rewarded invitations; absent where they are not known. */
  readonly invited?: number
}

export type BadgeKindName = 'first_purchase' | 'anniversary' | 'tier' | 'milestone' | 'streak' | 'referral'

/** One kind of badge. The ids of its badges begin with `prefix` and are given once. */
export interface BadgeKind {
  readonly prefix: string
  /** All badges of this kind that the facts earn. */
  readonly earned: (facts: BadgeFacts) => readonly Badge[]
  /** What members call the badge, by what follows the prefix in its id. */
  readonly name: (rest: string, program: Program) => string
}
