import type { Entry } from '../../../shared/domain/ledger'
import { addDays, type Day } from '../../../shared/domain/time'
import { asEntry } from '../ledger/documents'
import type { Reader } from '../store'

/** Business key of a member's check-in on a day: the calendar is read from these keys. */
export const checkInKey = (memberId: string, day: Day): string => `checkin:${memberId}:${day}`

/** A day with a check-in. */
export interface CheckedDay {
  readonly day: Day
  /** What it brought, held points included. */
  readonly points: number
  readonly madeUp: boolean
}

/** A year of days is read in one call. */
const MOST = 366

/** The days of a range (both included) with a check-in, the oldest first. One storage call. */
export const checkInsOf = async (read: Reader, memberId: string, from: Day, until: Day): Promise<CheckedDay[]> => {
  const where = { _id: { gte: checkInKey(memberId, from), lte: checkInKey(memberId, until) } }
  return (await read.find('entries', { where, order: [['_id', 'asc']], limit: MOST })).map(asEntry).map(checkedDay)
}

const checkedDay = ({ _id, cause }: Entry): CheckedDay => ({
  day: _id.slice(-10),
  points: typeof cause.paid === 'number' ? cause.paid : 0,
  madeUp: cause.madeUp === true,
})

const PAGE_DAYS = 100

/** All days with a check-in up to `until` and back to the first gap before `day`: what it takes to count a run anew. */
export const daysAround = async (read: Reader, memberId: string, day: Day, until: Day): Promise<Set<Day>> => {
  const days = new Set<Day>()
  let last = until
  let first = addDays(day, -PAGE_DAYS)
  for (;;) {
    const page = await checkInsOf(read, memberId, first, last)
    for (const found of page) days.add(found.day)
    if (!hasAll(days, first, addDays(day, -1))) return days
    last = addDays(first, -1)
    first = addDays(last, -PAGE_DAYS)
  }
}

const hasAll = (days: ReadonlySet<Day>, from: Day, until: Day): boolean => {
  for (let day = from; day <= until; day = addDays(day, 1)) if (!days.has(day)) return false
  return true
}
