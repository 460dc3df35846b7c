import type { RiskRule } from '../program'

/** All that is known of a reward for bringing somebody: the receiver would get it, the friend was brought (R3). */
export interface RiskFacts {
  /** Both are the same member. */
  readonly isSelf: boolean
  readonly samePhone: boolean
  /** The same WeChat identity. */
  readonly samePerson: boolean
  /** Both came with the same device. */
  readonly sameDevice: boolean
  /**
   * The friend, the receiver and others that the receiver brought who came with the friend's device; 0 where the device is not known.
   * Nobody else is looked at: phones describe themselves alike by the thousand.
   */
  readonly deviceMembers: number
  /** The friend was a member before. */
  readonly rejoined: boolean
  /** Steps of invitations from the friend back to the receiver: 0 for none, 1 where the friend had brought the receiver. */
  readonly chain: number
  /** Others that the receiver brought within a day of this one. */
  readonly joinedNearby: number
  /** Others, the receiver included, who paid with what the friend paid with. */
  readonly sharedPayment: number
  /** Others, the receiver included, whose goods go where the friend's go. */
  readonly sharedAddress: number
  /** Purchases that the receiver ever made. */
  readonly receiverPurchases: number
  /** The friend's first purchase; null before it, or where none is asked for. */
  readonly orderFen: number | null
  /** What a first purchase has to come to, in fen. */
  readonly minFen: number
}

/** One thing that speaks against a reward. */
export interface Evidence {
  readonly rule: RiskRule
  readonly weight: number
  /** For staff; members are told a hint alone. */
  readonly words: string
}

export type RiskOutcome = 'pay' | 'hold' | 'refuse'

export interface Assessment {
  readonly outcome: RiskOutcome
  /** Sum of the weights. */
  readonly score: number
  /** The heaviest first. */
  readonly evidence: readonly Evidence[]
}
