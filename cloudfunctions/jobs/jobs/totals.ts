import { type Day, dayOf, instantOf } from '../../../shared/domain/time'
import { addToDay } from '../../_kit/totals/days'
import type { Counted } from '../../_kit/totals/entries'
import { added, NO_TALLY, TALLIES, type Tally } from '../../_kit/totals/tally'
import type { Job } from '../job'
import { type Figure, walkEntries } from '../walk-entries'

const byDay = (entries: readonly Counted<Tally>[]): ReadonlyMap<Day, Tally> => {
  const days = new Map<Day, Tally>()
  for (const { at, value } of entries) {
    const day = dayOf(instantOf(at))
    days.set(day, added(days.get(day) ?? NO_TALLY, value))
  }
  return days
}

const DAYS: Figure<Tally> = {
  ...TALLIES,
  add: async (transaction, entries) => {
    for (const [day, tally] of byDay(entries)) await addToDay(transaction, day, tally)
  },
}

/** Adds up the entries by the day on which they were made (E6). */
export const totals: Job = {
  name: 'totals',
  run: (context) => walkEntries(DAYS, context),
}
