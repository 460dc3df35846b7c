import type { Account } from '../../shared/contracts/documents/account'
import { booksOn, type Lot, totalOf } from '../../shared/domain/ledger'
import { dayOf } from '../../shared/domain/time'

interface MemberBooks {
  readonly balance: number
  /** Earned, but not to be spent yet. */
  readonly pending: number
  readonly debt: number
  readonly expiring: Lot[]
  /** When how much of what is pending becomes free; absent where nothing is. */
  readonly held?: { releaseOn: string; points: number }[]
}

/** What a member has, as of now: a lot that died since the last sweep is not in it, one that was released since is. */
export const booksOf = (account: Account, now: number): MemberBooks => {
  const { balance, debt, lots, held } = booksOn(account, dayOf(now))
  return {
    balance,
    pending: totalOf(held),
    debt,
    expiring: lots.map((lot) => ({ ...lot })),
    ...(held.length > 0 ? { held: held.map(({ releaseOn, points }) => ({ releaseOn, points })) } : {}),
  }
}
