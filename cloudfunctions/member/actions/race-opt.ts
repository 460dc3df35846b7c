import type { ActionData } from '../../../shared/contracts'
import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import type { Entry } from '../../../shared/domain/ledger'
import { type Day, dayOf, startOfWeek } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import type { Member } from '../../_kit/accounts'
import { filedDaily, openDaily } from '../../_kit/daily/documents'
import { NO_WEEK, racerOf, steppedOut } from '../../_kit/daily/race'
import { asEntry } from '../../_kit/ledger/documents'
import type { Filed } from '../../_kit/ledger/post'
import { currentProgram } from '../../_kit/programs'
import type { Reader, Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { type Act, callerAccount } from '../request'

type Opted = ActionData<'race.opt'>

/** Steps into the race with what the week has brought so far, or out of it: then nobody sees the member from that instant on. */
export const optRace: Act<'race.opt'> = async ({ store, openid, now, input }) => {
  if ((await currentProgram(store, now)).daily.race === null) return refuse('not_found', '会员计划目前没有排行榜')
  const opted = await transact<Opted & { memberId: string }>(store, {
    act: async (transaction) => {
      const account = await callerAccount({ store: transaction, openid })
      return isRefusal(account) ? account : opt(transaction, account, input.joined, now)
    },
  })
  if (isRefusal(opted)) return opted
  // Only the empty place is removed: whoever has stepped in again meanwhile stays.
  if (!input.joined) await store.remove('racers', { _id: opted.memberId, week: NO_WEEK })
  return { joined: opted.joined }
}

const opt = async (
  transaction: Transaction,
  account: Member,
  joined: boolean,
  now: number,
): Promise<(Opted & { memberId: string }) | Refusal> => {
  const answer = { joined, memberId: account._id }
  const open = await openDaily(transaction, account._id)
  if ((open.daily.race !== null) === joined) return answer
  const race = joined ? await begun(transaction, account._id, dayOf(now)) : null
  const daily: DailyDocument = { ...open.daily, race }
  const { insert, replace } = filedDaily(daily, open)
  for (const [collection, document] of insert) await transaction.insert(collection, [document])
  const racer: Filed = joined ? racerOf(account, daily, now) : steppedOut(account._id)
  for (const [collection, document] of [...replace, ...racer]) await transaction.replace(collection, document)
  return answer
}

/** Entries of one week are few: a week of everything there is to do comes to less. */
const MOST_OF_A_WEEK = 200

/** What the week has brought by what counts in the race. */
const begun = async (read: Reader, memberId: string, today: Day): Promise<DailyDocument['race']> => {
  const week = startOfWeek(today)
  const where = { memberId, at: { gte: week }, kind: { in: ['checkin', 'task', 'activity', 'share', 'referral'] } }
  const found = await read.find('entries', { where, order: [['seq', 'desc']], limit: MOST_OF_A_WEEK })
  return { week, points: found.map(asEntry).reduce((sum, entry) => sum + paidBy(entry), 0) }
}

const paidBy = ({ cause: { paid } }: Entry): number => (typeof paid === 'number' ? paid : 0)
