import type { Task, TaskKind } from '../program'
import { browse } from './kinds/browse'
import { checkIn } from './kinds/check-in'
import { invite } from './kinds/invite'
import { profile } from './kinds/profile'
import { purchase } from './kinds/purchase'
import { review } from './kinds/review'
import { share } from './kinds/share'
import { subscribe } from './kinds/subscribe'
import type { Need, Place, Progress, TaskFacts, TaskKindOf } from './types'

export * from './period'
export type { Need, Place, Progress, Sale, TaskFacts, TaskKindOf } from './types'

/** One object per kind of task. */
export const TASKS: { readonly [K in TaskKind]: TaskKindOf<K> } = {
  check_in: checkIn,
  browse,
  profile,
  subscribe,
  purchase,
  review,
  share,
  invite,
}

/** A kind without the name of its goal: the goal of a task is of the task's own kind, which the registry pairs by type. */
const kindOf = ({ goal }: Task): TaskKindOf<TaskKind> => TASKS[goal.kind] as unknown as TaskKindOf<TaskKind>

/** How a page draws a task, whatever its kind. */
export const describeTask = (task: Task): { readonly words: string; readonly place: Place } => {
  const kind = kindOf(task)
  return { words: kind.words(task.goal), place: kind.place }
}

export const progressOf = (task: Task, facts: TaskFacts): Progress => kindOf(task).progress(task, facts)

export const needsOf = (task: Task): readonly Need[] => kindOf(task).needs

/** Whether its reward rests on purchases: once they are returned it may have to go back. */
export const restsOnSales = (task: Task): boolean => needsOf(task).includes('sales')

export const isFinished = ({ done, of }: Progress): boolean => done >= of
