import { addToLiability, type Due, dueOf, NOTHING_DUE } from '../../_kit/totals/liability'
import type { Job } from '../job'
import { type Figure, walkEntries } from '../walk-entries'

const MONTHS: Figure<readonly Due[]> = {
  walk: 'liability',
  ofEntry: dueOf,
  ofUnlinked: () => NOTHING_DUE,
  nothing: NOTHING_DUE,
  add: (transaction, entries) =>
    addToLiability(
      transaction,
      entries.flatMap(({ value }) => value),
    ),
}

/**
 * Adds up the entries by the day on which their points die (X7). It walks by itself: in a store that was there before it, it begins with
 * the first entry, and the forecast says that it is behind until it has caught up.
 */
export const liability: Job = {
  name: 'liability',
  run: (context) => walkEntries(MONTHS, context),
}
