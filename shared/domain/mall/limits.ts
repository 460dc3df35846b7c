import { type CapCounts, countAt, type CountPeriod } from '../earning'
import type { Day } from '../time'
import type { LimitCounter } from './terms'

/** Where a redemption counts: a counter, and the period that it counted in. */
export interface LimitKey {
  readonly key: string
  readonly period: string
}

/** What counts in the limits of a member. */
interface Counted {
  readonly pieces: number
  readonly points: number
}

type Counts = Record<string, { period: string; points: number; times: number }>

/** Counters of an earlier campaign of the same gift count for nothing any more. */
const isOver = (key: string, counters: readonly LimitCounter[]): boolean =>
  counters.some(({ id }) => id.includes('@') && key.startsWith(id.slice(0, id.indexOf('@') + 1)) && !key.startsWith(`${id}/`))

/** The counters of a member with a redemption in them, and where it counts. */
export const withRedeemed = (
  counts: CapCounts,
  counters: readonly LimitCounter[],
  { pieces, points }: Counted,
  today: Day,
): { readonly counts: Counts; readonly keys: LimitKey[] } => {
  const after: Counts = Object.fromEntries(Object.entries(counts).filter(([key]) => !isOver(key, counters)))
  const keys: LimitKey[] = []
  for (const { id, period: kind } of counters) {
    const key: `${string}/${CountPeriod}` = `${id}/${kind}`
    const before = countAt(counts[key], kind, today)
    after[key] = { period: before.period, points: before.points + points, times: before.times + pieces }
    keys.push({ key, period: before.period })
  }
  return { counts: after, keys }
}

/** The counters without a redemption that was given back: what has begun to count anew since stays as it is. */
export const withoutRedeemed = (counts: CapCounts, keys: readonly LimitKey[], { pieces, points }: Counted): Counts => {
  const after: Counts = { ...counts }
  for (const { key, period } of keys) {
    const count = after[key]
    if (count?.period !== period) continue
    after[key] = { period, points: Math.max(0, count.points - points), times: Math.max(0, count.times - pieces) }
  }
  return after
}
