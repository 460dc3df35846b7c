import type { ExpiryForecast } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import { addDays, type Day, dayOf, startOfNextMonth } from '@shared/domain/time'
import { dayWords, grouped, monthWords, whenWords } from '@/lib/format'
import type { Strings } from '@/strings'

type Words = Strings['figures']['forecast']
type Amount = ExpiryForecast['total']

/** Days whose members can be listed, and how the list is called. */
export interface Losing {
  readonly title: string
  readonly from: Day
  readonly until: Day
}

export interface MonthRow {
  readonly month: string
  readonly name: string
  readonly points: number
  readonly amount: string
  readonly held?: string
  readonly days: readonly { readonly day: Day; readonly name: string; readonly amount: string }[]
  readonly losing: Losing
}

export interface ForecastView {
  readonly total: string
  /** What holds beside it, a line each. */
  readonly lines: readonly string[]
  readonly behind: boolean
  readonly months: readonly MonthRow[]
  /** The most that one row has: the longest bar. */
  readonly most: number
  readonly later?: { readonly points: number; readonly amount: string }
  readonly isEmpty: boolean
}

const sumOf = ({ live, held }: Amount): number => live + held

const heldOf = ({ held }: Amount, words: (points: string) => string): string[] => (held > 0 ? [words(grouped(held))] : [])

const monthRow = (month: ExpiryForecast['months'][number], today: Day, words: Words): MonthRow => {
  const [held] = heldOf(month, words.withHeld)
  const name = monthWords(month.month)
  const first = `${month.month}-01`
  return {
    month: month.month,
    name,
    points: sumOf(month),
    amount: sumOf(month) > 0 ? words.amount(grouped(sumOf(month))) : words.nothing,
    ...(held ? { held } : {}),
    days: month.days.map((one) => ({ day: one.day, name: dayWords(one.day), amount: words.amount(grouped(sumOf(one))) })),
    losing: {
      title: words.losers(name),
      from: first < today ? today : first,
      until: addDays(startOfNextMonth(month.month), -1),
    },
  }
}

/** What will die when, as operators read it; points and their worth. */
export const forecastView = (forecast: ExpiryForecast, now: number, words: Words): ForecastView => {
  const { total, valueFen, asOf, later } = forecast
  const today = dayOf(now)
  const months = forecast.months.map((month) => monthRow(month, today, words))
  const after = sumOf(later)
  return {
    total: grouped(total.live),
    lines: [
      ...heldOf(total, words.held),
      ...(valueFen === undefined ? [] : [words.worth(yuan(sumOf(total) * valueFen))]),
      ...(asOf === undefined ? [] : [words.asOf(whenWords(asOf))]),
    ],
    behind: forecast.behind,
    months,
    most: Math.max(1, after, ...months.map(({ points }) => points)),
    ...(after > 0 ? { later: { points: after, amount: words.amount(grouped(after)) } } : {}),
    isEmpty: sumOf(total) === 0 && !forecast.behind,
  }
}

const SOON_DAYS = 30

/** Whom operators look at first. */
export const soonLosing = (now: number, words: Words): Losing => {
  const from = dayOf(now)
  return { title: words.soon, from, until: addDays(from, SOON_DAYS) }
}
