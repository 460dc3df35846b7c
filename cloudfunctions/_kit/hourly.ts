import type { HourlyCount } from '../../shared/contracts/documents/hourly-count'
import { shanghaiIso } from '../../shared/domain/time'
import type { Collection, Store } from './store'

const hourOf = (now: number): string => shanghaiIso(now).slice(0, 13)

/** How many in the running hour. `counted` comes from a document that the request has read anyway, so asking costs nothing. */
export const countInHour = (counted: HourlyCount | undefined, now: number): number => (counted?.hour === hourOf(now) ? counted.count : 0)

/** Where a count is kept, and what it was when it was read: undefined where nothing has ever been counted. */
interface Counter {
  readonly collection: Collection
  readonly id: string
  readonly path: string
  readonly read: HourlyCount | undefined
}

/**
 * Counts one more, outside any transaction. The database counts, so those that come at once are all counted; none of them has
 * seen the others, so a burst can overrun a limit by its own width, once in the hour.
 */
export const countOne = async (store: Store, { collection, id, path, read }: Counter, now: number): Promise<void> => {
  const hour = hourOf(now)
  const count = () => store.increment(collection, { _id: id, [`${path}.hour`]: hour }, `${path}.count`)
  if ((await count()) > 0) return
  // The first of its hour begins the count; whoever loses the race to begin it counts in the hour that the winner began.
  const begun = { _id: id, ...(read === undefined ? {} : { [`${path}.hour`]: read.hour }) }
  if ((await store.update(collection, begun, { [path]: { hour, count: 1 } })) === 0) await count()
}
