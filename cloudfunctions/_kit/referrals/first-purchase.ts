import type { Account } from '../../../shared/contracts/documents/account'
import type { Program } from '../../../shared/domain/program'
import { addDays, dayOf, endOfDay, shanghaiIso } from '../../../shared/domain/time'
import type { Fingerprints } from '../sales/fingerprints'
import type { Filed } from '../ledger/post'
import type { Reader } from '../store'
import { asReferral } from './documents'

/** A purchase or claim of somebody, and what of it counts for points. */
interface Purchase {
  readonly orderId: string
  readonly paidAt: number
  readonly eligibleFen: number
  readonly fingerprints: Fingerprints
  readonly program: Program
}

/**
 * The invitation of somebody whose first purchase this is: it counts from the end of the return window on. Replaced in the transaction of
 * the purchase; two storage calls more for it, and none for anybody else.
 */
export const firstPurchase = async (read: Reader, account: Account, isFirst: boolean, purchase: Purchase): Promise<Filed> => {
  if (!isFirst || account.invitedBy === null) return []
  const referral = asReferral(await read.get('referrals', account._id))
  const { orderId, paidAt, eligibleFen, fingerprints, program } = purchase
  const terms = program.daily.referral
  if (terms === null || referral.state !== 'joined') return []
  const countsAt = shanghaiIso(endOfDay(addDays(dayOf(paidAt), terms.returnDays)))
  const order = { orderId, paidAt: shanghaiIso(paidAt), fen: eligibleFen, countsAt }
  const { payment: paymentKey, address: addressKey } = fingerprints
  return [['referrals', asReferral({ ...referral, state: 'bought', dueAt: countsAt, order, paymentKey, addressKey })]]
}
