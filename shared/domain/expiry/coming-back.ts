import type { Reinstatement } from '../program'
import { addDays, type Day } from '../time'

/** Dead points that can still be asked back (X5), and the last day on which they can. */
export interface ComingBack {
  readonly points: number
  readonly until: Day
}

/** What comes back of points that died, and until when it can be asked for; undefined where nothing does. `bookedOn` is the day of the entry. */
export const comesBack = (policy: Reinstatement | null, died: number, bookedOn: Day): ComingBack | undefined => {
  const points = policy === null ? 0 : Math.floor((died * policy.permille) / 1000)
  return policy === null || points === 0 ? undefined : { points, until: addDays(bookedOn, policy.withinDays) }
}
