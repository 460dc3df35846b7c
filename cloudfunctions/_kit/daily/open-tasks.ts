import type { Account } from '../../../shared/contracts/documents/account'
import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import type { Task } from '../../../shared/domain/program'
import { needsOf, type PeriodOfTask, periodOf, type Progress, progressOf, taskKey } from '../../../shared/domain/tasks'
import type { Day } from '../../../shared/domain/time'
import type { Reader } from '../store'
import { deedsOf } from './task-facts'

/** A task as it stands for a member on a day. */
export interface OpenTask {
  readonly task: Task
  readonly when: PeriodOfTask
  /** Business key of its reward. */
  readonly key: string
  readonly progress: Progress
}

/** How far tasks are, with one reading of all that they need together. */
export const openTasks = async (
  read: Reader,
  tasks: readonly Task[],
  { account, daily, today }: { readonly account: Account; readonly daily: DailyDocument; readonly today: Day },
): Promise<OpenTask[]> => {
  const placed = tasks.map((task) => ({ task, when: periodOf(task.period, today) }))
  const from = placed.reduce((first, { when }) => (when.from < first ? when.from : first), today)
  const deeds = await deedsOf(read, tasks.flatMap(needsOf), { account, daily, from, today })
  return placed.map(({ task, when }) => ({
    task,
    when,
    key: taskKey(task.id, account._id, when.period),
    progress: progressOf(task, { ...deeds, ...when }),
  }))
}
