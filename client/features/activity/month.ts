import type { ActivityDetail } from '@shared/contracts'
import { addDays, addMonths, endOfMonth, weekdayOf } from '@shared/domain/time'

export type DayState = 'counted' | 'waiting' | 'refused' | 'lapsed' | 'none' | 'outside'

export interface DayCell {
  readonly day: string
  readonly date: number
  readonly state: DayState
  readonly today: boolean
}

export interface MonthView {
  /** `2026-11` */
  readonly month: string
  /** Empty places before the first day; weeks begin on Monday. */
  readonly blanks: number
  readonly days: readonly DayCell[]
  /** Months that have something to show. */
  readonly earlier?: string
  readonly later?: string
}

type Shown = Pick<ActivityDetail, 'from' | 'until' | 'today' | 'photos' | 'counted'>

const STATES: Readonly<Record<Shown['photos'][number]['state'], DayState>> = {
  checking: 'waiting',
  review: 'waiting',
  appealed: 'waiting',
  // A photo that has passed on a day that does not count: the run was broken after it.
  passed: 'lapsed',
  refused: 'refused',
  upheld: 'refused',
}

const stateOf = (activity: Shown, day: string): DayState => {
  if (day < activity.from || day > activity.until) return 'outside'
  if (activity.counted.includes(day)) return 'counted'
  const photo = activity.photos.find((one) => one.day === day)
  return photo ? STATES[photo.state] : 'none'
}

const monthOf = (day: string): string => day.slice(0, 7)

/** The month that is shown first: that of today, or the nearest one in which the activity is. */
export const firstMonth = ({ from, until, today }: Shown): string => monthOf(today < from ? from : today > until ? until : today)

/** Months before the first photo, and after the one in which something can happen next, have nothing to show. */
const bounds = (activity: Shown): readonly [string, string] => {
  const days = [...activity.photos.map(({ day }) => day), ...activity.counted].sort()
  const first = firstMonth(activity)
  const earliest = days[0] ? monthOf(days[0]) : first
  return [earliest < first ? earliest : first, first]
}

/** A month of an activity, day by day. */
export const monthView = (activity: Shown, month: string): MonthView => {
  const [earliest, latest] = bounds(activity)
  const start = `${month}-01`
  const count = Number(endOfMonth(start).slice(8))
  const days = Array.from({ length: count }, (_, i) => addDays(start, i))
  return {
    month,
    blanks: weekdayOf(start) - 1,
    days: days.map((day, i) => ({ day, date: i + 1, state: stateOf(activity, day), today: day === activity.today })),
    ...(month > earliest ? { earlier: monthOf(addMonths(start, -1)) } : {}),
    ...(month < latest ? { later: monthOf(addMonths(start, 1)) } : {}),
  }
}
