import { type CapCounts, countAt } from '../earning'
import type { Presents } from '../program'
import { grouped } from '../text'
import type { Day } from '../time'
import { refuse, type Refusal } from '../../errors'

/** Where a present counts: a counter of the giver, and the period that it counted in. */
export interface PresentKey {
  readonly key: string
  readonly period: string
}

/** No rule can have this id. */
const COUNTER = 'present:given'

const PERIODS = ['day', 'month'] as const

type Counts = Record<string, { period: string; points: number; times: number }>

/** What the giver may still give. */
export interface Room {
  readonly leftToday: number
  readonly leftThisMonth: number
  /** At once, by limits and balance; 0 where it is less than the least. */
  readonly most: number
}

export const roomOf = (terms: Presents, counts: CapCounts, balance: number, today: Day): Room => {
  const given = (kind: (typeof PERIODS)[number]) => countAt(counts[`${COUNTER}/${kind}`], kind, today).points
  const leftToday = Math.max(0, terms.mostPerDay - given('day'))
  const leftThisMonth = Math.max(0, terms.mostPerMonth - given('month'))
  const most = Math.min(terms.mostPerPresent, leftToday, leftThisMonth, balance)
  return { leftToday, leftThisMonth, most: most < terms.least ? 0 : most }
}

/** Why so many points cannot be one present, whatever the balance; undefined where they can. */
export const unfitPresent = (terms: Presents, counts: CapCounts, points: number, today: Day): Refusal | undefined => {
  const { leftToday, leftThisMonth } = roomOf(terms, counts, Infinity, today)
  if (points < terms.least) return wrongPoints(`每次至少转赠 ${grouped(terms.least)} 分`)
  if (points > terms.mostPerPresent) return wrongPoints(`每次最多转赠 ${grouped(terms.mostPerPresent)} 分`)
  if (points > leftToday) return refuse('limit_reached', `今日还可转赠 ${grouped(leftToday)} 分`, { left: leftToday })
  return points > leftThisMonth ? refuse('limit_reached', `本月还可转赠 ${grouped(leftThisMonth)} 分`, { left: leftThisMonth }) : undefined
}

const wrongPoints = (message: string): Refusal => refuse('invalid', message, { fields: [{ path: 'points', message }] })

/** The counters of the giver with a present in them, and where it counts. */
export const countPresent = (
  counts: CapCounts,
  points: number,
  today: Day,
): { readonly counts: Counts; readonly keys: readonly PresentKey[] } => {
  const after: Counts = { ...counts }
  const keys = PERIODS.map((kind) => {
    const key = `${COUNTER}/${kind}` as const
    const before = countAt(counts[key], kind, today)
    after[key] = { period: before.period, points: before.points + points, times: before.times + 1 }
    return { key, period: before.period }
  })
  return { counts: after, keys }
}

/** The counters without a present that came back: what has begun to count anew since stays as it is. */
export const uncountPresent = (counts: CapCounts, keys: readonly PresentKey[], points: number): Counts => {
  const after: Counts = { ...counts }
  for (const { key, period } of keys) {
    const count = after[key]
    if (count?.period !== period) continue
    after[key] = { period, points: Math.max(0, count.points - points), times: Math.max(0, count.times - 1) }
  }
  return after
}
