import type { Account } from '../../../shared/contracts/documents/account'
import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import { paidFen, repaidFen } from '../../../shared/contracts/documents/entry'
import type { Entry } from '../../../shared/domain/ledger'
import { LIMITS } from '../../../shared/domain/limits'
import type { Need, PeriodOfTask, Sale, TaskFacts } from '../../../shared/domain/tasks'
import { addDays, type Day, dayOf, instantOf } from '../../../shared/domain/time'
import { asFeedback } from '../feedback'
import { asEntry, earnedCause, refundCause } from '../ledger/documents'
import { memberOf } from '../people'
import type { Reader } from '../store'
import { checkInsOf } from './check-ins'

/** What tasks are measured by, before it is said for which period. */
export type Deeds = Omit<TaskFacts, keyof PeriodOfTask>

/** Whose deeds, and from which day on they are asked for. */
export interface Subject {
  readonly account: Account
  readonly daily: DailyDocument
  readonly from: Day
  readonly today: Day
}

/** Reads what the kinds of tasks need and nothing else: at most one storage call for each need. */
export const deedsOf = async (read: Reader, needs: readonly Need[], { account, daily, from, today }: Subject): Promise<Deeds> => ({
  checkedIn: needs.includes('checkIns') ? await checkedInOn(read, account._id, from, today) : [],
  sales: needs.includes('sales') ? await salesOf(read, account._id) : [],
  reviews: needs.includes('reviews') ? await reviewsOf(read, account._id) : [],
  profile: needs.includes('person') ? await profileOf(read, account) : NO_PROFILE,
  browsed: daily.browsed,
  subscribedOn: Object.values(daily.subscribed).map((at) => dayOf(instantOf(at))),
  sharedOn: daily.sharedOn,
  invitedOn: daily.invitedOn,
  invited: daily.invited,
})

const NO_PROFILE = { name: false, picture: false, birthday: false }

const profileOf = async (read: Reader, { _id, name }: Account): Promise<Deeds['profile']> => {
  const { avatar, birthday } = await memberOf(read, _id)
  return { name: name !== null, picture: avatar !== null, birthday: birthday !== null }
}

/** A task that is done once looks back over a year: no goal has more days. */
const checkedInOn = async (read: Reader, memberId: string, from: Day, today: Day): Promise<Day[]> => {
  const yearAgo = addDays(today, -365)
  const found = await checkInsOf(read, memberId, from > yearAgo ? from : yearAgo, today)
  return found.flatMap(({ day, madeUp }) => (madeUp ? [] : [day]))
}

const SALES = ['purchase', 'claim', 'refund']

/**
 * The latest purchases with their returns. A return comes after its purchase, so that whoever reads the latest entries of both kinds
 * never sees a purchase without its returns.
 */
const salesOf = async (read: Reader, memberId: string): Promise<Sale[]> => {
  const where = { memberId, kind: { in: SALES } }
  const found = await read.find('entries', { where, order: [['seq', 'desc']], limit: LIMITS.salesForTasks })
  const entries = found.map(asEntry)
  const returned = returnsOf(entries)
  return entries.flatMap((entry) => (entry.kind === 'refund' || entry.orderId === null ? [] : [saleOf(entry, entry.orderId, returned)]))
}

const saleOf = (entry: Entry, orderId: string, returned: ReadonlyMap<string, number>): Sale => {
  const cause = earnedCause(entry)
  return { orderId, day: dayOf(instantOf(cause.paidAt)), amountFen: paidFen(cause), returnedFen: returned.get(orderId) ?? 0 }
}

const returnsOf = (entries: readonly Entry[]): ReadonlyMap<string, number> => {
  const returned = new Map<string, number>()
  for (const entry of entries)
    if (entry.kind === 'refund' && entry.orderId !== null)
      returned.set(entry.orderId, (returned.get(entry.orderId) ?? 0) + repaidFen(refundCause(entry)))
  return returned
}

/** What follows `purchase:` or `claim:` in the key of an entry is its order. */
const orderOf = (entryId: string): string => entryId.slice(entryId.indexOf(':') + 1)

const reviewsOf = async (read: Reader, memberId: string): Promise<Deeds['reviews']> => {
  const where = { memberId, kind: 'review' }
  const found = await read.find('feedback', { where, order: [['at', 'desc']], limit: LIMITS.salesForTasks })
  return found
    .map(asFeedback)
    .flatMap(({ entryId, at }) => (entryId === null ? [] : [{ orderId: orderOf(entryId), day: dayOf(instantOf(at)) }]))
}
