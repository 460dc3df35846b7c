import { isWithin, timesOf } from '../progress'
import type { TaskKindOf } from '../types'

/** Invitations that were rewarded: each took a first purchase of somebody else. */
export const invite: TaskKindOf<'invite'> = {
  needs: [],
  place: 'invite',
  words: ({ friends }) => `${friends} 位新会员经您邀请加入并完成首次消费`,
  progress: ({ goal }, facts) =>
    timesOf(facts.period === 'ever' ? facts.invited : facts.invitedOn.filter((day) => isWithin(facts, day)).length, goal.friends),
}
