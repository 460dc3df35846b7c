import { isWithin, timesOf } from '../progress'
import type { TaskKindOf } from '../types'

/** A reminder was allowed, as WeChat itself told the server. */
export const subscribe: TaskKindOf<'subscribe'> = {
  needs: [],
  place: 'subscribe',
  words: () => '允许微信提醒您一次',
  progress: (_, facts) => timesOf(facts.subscribedOn.some((day) => isWithin(facts, day)) ? 1 : 0, 1),
}
