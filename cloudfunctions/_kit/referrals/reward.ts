import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import type { Account } from '../../../shared/contracts/documents/account'
import { filedDaily, openDaily } from '../daily/documents'
import { type Paid, pay, type Payment } from '../daily/pay'
import type { Filed } from '../ledger/post'
import { written } from '../ledger/post'
import { settled } from '../ledger/settle'
import type { RulesAt } from '../../../shared/domain/tiers'
import type { Transaction } from '../store'

/** A reward for bringing somebody, as the member's counters see it. */
export interface Bringing {
  readonly payment: Payment
  readonly rulesAt: RulesAt
  /** What the counters of the member say of it. */
  readonly counted: (daily: DailyDocument) => DailyDocument
  /** Whether there is room for it; asked of the counters as they are. */
  readonly hasRoom: (daily: DailyDocument) => boolean
}

/** Pays within the transaction; undefined where the counters leave no room, and nothing is written. Four storage calls, five with the race. */
export const payBringing = async (transaction: Transaction, account: Account, bringing: Bringing): Promise<Paid | undefined> => {
  const { payment, rulesAt, counted, hasRoom } = bringing
  const open = await openDaily(transaction, account._id)
  if (!hasRoom(open.daily)) return undefined
  const paid = pay(settled(account, payment.now, rulesAt), counted(open.daily), payment)
  const { state, tell, replace } = paid
  const { entries, account: after } = written({ ...state, tell }, payment.now)
  const { insert, replace: kept } = filedDaily(paid.daily, open)
  await transaction.insert('entries', entries)
  await transaction.replace('accounts', after)
  await write(transaction, { insert, replace: [...kept, ...replace] })
  return paid
}

export const write = async (transaction: Transaction, { insert, replace }: { insert: Filed; replace: Filed }): Promise<void> => {
  for (const [collection, document] of insert) await transaction.insert(collection, [document])
  for (const [collection, document] of replace) await transaction.replace(collection, document)
}
