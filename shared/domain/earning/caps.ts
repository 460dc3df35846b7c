import type { Cap, Program } from '../program'
import { grouped } from '../text'
import { addDays, type Day, endOfMonth, endOfYear, NEVER, startOfWeek } from '../time'
import type { CapCount, CapCounts, CountPeriod } from './types'

interface Period {
  /** The period that a day lies in, as a counter names it. */
  of(day: Day): string
  /** Its last day. */
  end(period: string): Day
  readonly words: string
}

const PERIODS: Record<CountPeriod, Period> = {
  day: { of: (day) => day, end: (day) => day, words: '每日' },
  week: { of: startOfWeek, end: (monday) => addDays(monday, 6), words: '每周' },
  month: { of: (day) => day.slice(0, 7), end: (month) => endOfMonth(`${month}-01`), words: '每月' },
  year: { of: (day) => day.slice(0, 4), end: (year) => endOfYear(`${year}-01-01`), words: '每年' },
  lifetime: { of: () => 'ever', end: () => NEVER, words: '' },
}

/** What a counter says on a day. One of a later period stands: an earlier day that arrives late counts within it. */
export const countAt = (count: CapCount | undefined, kind: CountPeriod, day: Day): CapCount => {
  const period = PERIODS[kind].of(day)
  return count !== undefined && count.period >= period ? count : { period, points: 0, times: 0 }
}

/** The room that a cap leaves beside what was counted so far. */
export const roomOfCap = (cap: Cap, { points, times }: CapCount): number =>
  cap.times !== null && times >= cap.times ? 0 : Math.max(0, (cap.points ?? Infinity) - points)

/** What may still be given, and the cap that says so; null while nothing limits it. */
export interface CapRoom {
  readonly points: number
  readonly cap: Cap | null
}

const NO_CAP: CapRoom = { points: Infinity, cap: null }

/** The room under a member's own caps, or under those of a store where the counts are a store's. */
export const memberRoom = (id: string, caps: readonly Cap[], counts: CapCounts, day: Day, per: Cap['per'] = 'member'): CapRoom => {
  let tightest = NO_CAP
  for (const cap of caps) {
    if (cap.per !== per) continue
    const points = roomOfCap(cap, countAt(counts[`${id}/${cap.period}`], cap.period, day))
    if (points < tightest.points) tightest = { points, cap }
  }
  return tightest
}

/** The counters of the member, or of a store, after something capped was given; nothing given counts no time. */
export const countGiven = (
  counts: CapCounts,
  id: string,
  caps: readonly Cap[],
  given: number,
  day: Day,
  per: Cap['per'] = 'member',
): CapCounts => {
  if (given === 0) return counts
  const kinds = new Set(caps.filter((cap) => cap.per === per).map(({ period }) => period))
  if (kinds.size === 0) return counts
  const after: Record<string, CapCount> = { ...counts }
  for (const kind of kinds) {
    const { period, points, times } = countAt(counts[`${id}/${kind}`], kind, day)
    after[`${id}/${kind}`] = { period, points: points + given, times: times + 1 }
  }
  return after
}

/** The counters of the member after one more of what is counted by a calendar period, whatever it moved. */
export const countOnce = (counts: CapCounts, id: string, kind: CountPeriod, moved: number, day: Day): CapCounts => {
  const { period, points, times } = countAt(counts[`${id}/${kind}`], kind, day)
  return { ...counts, [`${id}/${kind}`]: { period, points: points + moved, times: times + 1 } }
}

/** Days that a purchase, or the claim of its receipt, may come in after it was paid. */
export const lateDaysOf = ({ purchase, claim }: Program): number => Math.max(purchase.acceptDaysBack, claim.windowDays)

/**
 * Without the counters of periods that nothing can arrive from any more. `lateDays` is how late a purchase may come in: within it, a
 * counter that was dropped would begin anew and give twice.
 */
export const withoutStale = (counts: CapCounts, day: Day, lateDays: number): CapCounts => {
  const oldest = addDays(day, -lateDays)
  return Object.fromEntries(
    Object.entries(counts).filter(([key, { period }]) => PERIODS[key.slice(key.lastIndexOf('/') + 1) as CountPeriod].end(period) >= oldest),
  )
}

/** `每人每月最多 5,000 分`, `每店每日限 3 次`. */
export const capWords = ({ per, period, points, times }: Cap): string => {
  const most = [...(points === null ? [] : [`最多 ${grouped(points)} 分`]), ...(times === null ? [] : [`限 ${grouped(times)} 次`])]
  return `${per === 'member' ? '每人' : '每店'}${PERIODS[period].words}${most.join('、')}`
}
