import type { Account } from '../../shared/contracts/documents/account'
import { shanghaiIso } from '../../shared/domain/time'
import type { Store } from './store'

export type FailureKind = keyof Account['failures']

const hourOf = (now: number) => shanghaiIso(now).slice(0, 13)

/** Wrong tries of this kind in the running hour; read from the account that the request has read anyway. */
export const failuresInHour = (account: Account, kind: FailureKind, now: number): number =>
  account.failures[kind].hour === hourOf(now) ? account.failures[kind].count : 0

/**
 * Notes one wrong try, outside any transaction. The database counts, so tries that come at once are all counted; none of them
 * has seen the others, so a burst can overrun the limit by its own width, once in the hour.
 */
export const noteFailure = async (store: Store, account: Account, kind: FailureKind, now: number): Promise<void> => {
  const hour = hourOf(now)
  const tries = `failures.${kind}`
  const count = () => store.increment('accounts', { _id: account._id, [`${tries}.hour`]: hour }, `${tries}.count`)
  if ((await count()) > 0) return
  // The first of its hour begins the count; whoever loses the race to begin it counts in the hour that the winner began.
  const begun = { _id: account._id, [`${tries}.hour`]: account.failures[kind].hour }
  if ((await store.update('accounts', begun, { [tries]: { hour, count: 1 } })) === 0) await count()
}
