import type { CheckIn } from '../program'
import { addDays, type Day } from '../time'

/** The run of days up to `last`, and the longest that there ever was. */
export interface Streak {
  readonly last: Day | null
  readonly run: number
  readonly best: number
}

/** The run that still stands on a day: it is broken once a whole day was missed. */
export const runOn = ({ last, run }: Streak, today: Day): number => (last !== null && last >= addDays(today, -1) ? run : 0)

/**
 * The streak after a check-in on `day`. A day before the latest one (two servers whose clocks differ around midnight) counts by itself
 * and leaves the run alone.
 */
export const checkedIn = (streak: Streak, day: Day): Streak => {
  if (streak.last !== null && day <= streak.last) return streak
  const run = runOn(streak, day) + 1
  return { last: day, run, best: Math.max(streak.best, run) }
}

/** Place of a day of the run (1 for the first) in the table of points, from 0. */
export const placeOf = ({ points, after }: CheckIn, run: number): number =>
  after === 'restart' ? (run - 1) % points.length : Math.min(run, points.length) - 1

/** What a day of the run brings, 1 for the first. */
export const pointsOfRun = (rules: CheckIn, run: number): number => rules.points[placeOf(rules, run)]!

/**
 * The streak with one more day in it that was made up. The days around it say what run it belongs to: those that end before it, itself,
 * and those that follow it without a gap. `done` has to reach back to the gap before `day`.
 */
export const mended = (streak: Streak, day: Day, done: ReadonlySet<Day>): Streak => {
  const days = new Set([...done, day])
  const end = lastOfRun(days, day)
  const run = runEnding(days, end)
  const best = Math.max(streak.best, run)
  return streak.last === null || end >= streak.last ? { last: end, run, best } : { ...streak, best }
}

const lastOfRun = (days: ReadonlySet<Day>, day: Day): Day => {
  let last = day
  while (days.has(addDays(last, 1))) last = addDays(last, 1)
  return last
}

const runEnding = (days: ReadonlySet<Day>, last: Day): number => {
  let run = 0
  while (days.has(addDays(last, -run))) run++
  return run
}

/** Make-up cards that are left in the month of `today`. */
export const cardsLeft = ({ makeUp }: CheckIn, { month, used }: { readonly month: string; readonly used: number }, today: Day): number =>
  makeUp === null ? 0 : Math.max(0, makeUp.perMonth - (month === today.slice(0, 7) ? used : 0))

/** The days that can be made up on `today`, the oldest first: missed ones, not too far back, of somebody who was a member already. */
export const missedDays = ({ makeUp }: CheckIn, done: ReadonlySet<Day>, joinedOn: Day, today: Day): Day[] => {
  const daysBack = makeUp?.daysBack ?? 0
  return Array.from({ length: daysBack }, (_, i) => addDays(today, i - daysBack)).filter((day) => day >= joinedOn && !done.has(day))
}
