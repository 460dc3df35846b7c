import type { TasksAnswer } from '@shared/contracts'
import { dayOf } from '@shared/domain/time'
import { ask } from '@/lib/call'
import { now } from '@/lib/clock'
import { recall, remember } from '@/lib/storage'

/** What was answered today: yesterday's check-in and tasks say nothing about today. */
export const keptTasks = (): TasksAnswer | undefined => {
  const kept = recall('tasks')
  return kept?.day === dayOf(now()) ? kept.answer : undefined
}

export const keepTasks = (answer: TasksAnswer): void => void remember('tasks', { day: dayOf(now()), answer })

/** Asks for everything that there is to do, and keeps it for the rest of the day. Throws CallError. */
export const fetchTasks = async (): Promise<TasksAnswer> => {
  const answer = await ask('tasks.list', {})
  keepTasks(answer)
  return answer
}
