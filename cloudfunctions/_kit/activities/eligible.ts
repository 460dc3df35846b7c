import { paidFen, repaidFen } from '../../../shared/contracts/documents/entry'
import { countsFrom, hasPurchaseRecord } from '../../../shared/domain/activities'
import type { Entry } from '../../../shared/domain/ledger'
import type { PurchaseRecord } from '../../../shared/domain/program'
import { dayOf, instantOf, shanghaiIso, startOfDay } from '../../../shared/domain/time'
import { asEntry, earnedCause, refundCause } from '../ledger/documents'
import type { Reader } from '../store'

/** Entries that one storage call answers; nobody has as many sales within the months that an activity asks about. */
const MOST = 1000

const isEarned = ({ kind }: Entry): boolean => kind === 'purchase' || kind === 'claim'

/**
 * Whether a member has bought, and kept, what an activity asks for: since so many days before `now`, returns up to this moment taken off.
 * One storage call; a sale is never booked before it was paid.
 */
export const isEligible = async (read: Reader, memberId: string, asked: PurchaseRecord, now: number): Promise<boolean> => {
  const today = dayOf(now)
  const at = { gte: shanghaiIso(startOfDay(countsFrom(asked, today))) }
  const where = { memberId, kind: { in: ['purchase', 'claim', 'refund'] }, at }
  const found = await read.find('entries', { where, order: [['seq', 'desc']], limit: MOST })
  const entries = found.map(asEntry)
  const bought = entries.filter(isEarned).map((entry) => {
    const cause = earnedCause(entry)
    return { orderId: entry.orderId ?? entry._id, paidOn: dayOf(instantOf(cause.paidAt)), fen: paidFen(cause) }
  })
  const returned = entries
    .filter(({ kind }) => kind === 'refund')
    .map((entry) => ({ orderId: entry.orderId ?? entry._id, fen: repaidFen(refundCause(entry)) }))
  return hasPurchaseRecord(asked, bought, returned, today)
}
