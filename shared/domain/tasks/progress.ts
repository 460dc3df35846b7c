import type { Day } from '../time'
import type { Progress, TaskFacts } from './types'

/** So many of so many, never more. */
export const timesOf = (done: number, of: number): Progress => ({ done: Math.min(done, of), of, unit: 'times' })

/** Whether a day lies in the period that counts. */
export const isWithin = ({ from, until }: Pick<TaskFacts, 'from' | 'until'>, day: Day): boolean => day >= from && day <= until
