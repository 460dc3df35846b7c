import type { Reminders } from '../program'
import { addDays, clockTime, dayOf, startOfDay } from '../time'

const MINUTE = 60_000

/** A clock time of a day, epoch ms. */
const at = (day: string, clock: string): number => {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number]
  return startOfDay(day) + (hours * 60 + minutes) * MINUTE
}

/** When the quiet hours in which `now` lies are over; undefined outside of them. */
export const quietUntil = ({ quiet }: Pick<Reminders, 'quiet'>, now: number): number | undefined => {
  if (!quiet) return undefined
  const { from, until } = quiet
  const clock = clockTime(now)
  const overMidnight = from > until
  const isQuiet = overMidnight ? clock >= from || clock < until : clock >= from && clock < until
  if (!isQuiet) return undefined
  const today = dayOf(now)
  return at(overMidnight && clock >= from ? addDays(today, 1) : today, until)
}
