import type { Account } from '../../../shared/contracts/documents/account'
import { dyingPoints } from '../../../shared/domain/expiry'
import type { Books } from '../../../shared/domain/ledger'
import type { Shopper } from '../../../shared/domain/mall'
import type { Program } from '../../../shared/domain/program'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf } from '../../../shared/domain/time'
import { settled } from '../../_kit/ledger/settle'
import { shopperOf } from './redeeming'

/** A member in the mall, as of now: whether or not what is due has been written. */
export interface MallGuest {
  readonly who: Shopper
  readonly books: Books
  /** What dies within the window of reminders. */
  readonly dying: number
}

export const guestOf = (account: Account, program: Program, rulesAt: RulesAt, now: number): MallGuest => {
  const before = settled(account, now, rulesAt)
  return { who: shopperOf(before, now), books: before.books, dying: dyingPoints(program, before.books, dayOf(now)) }
}
