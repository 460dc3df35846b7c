import { isWithin, timesOf } from '../progress'
import type { TaskKindOf } from '../types'

/** Friends who knowingly took part; that something was shared or opened is never looked at (K5). */
export const share: TaskKindOf<'share'> = {
  needs: [],
  place: 'share',
  words: ({ friends }) => `${friends} 位好友经您的分享参加了活动`,
  progress: ({ goal }, facts) => timesOf(facts.sharedOn.filter((day) => isWithin(facts, day)).length, goal.friends),
}
