import type { BadgeKind } from './types'

/** Runs of check-ins that are celebrated, in days. */
const RUNS = [7, 30, 100, 365] as const

/** Checked in day after day (T5). */
export const streak: BadgeKind = {
  prefix: 'streak-',
  earned: ({ bestStreak = 0, today }) => RUNS.filter((run) => run <= bestStreak).map((run) => ({ id: `streak-${run}`, on: today })),
  name: (run) => `连续签到 ${run} 天`,
}
