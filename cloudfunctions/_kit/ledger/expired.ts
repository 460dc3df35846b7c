import { comesBack, expiredWords } from '../../../shared/domain/expiry'
import type { EntryDraft } from '../../../shared/domain/ledger'
import type { Program } from '../../../shared/domain/program'
import type { Day } from '../../../shared/domain/time'
import type { Told } from '../inbox/promise'

/** What a member is told of points that died, and until when they can be asked back (X5). `today` is the day on which it is booked. */
export const expiredTold = ({ rescue }: Program, { _id, points, lots }: EntryDraft, today: Day): Told => {
  const back = comesBack(rescue.reinstatement, -points, today)
  const { title, body, ...facts } = expiredWords(lots, back, today)
  return { key: `expired:${_id}`, kind: 'points', title, body, link: back ? 'expiring' : 'history', push: { kind: 'expired', ...facts } }
}
