import type { TasksAnswer } from '@shared/contracts'
import { signed } from '@/lib/format'

/** How a streak stands: what both the tab of tasks and the calendar are told. */
export type Streak = Pick<NonNullable<TasksAnswer['checkIn']>, 'checkedToday' | 'run' | 'table' | 'next'>

export interface StreakDay {
  /** The day of the streak, from 1. */
  readonly day: number
  readonly points: string
  readonly state: 'done' | 'next' | 'later'
}

/**
 * The days of a streak with what each brings. `next` is the place of the next check-in: after a full round it is the first again, and
 * on the day that filled the round all days are done.
 */
export const streakDays = ({ checkedToday, table, next }: Streak): readonly StreakDay[] => {
  const done = checkedToday && next === 0 ? table.length : next
  return table.map((points, place) => ({
    day: place + 1,
    points: signed(points),
    state: place < done ? 'done' : place === next ? 'next' : 'later',
  }))
}

/** What the next check-in brings: today's, or tomorrow's when today's is done. */
export const nextPoints = ({ table, next }: Streak): number => table[next] ?? 0

/** The streak right after a check-in, until the server is asked again. */
export const afterCheckIn = <T extends Streak>(streak: T, run: number): T =>
  streak.checkedToday ? { ...streak, run } : { ...streak, run, checkedToday: true, next: (streak.next + 1) % streak.table.length }
