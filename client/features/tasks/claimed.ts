import type { Data } from '@/lib/call'
import { grouped } from '@/lib/format'
import type { Strings } from '@/strings'

type Claimed = Pick<Data<'member', 'task.claim'>, 'points' | 'pending'>

/** What a claimed task has brought, in one sentence; the caps of the day may have left nothing of it. */
export const claimedWords = ({ points, pending = 0 }: Claimed, words: Strings['tasks']): string => {
  if (pending > 0) return words.claimedHeld(grouped(pending))
  return points > 0 ? words.claimed(grouped(points)) : words.nothingLeft
}
