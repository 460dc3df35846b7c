import { type CapCounts, countAt, countOnce } from '../earning'
import { runOn, type Streak } from '../check-in'
import type { RescueDonation, RescueExtension, RescueGift, RescueOffer } from '../program'
import { refuse, type Refusal } from '../../errors'
import { grouped } from '../text'
import type { Day } from '../time'

/** All that decides what a member can take of a rescue (X5). */
export interface Rescuable {
  readonly today: Day
  readonly frozen: boolean
  readonly dormant: boolean
  /** What is about to die. */
  readonly dying: number
  readonly capCounts: CapCounts
  readonly streak: Streak
  /** How often each gift with a stock was taken by anybody, by its id. */
  readonly taken: Readonly<Record<string, number>>
}

/** Rules cannot have such an id, so their counters are never mixed up with these. */
const EXTENSIONS = 'rescue:extension'
const giftCounter = ({ id }: RescueGift): string => `rescue:gift:${id}`

/** How many of a gift are left; null without end. */
export const giftsLeft = ({ id, stock }: RescueGift, taken: Rescuable['taken']): number | null =>
  stock === null ? null : Math.max(0, stock - (taken[id] ?? 0))

/** Units that the dying points make. */
export const unitsOf = ({ unitPoints }: RescueDonation, dying: number): number => Math.floor(dying / unitPoints)

export const SLEEPING = '积分休眠中，消费一笔或补录一张小票即可唤醒，唤醒后再来'

/** Why an offer cannot be taken just now, in words for its member; undefined where it can. `units` count for donations alone. */
export const barred = (offer: RescueOffer, who: Rescuable, units = 1): Refusal | undefined => {
  if (who.frozen) return refuse('account_frozen')
  if (who.dormant) return refuse('not_eligible', SLEEPING)
  if (offer.kind === 'gift') return giftBarred(offer, who)
  return offer.kind === 'donation' ? tooDear(offer.unitPoints * units, who) : extensionBarred(offer, who)
}

const tooDear = (points: number, { dying }: Rescuable): Refusal | undefined =>
  dying < points ? refuse('not_enough_points', `需 ${grouped(points)} 分，您快到期的积分有 ${grouped(dying)} 分`) : undefined

const giftBarred = (gift: RescueGift, who: Rescuable): Refusal | undefined => {
  if (timesOf(who, giftCounter(gift)) >= gift.perMonth) return refuse('limit_reached', `每人每月限兑 ${gift.perMonth} 份，下月再来`)
  return giftsLeft(gift, who.taken) === 0 ? refuse('sold_out', '已兑完') : tooDear(gift.points, who)
}

const extensionBarred = ({ checkIns }: RescueExtension, who: Rescuable): Refusal | undefined => {
  if (timesOf(who, EXTENSIONS) > 0) return refuse('limit_reached', '本月已续期，下月再来')
  if (who.dying === 0) return refuse('not_enough_points', '现在没有快到期的积分')
  const { streak, today } = who
  if (streak.last !== today) return refuse('not_yet', '今日还没有签到，签到后再来')
  return streak.run < checkIns ? refuse('not_yet', `已连续签到 ${streak.run} 天，还差 ${checkIns - streak.run} 天`) : undefined
}

const timesOf = ({ capCounts, today }: Rescuable, counter: string): number => countAt(capCounts[`${counter}/month`], 'month', today).times

/** The running streak, today included where the member has checked in. */
export const runOf = ({ streak, today }: Rescuable): number => runOn(streak, today)

/** The counters of the member after an offer was taken. */
export const withTaken = (counts: CapCounts, offer: RescueOffer, points: number, day: Day): CapCounts => {
  if (offer.kind === 'donation') return counts
  return countOnce(counts, offer.kind === 'gift' ? giftCounter(offer) : EXTENSIONS, 'month', points, day)
}

const REINSTATEMENTS = 'rescue:reinstatement'

/** How often a member has asked dead points back in the year of a day. */
export const reinstatementsOf = (counts: CapCounts, day: Day): number => countAt(counts[`${REINSTATEMENTS}/year`], 'year', day).times

export const withReinstatement = (counts: CapCounts, points: number, day: Day): CapCounts =>
  countOnce(counts, REINSTATEMENTS, 'year', points, day)
