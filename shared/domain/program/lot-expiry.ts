import { addMonths, addYears, type Day, endOfMonth, endOfYear } from '../time'
import type { Program } from './program'
import { tierOf } from './select'

const ROUND: Record<Program['lotRounding'], (day: Day) => Day> = { day: (day) => day, month: endOfMonth, year: endOfYear }

/** The last day on which points earned on `earnedOn` in `tier` can be spent. */
export const lotExpiry = (program: Program, tier: string, earnedOn: Day): Day => {
  const { expiry, lotRounding } = program
  if (expiry.policy === 'year_end') return endOfYear(addYears(earnedOn, expiry.years - 1))
  const dies = expiry.policy === 'rolling' ? addYears(earnedOn, tierOf(program, tier).lotYears) : addMonths(earnedOn, expiry.months)
  return ROUND[lotRounding](dies)
}
