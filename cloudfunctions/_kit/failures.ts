import type { Account } from '../../shared/contracts/documents/account'
import { shanghaiIso } from '../../shared/domain/time'
import type { Store } from './store'

export type FailureKind = keyof Account['failures']

const hourOf = (now: number) => shanghaiIso(now).slice(0, 13)

/** Wrong tries of this kind in the running hour; read from the account that the request has read anyway. */
export const failuresInHour = (account: Account, kind: FailureKind, now: number): number =>
  account.failures[kind].hour === hourOf(now) ? account.failures[kind].count : 0

/** Notes one wrong try. Outside any transaction: a lost race loosens the limit by one try, never the books. */
export const noteFailure = async (store: Store, account: Account, kind: FailureKind, now: number): Promise<void> => {
  await store.update(
    'accounts',
    { _id: account._id },
    { [`failures.${kind}`]: { hour: hourOf(now), count: failuresInHour(account, kind, now) + 1 } },
  )
}
