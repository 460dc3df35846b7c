import type { Shopper } from '../earning'
import { type Facts, factsOf, readyCondition } from '../earning/conditions'
import type { Condition } from '../program'
import { addDays, type Day, dayOf } from '../time'
import type { Announcement } from './announced'

/** Why an announcement is not for somebody; each has words in the app. */
export const NOT_MINE = ['not_joined', 'tier', 'birthday', 'birthday_unknown', 'first_purchase'] as const

export type NotMine = (typeof NOT_MINE)[number]

const REASONS: Partial<Record<Condition['kind'], NotMine>> = { tiers: 'tier', birthday: 'birthday', first_purchase: 'first_purchase' }

/** Days that are looked at: birthdays come back after a year. */
const MOST_DAYS = 366

const daysOf = ({ from, until }: Announcement): Day[] => {
  const days: Day[] = []
  const last = dayOf(until - 1)
  for (let day = dayOf(from); day <= last && days.length < MOST_DAYS; day = addDays(day, 1)) days.push(day)
  return days
}

const asBuyer = (day: Day, shopper: Shopper): Facts => factsOf(day, { time: '00:00', storeId: '', channel: null, eligibleFen: 0, shopper })

/** Whether what a rule asks of the member holds on some day of it. */
const holds = (condition: Condition, days: readonly Day[], shopper: Shopper): boolean => {
  const ready = readyCondition(condition)
  return ready.about !== 'sale' || days.some((day) => ready.holds(asBuyer(day, shopper)))
}

/** Why an announcement is not for the caller, who may be nobody yet; undefined when it is. */
export const notMine = (announcement: Announcement, shopper: Shopper | null): NotMine | undefined => {
  if (shopper === null) return 'not_joined'
  const days = daysOf(announcement)
  const failed = announcement.rule.when.find((condition) => REASONS[condition.kind] && !holds(condition, days, shopper))
  if (!failed) return undefined
  return failed.kind === 'birthday' && shopper.birthday === null ? 'birthday_unknown' : REASONS[failed.kind]
}
