import { type DailyTotals, dailyTotalsSchema } from '../../../shared/contracts/documents/totals'
import type { Day } from '../../../shared/domain/time'
import { checked } from '../ledger/documents'
import type { Reader, Transaction } from '../store'
import { added, NO_TALLY, type Tally } from './tally'

/** Checked on reading and on writing alike. */
export const asDailyTotals = (document: unknown): DailyTotals => checked(dailyTotalsSchema, document)

/** The longest window that is ever looked at. */
const MOST_DAYS = 366

const tallyOf = ({ _id, schema: _, ...tally }: DailyTotals): Tally => tally

/** What the days from `from` to `to` add up to, both included. One storage call. */
export const totalsOfDays = async (read: Reader, from: Day, to: Day): Promise<Tally> =>
  (await read.find('daily_totals', { where: { _id: { gte: from, lte: to } }, limit: MOST_DAYS }))
    .map(asDailyTotals)
    .map(tallyOf)
    .reduce(added, NO_TALLY)

/** What has been added up of a day. */
export const totalsOf = async (read: Reader, day: Day): Promise<Tally> => {
  const found = await read.get('daily_totals', day)
  return found === undefined ? NO_TALLY : tallyOf(asDailyTotals(found))
}

/** Adds to a day what has been counted of it. */
export const addToDay = async (transaction: Transaction, day: Day, tally: Tally): Promise<void> => {
  const found = await transaction.get('daily_totals', day)
  const before = found === undefined ? undefined : tallyOf(asDailyTotals(found))
  const after = asDailyTotals({ _id: day, schema: 1, ...added(before ?? NO_TALLY, tally) })
  await (before ? transaction.replace('daily_totals', after) : transaction.insert('daily_totals', [after]))
}
