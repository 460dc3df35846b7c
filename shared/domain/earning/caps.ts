import type { Cap, CapPeriod } from '../program'
import { grouped } from '../text'
import { type Day, startOfWeek } from '../time'
import type { CapCount, CapCounts } from './types'

const PERIODS: Record<CapPeriod, { of(day: Day): string; readonly words: string }> = {
  day: { of: (day) => day, words: '每日' },
  week: { of: startOfWeek, words: '每周' },
  month: { of: (day) => day.slice(0, 7), words: '每月' },
  lifetime: { of: () => 'ever', words: '' },
}

/** What a counter says on a day. One of a later period stands: an earlier day that arrives late counts within it. */
export const countAt = (count: CapCount | undefined, kind: CapPeriod, day: Day): CapCount => {
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

/** The room under a member's own caps, or under those of a store where the counts are a store's. */
export const memberRoom = (id: string, caps: readonly Cap[], counts: CapCounts, day: Day, per: Cap['per'] = 'member'): CapRoom =>
  caps
    .filter((cap) => cap.per === per)
    .reduce<CapRoom>(
      (tightest, cap) => {
        const points = roomOfCap(cap, countAt(counts[`${id}/${cap.period}`], cap.period, day))
        return points < tightest.points ? { points, cap } : tightest
      },
      { points: Infinity, cap: null },
    )

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
  const after: Record<string, CapCount> = { ...counts }
  for (const kind of kinds) {
    const { period, points, times } = countAt(counts[`${id}/${kind}`], kind, day)
    after[`${id}/${kind}`] = { period, points: points + given, times: times + 1 }
  }
  return after
}

/** Without the counters of periods that are over: they would begin anew anyway. */
export const withoutStale = (counts: CapCounts, day: Day): CapCounts =>
  Object.fromEntries(
    Object.entries(counts).filter(([key, count]) => {
      const kind = key.slice(key.lastIndexOf('/') + 1) as CapPeriod
      return countAt(count, kind, day) === count
    }),
  )

/** `每人每月最多 5,000 分`, `每店每日限 3 次`. */
export const capWords = ({ per, period, points, times }: Cap): string => {
  const most = [...(points === null ? [] : [`最多 ${grouped(points)} 分`]), ...(times === null ? [] : [`限 ${grouped(times)} 次`])]
  return `${per === 'member' ? '每人' : '每店'}${PERIODS[period].words}${most.join('、')}`
}
