import { celebrationsBetween, nextOccasionOn } from '../../../shared/domain/rewards'
import { addDays, type Day, dayOf, startOfDay } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { type Member, memberById } from '../../_kit/accounts'
import { asAccount } from '../../_kit/ledger/documents'
import { written } from '../../_kit/ledger/post'
import { settled } from '../../_kit/ledger/settle'
import { errorFields, log } from '../../_kit/log'
import { memberOf } from '../../_kit/people'
import { programOfSale, rulesOf } from '../../_kit/programs'
import { celebratedOf } from '../../_kit/rewards/celebrated-of'
import { nothingYet, postingOf, type Rewarding, rewardYearly } from '../../_kit/rewards/single'
import type { Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 200

/** Gives what the programme gives for birthdays and anniversaries (E3). Late by days it still gives, once, for the year that it is about. */
export const occasions: Job = {
  name: 'occasions',
  run: (context) => {
    const today = dayOf(context.now)
    const due = (skip: number) =>
      context.store.find('accounts', { where: { nextOccasionOn: { lte: today } }, order: [['nextOccasionOn', 'asc']], skip, limit: PAGE })
    return workThrough(context, due, (document) => celebrateAccount(context, document))
  },
}

const celebrateAccount = async (context: JobContext, document: unknown): Promise<boolean> => {
  const id = (document as { _id: string })._id
  try {
    const celebrated = await transact(context.store, { act: (transaction) => celebrate(transaction, context, id) })
    return !isRefusal(celebrated)
  } catch (error) {
    log.error('occasions failed', { memberId: id, ...errorFields(error) })
    return false
  }
}

const celebrate = async (transaction: Transaction, context: JobContext, id: string): Promise<true> => {
  const today = dayOf(context.now)
  const found = await memberById(transaction, id)
  // Somebody else was first, or the member has left.
  if (!found || found.nextOccasionOn > today) return true
  const birthday = found.birthday ?? (await memberOf(transaction, id)).birthday
  const account = { ...found, birthday, nextOccasionOn: nextOccasionOn(celebratedOf({ ...found, birthday }), today) }
  const posting = postingOf(await rewardsOf(transaction, context, account, found.nextOccasionOn))
  const { entries, account: after } = posting ? written(posting, context.now) : { entries: [], account: asAccount(account) }
  if (entries.length > 0) await transaction.insert('entries', entries)
  await transaction.replace('accounts', after)
  return true
}

/** Every celebration from the first that is due until today, each under the programme of its own day. */
const rewardsOf = async (transaction: Transaction, { store, now }: JobContext, account: Member, since: Day): Promise<Rewarding> => {
  let rewarding = nothingYet(settled(account, now, await rulesOf(store, now)))
  for (const { kind, day } of celebrationsBetween(celebratedOf(account), addDays(since, -1), dayOf(now))) {
    const program = await programOfSale(store, now, startOfDay(day))
    if (program) rewarding = await rewardYearly(rewarding, kind, day, { program, now }, transaction)
  }
  return rewarding
}
