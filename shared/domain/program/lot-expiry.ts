import { addMonths, addYears, type Day, endOfMonth, endOfYear } from '../time'
import type { Program } from './program'
import { tierOf } from './select'

const ROUND: Record<Program['lotRounding'], (day: Day) => Day> = { day: (day) => day, month: endOfMonth, year: endOfYear }

/**
 * The last day on which points earned on `earnedOn` in `tier` can be spent. Points that would die before `freeOn`, the first day on which
 * they can be spent at all, live as if they had been earned on it: a till that was offline over a year's end takes nothing from anybody.
 */
export const lotExpiry = (program: Program, tier: string, earnedOn: Day, freeOn: Day = earnedOn): Day => {
  const promised = endOfLife(program, tier, earnedOn)
  return promised < freeOn ? endOfLife(program, tier, freeOn) : promised
}

const endOfLife = (program: Program, tier: string, earnedOn: Day): Day => {
  const { expiry, lotRounding } = program
  if (expiry.policy === 'year_end') return endOfYear(addYears(earnedOn, expiry.years - 1))
  const dies = expiry.policy === 'rolling' ? addYears(earnedOn, tierOf(program, tier).lotYears) : addMonths(earnedOn, expiry.months)
  return ROUND[lotRounding](dies)
}

/** Until when a purchase on `boughtOn` keeps the points that the member has; undefined where purchases keep none. */
export const postponedTo = (program: Program, tier: string, boughtOn: Day): Day | undefined =>
  program.expiry.policy === 'inactivity' ? endOfLife(program, tier, boughtOn) : undefined
