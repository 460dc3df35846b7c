import type { Account } from '../../../shared/contracts/documents/account'
import { NOT_DUE, type ReferralDocument } from '../../../shared/contracts/documents/referral'
import type { Program } from '../../../shared/domain/program'
import { shanghaiIso } from '../../../shared/domain/time'
import type { Filed } from '../ledger/post'
import type { Reader } from '../store'
import { isTooLittle } from './decide-referral'
import { asReferral } from './documents'

/** What is left of an order after a refund. */
interface Kept {
  readonly orderId: string
  readonly eligibleFen: number
  readonly program: Program
  readonly now: number
}

/**
 * The invitation of somebody who returns something of the first purchase (R1). Too little left: nothing is paid for it any more, and what
 * was paid falls due to be taken back. Replaced in the transaction of the refund; two storage calls more for it, and none for others.
 */
export const returnedPurchase = async (read: Reader, account: Account, { orderId, eligibleFen, program, now }: Kept): Promise<Filed> => {
  if (account.invitedBy === null || account.firstOrderId !== orderId) return []
  const referral = asReferral(await read.get('referrals', account._id))
  if (referral.order?.orderId !== orderId) return []
  const kept = { ...referral, order: { ...referral.order, fen: eligibleFen } }
  const minFen = program.daily.referral?.minFen ?? 0
  return [['referrals', asReferral(isTooLittle(kept, { minFen }) ? { ...kept, ...nothingFor(kept, now) } : kept)]]
}

const nothingFor = ({ state }: ReferralDocument, now: number): Partial<ReferralDocument> => {
  if (state === 'bought' || state === 'held') return { state: 'returned', dueAt: NOT_DUE }
  return state === 'rewarded' ? { state: 'returned', dueAt: shanghaiIso(now) } : {}
}
