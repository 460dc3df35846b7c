import { isDead, type Entry, type Lot, totalOf } from '../ledger'
import type { EntryKind } from '../ledger/kinds'
import type { Day } from '../time'
import type { Omission, RemindedBy } from './kinds'

/** A way that a reminder has gone. */
export interface Gone {
  readonly state: 'sent' | 'omitted'
  readonly channel: 'wechat' | 'sms' | 'inbox'
  readonly reason: Omission | null
}

/** WeChat would take no message for the member: as we knew, or as it said. */
const WITHOUT_GRANT: readonly (Omission | null)[] = ['no_grant', 'refused']

export const remindedBy = ({ state, channel, reason }: Gone): RemindedBy => {
  if (state === 'sent') return channel
  return WITHOUT_GRANT.includes(reason) ? 'no_grant' : 'inbox'
}

/** What an entry that takes points out of a lot means to a reminder of it; a new kind has to say so here. */
const MEANS: Record<EntryKind, 'rescue' | 'death' | 'neither'> = {
  // Where a purchase keeps all points of its member, it moves them to a later lot.
  purchase: 'rescue',
  claim: 'rescue',
  redemption: 'rescue',
  donation: 'rescue',
  payment: 'rescue',
  extension: 'rescue',
  lottery: 'rescue',
  expiry: 'death',
  refund: 'neither',
  reversal: 'neither',
  release: 'neither',
  reward: 'neither',
  checkin: 'neither',
  task: 'neither',
  activity: 'neither',
  share: 'neither',
  referral: 'neither',
  reinstatement: 'neither',
  restoration: 'neither',
  // The same points with the same last day, elsewhere.
  present: 'neither',
  tier: 'neither',
  card: 'neither',
  leave: 'neither',
}

/** What a reminder named: points and their last day. */
export interface Named {
  readonly points: number
  readonly on: Day
}

export interface Outcome {
  readonly pointsRescued: number
  readonly pointsDied: number
}

/**
 * What became of the points that a reminder named, by the entries of its member since it was promised and what lies dead in the account
 * still, when their last day is over. Points that came into the same lot later are none of its own.
 */
export const outcomeOf = ({ points, on }: Named, since: readonly Entry[], lots: readonly Lot[], today: Day): Outcome => {
  const taken = (meaning: 'rescue' | 'death') =>
    since.filter(({ kind }) => MEANS[kind] === meaning).reduce((sum, entry) => sum + takenOut(entry, on), 0)
  const unswept = totalOf(lots.filter((lot) => lot.expiresOn === on && isDead(lot, today)))
  const pointsRescued = Math.min(points, taken('rescue'))
  return { pointsRescued, pointsDied: Math.min(points - pointsRescued, taken('death') + unswept) }
}

/** How many points an entry takes out of the lot of a day. */
const takenOut = ({ lots }: Entry, on: Day): number => Math.max(0, -totalOf(lots.filter(({ expiresOn }) => expiresOn === on)))
