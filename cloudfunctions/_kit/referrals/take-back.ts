import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import type { Actor, Books, Entry } from '../../../shared/domain/ledger'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf, instantOf } from '../../../shared/domain/time'
import { accountById } from '../accounts'
import { filedDaily, openDaily } from '../daily/documents'
import { reversalKey, reversed } from '../daily/reversal'
import { asEntry, CorruptDocument } from '../ledger/documents'
import { written } from '../ledger/post'
import { settled } from '../ledger/settle'
import type { Transaction } from '../store'
import { write } from './reward'

export interface TakingBack {
  readonly reason: string
  readonly actor: Actor
  readonly rulesAt: RulesAt
  readonly now: number
}

/** What the entry of a taking back answers, to whoever asks for it again. */
export interface TakenBack {
  readonly entryId: string
  readonly points: number
  readonly balance: number
  readonly debt: number
}

/**
 * Takes back what an entry has paid, once, whoever asks for it: who comes second gets the first one's answer. Undefined where the member
 * has left: nobody is there to owe.
 */
export const takeBackReward = async (transaction: Transaction, paid: Entry, how: TakingBack): Promise<TakenBack | undefined> => {
  const key = reversalKey(paid._id)
  const done = await transaction.get('entries', key)
  if (done !== undefined) return asEntry(done).answer as TakenBack
  const account = await accountById(transaction, paid.memberId)
  if (!account) throw new CorruptDocument(paid._id, 'its account does not exist')
  if (account.status === 'left') return undefined
  const before = settled(account, how.now, how.rulesAt)
  const { state, points } = await reversed(transaction, before, paid, { ...how, program: how.rulesAt(how.now) })
  const answer = ({ balance, debt }: Books): TakenBack => ({ entryId: key, points: -points || 0, balance, debt })
  const { entries, account: after } = written(state, how.now, answer)
  await transaction.insert('entries', entries)
  await transaction.replace('accounts', after)
  if (paid.kind === 'referral') await countDown(transaction, paid)
  return entries.at(-1)!.answer as TakenBack
}

/** An invitation that was not worth its reward counts in no task and for no further badge. */
const countDown = async (transaction: Transaction, { memberId, at }: Entry): Promise<void> => {
  const open = await openDaily(transaction, memberId)
  const { invited, invitedOn } = open.daily
  const less: DailyDocument = {
    ...open.daily,
    invited: Math.max(invited - 1, 0),
    invitedOn: withoutOne(invitedOn, dayOf(instantOf(at))),
  }
  await write(transaction, filedDaily(less, open))
}

const withoutOne = (days: readonly string[], day: string): string[] => {
  const i = days.indexOf(day)
  return i < 0 ? [...days] : [...days.slice(0, i), ...days.slice(i + 1)]
}
