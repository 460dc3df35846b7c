import type { Account } from '../../../shared/contracts/documents/account'
import type { Program } from '../../../shared/domain/program'
import { isWarningDue, refunded, standingSteps, type Taken } from '../../../shared/domain/tiers'
import { dayOf } from '../../../shared/domain/time'
import type { Told } from '../inbox/promise'
import { warningTold } from '../ledger/reviewing'
import { nextSeq, type Settled } from '../ledger/settle'

/** What a refund makes of the standing of its member. */
export interface Shrunk {
  readonly account: Account
  /** The closing steps of the entry: who fell. */
  readonly steps: readonly string[]
  /** Said at once where the refund leaves too little for a review that is near. */
  readonly told: readonly Told[]
  /** Growth that was taken. */
  readonly growth: number
}

/** The account after a refund, under the programme in force now. */
export const shrunk = (program: Program, before: Settled, taken: Taken, now: number): Shrunk => {
  const today = dayOf(now)
  const after = refunded(program, before.account, taken, { seq: nextSeq(before), today })
  const isNewlyDue = isWarningDue(program, after, today) && !isWarningDue(program, before.account, today)
  return {
    account: after,
    steps: standingSteps(program, before.account, after, before.books.balance),
    told: isNewlyDue ? [warningTold(program, after)] : [],
    growth: before.account.growth - after.growth,
  }
}
