import type { TaskPeriod } from '../program'
import { addDays, type Day, NEVER, startOfWeek } from '../time'

/** What counts for a task on a day. */
export interface PeriodOfTask {
  /** Stands in the key of the reward: `2026-11-24`, `2026-11-23` (a week by its Monday), or `ever`. */
  readonly period: string
  readonly from: Day
  readonly until: Day
}

const FIRST_DAY: Day = '2000-01-01'

/** Shanghai days, whatever the zone of the server. */
export const periodOf = (kind: TaskPeriod, today: Day): PeriodOfTask => {
  if (kind === 'once') return { period: 'ever', from: FIRST_DAY, until: NEVER }
  const from = kind === 'day' ? today : startOfWeek(today)
  return { period: from, from, until: kind === 'day' ? today : addDays(from, 6) }
}

/** Business key of a task's reward: once in its period. */
export const taskKey = (taskId: string, memberId: string, period: string): string => `task:${taskId}:${memberId}:${period}`
