import type { Account } from '../../shared/contracts/documents/account'
import { countInHour, countOne } from './hourly'
import type { Store } from './store'

export type FailureKind = keyof Account['failures']

/** Wrong tries of this kind in the running hour. */
export const failuresInHour = (account: Account, kind: FailureKind, now: number): number => countInHour(account.failures[kind], now)

/** Notes one wrong try against the account, outside any transaction. */
export const noteFailure = (store: Store, account: Account, kind: FailureKind, now: number): Promise<void> =>
  countOne(store, { collection: 'accounts', id: account._id, path: `failures.${kind}`, read: account.failures[kind] }, now)
