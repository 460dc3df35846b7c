import { isWithin, timesOf } from '../progress'
import type { TaskKindOf } from '../types'

/** Days on which the member came by himself; one that was made up is none of them. */
export const checkIn: TaskKindOf<'check_in'> = {
  needs: ['checkIns'],
  place: 'check_in',
  words: ({ days }) => `签到 ${days} 天，补签的日子不算`,
  progress: ({ goal }, facts) => timesOf(new Set(facts.checkedIn.filter((day) => isWithin(facts, day))).size, goal.days),
}
