import { type Day, NEVER } from '../time'
import { type Celebrated, DEEDS, type YearlyKind, YEARLY_KINDS } from './kinds'

/** A day that a member is celebrated on. */
export interface Celebration {
  readonly kind: YearlyKind
  readonly day: Day
}

/** Birthdays and anniversaries after one day, up to and including another, in order. */
export const celebrationsBetween = (member: Celebrated, after: Day, until: Day): Celebration[] => {
  const found: Celebration[] = []
  for (let year = yearOf(after); year <= yearOf(until); year++)
    for (const kind of YEARLY_KINDS) {
      const day = DEEDS[kind].dayIn(member, year)
      if (day !== undefined && day > after && day <= until) found.push({ kind, day })
    }
  return found.sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** The next day after `day` that the member is celebrated on, or NEVER: the index of the job that gives the rewards. */
export const nextOccasionOn = (member: Celebrated, day: Day): Day => {
  const inYears = [0, 1].flatMap((years) => YEARLY_KINDS.map((kind) => DEEDS[kind].dayIn(member, yearOf(day) + years)))
  return inYears.reduce<Day>((next, on) => (on !== undefined && on > day && on < next ? on : next), NEVER)
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
