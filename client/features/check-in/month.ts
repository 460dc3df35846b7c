import type { CheckInMonth } from '@shared/contracts'
import { addDays, addMonths, type Day, endOfMonth, weekdayOf } from '@shared/domain/time'
import { dayWords } from '@/lib/format'
import type { Strings } from '@/strings'

export interface CalendarDay {
  readonly day: Day
  readonly number: string
  readonly state: 'done' | 'made-up' | 'missed' | 'today' | 'later'
  /** For those who hear the page. */
  readonly label: string
}

export interface Calendar {
  /** Empty places before the first of the month: weeks begin on Monday. */
  readonly blanks: number
  readonly days: readonly CalendarDay[]
  readonly count: number
}

type Words = Strings['checkIn']

const daysOf = (month: string): Day[] => {
  const first = `${month}-01`
  const length = Number(endOfMonth(first).slice(8))
  return Array.from({ length }, (_, i) => addDays(first, i))
}

const stateOf = (day: Day, madeUp: boolean | undefined, today: Day): CalendarDay['state'] => {
  if (madeUp !== undefined) return madeUp ? 'made-up' : 'done'
  return day === today ? 'today' : day < today ? 'missed' : 'later'
}

const said = (state: CalendarDay['state'], words: Words): string =>
  ({ done: words.done, 'made-up': words.madeUp, today: words.today, missed: '', later: '' })[state]

/** A month as a calendar. */
export const calendarOf = ({ month, today, done }: Pick<CheckInMonth, 'month' | 'today' | 'done'>, words: Words): Calendar => {
  const marks = new Map(done.map(({ day, madeUp = false }) => [day, madeUp]))
  const days = daysOf(month).map((day): CalendarDay => {
    const state = stateOf(day, marks.get(day), today)
    return { day, number: String(Number(day.slice(8))), state, label: `${dayWords(day)} ${said(state, words)}`.trim() }
  })
  return { blanks: weekdayOf(`${month}-01`) - 1, days, count: done.length }
}

/** The month before or after. */
export const monthBeside = (month: string, by: 1 | -1): string => addMonths(`${month}-01`, by).slice(0, 7)

/** Nobody has checked in after the month of today. */
export const hasNext = (month: string, today: Day): boolean => month < today.slice(0, 7)

/** The rules of checking in, in words. */
export const ruleLines = ({ table, after, makeUp }: Pick<CheckInMonth, 'table' | 'after' | 'makeUp'>, { lines }: Words): string[] => [
  lines.midnight,
  lines[after](table.length),
  ...(makeUp ? [lines.broken] : []),
]
