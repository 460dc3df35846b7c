import { addDays, type Day } from '../time'
import { worthOf } from './registry'

/** What an account shows of the reminders of expiry that are still to come. */
export interface Foresight {
  readonly today: Day
  /** Days ahead on which points that die are told of. */
  readonly expiryDays: readonly number[]
  readonly lots: readonly { readonly expiresOn: Day; readonly points: number }[]
  /** By how many days ahead: up to which last day of lots it has been told. */
  readonly reminded: Readonly<Record<string, Day>>
}

/**
 * How much each of the reminders of expiry is worth that a member will get of the points that die next, a day each: of lots that the first
 * reminder is already due for. Later ones say nothing of today: until then the member has allowed some more.
 */
export const foreseeable = ({ today, expiryDays, lots, reminded }: Foresight): number[] => {
  const horizon = addDays(today, Math.max(...expiryDays))
  const byDay = new Map<Day, number>()
  for (const { expiresOn } of lots) {
    if (expiresOn < today || expiresOn > horizon) continue
    for (const stage of expiryDays) {
      const on = addDays(expiresOn, -stage)
      if (on < today || (reminded[String(stage)] ?? '') >= expiresOn) continue
      byDay.set(on, Math.max(byDay.get(on) ?? 0, worthOf({ kind: 'expiring', stage, on: expiresOn })))
    }
  }
  return [...byDay.values()]
}
