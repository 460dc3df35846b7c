import { type Day, endOfMonth, weekdayOf } from '../../time'
import type { Facts } from './kind'

/** What conditions look at, the calendar of the day worked out once. */
export const factsOf = (day: Day, about: Omit<Facts, 'day' | 'date' | 'weekday' | 'isLastOfMonth'>): Facts => ({
  ...about,
  day,
  date: Number(day.slice(8)),
  weekday: weekdayOf(day),
  isLastOfMonth: day === endOfMonth(day),
})
