import type { DailyDocument } from '../../shared/contracts/documents/daily'
import type { Program, Task } from '../../shared/domain/program'
import { periodOf } from '../../shared/domain/tasks'
import type { Day } from '../../shared/domain/time'

type BrowseTask = Task & { readonly goal: Extract<Task['goal'], { kind: 'browse' }> }

const isBrowse = (task: Task): task is BrowseTask => task.goal.kind === 'browse'

export const browseTasks = ({ daily }: Program): BrowseTask[] => daily.tasks.filter(isBrowse)

/** The SKUs that were looked at for long enough within the task's period of today. */
export const seenFor = (task: Task, { browsed }: Pick<DailyDocument, 'browsed'>, today: Day): readonly string[] => {
  const seen = browsed[task.id]
  return seen?.period === periodOf(task.period, today).period ? seen.items : []
}
