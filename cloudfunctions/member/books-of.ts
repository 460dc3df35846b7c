import type { Account } from '../../shared/contracts/documents/account'
import { type Lot, liveLots, spendable } from '../../shared/domain/ledger'
import { dayOf } from '../../shared/domain/time'

/** What a member has, as of now: a lot that died since the last sweep is not in it. */
export const booksOf = (account: Account, now: number): { balance: number; pending: number; debt: number; expiring: Lot[] } => {
  const today = dayOf(now)
  return { balance: spendable(account, today), pending: 0, debt: account.debt, expiring: liveLots(account.lots, today) }
}
