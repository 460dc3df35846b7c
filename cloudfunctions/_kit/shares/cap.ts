import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import { type CapCounts, countAt, memberRoom } from '../../../shared/domain/earning'
import type { Cap, Sharing } from '../../../shared/domain/program'
import type { Day } from '../../../shared/domain/time'

/** Counts the friends of a day, as the counters of a member call it. */
const SHARE = 'share'

export const shareLimit = ({ perDay }: Sharing): { readonly id: string; readonly caps: readonly Cap[] } => ({
  id: SHARE,
  caps: [{ per: 'member', period: 'day', points: null, times: perDay }],
})

/** Friends that were rewarded on a day. */
export const sharedToday = ({ capCounts }: Pick<DailyDocument, 'capCounts'>, day: Day): number =>
  countAt(capCounts[`${SHARE}/day`], 'day', day).times

/** Whether one more friend counts on a day. */
export const hasShareRoom = (sharing: Sharing, { capCounts }: Pick<DailyDocument, 'capCounts'>, day: Day): boolean =>
  memberRoom(SHARE, shareLimit(sharing).caps, capCounts as CapCounts, day).points > 0
