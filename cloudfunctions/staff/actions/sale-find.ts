import type { StaffData } from '../../../shared/contracts'
import type { Entry } from '../../../shared/domain/ledger'
import { maskName } from '../../../shared/domain/text'
import { isRefusal } from '../../../shared/errors'
import { accountById } from '../../_kit/accounts'
import { asEntry, earnedCause } from '../../_kit/ledger/documents'
import { asClaim } from '../../_kit/ledger/unlinked'
import { refundedSoFar } from '../../_kit/sales/member-refund'
import { ownPurchase } from '../../_kit/sales/refund'
import type { Reader } from '../../_kit/store'
import { sellerOf } from '../counter'
import type { StaffAct } from '../request'

type Found = StaffData<'sale.find'>

/** An order of the own store, and what is left of it to refund. */
export const findSale: StaffAct<'sale.find'> = async (request) => {
  const { store, input } = request
  const purchase = await ownPurchase(sellerOf(request), input.orderId)
  if (isRefusal(purchase)) return purchase
  if (purchase.kind !== 'unlinked_purchase') return earnedSale(store, input.orderId, purchase as Entry)
  const claim = asClaim(await store.get('claims', purchase.claimCode))
  const { orderId, paidAt, amountFen, refundedFen } = claim
  if (claim.state !== 'claimed')
    return { orderId, paidAt, amountFen, refundedFen, refundableFen: amountFen - refundedFen, points: 0, claimed: false }
  const found = await earnedSale(store, orderId, asEntry(await store.get('entries', `claim:${orderId}`)))
  // What was refunded before the receipt was claimed never earned anything; it is part of the order all the same.
  return { ...found, amountFen, refundedFen: found.refundedFen + refundedFen }
}

const earnedSale = async (read: Reader, orderId: string, earned: Entry): Promise<Found> => {
  const { paidAt, amountFen, pointsPaid: paid } = earnedCause(earned)
  const [account, refunded] = await Promise.all([accountById(read, earned.memberId), refundedSoFar(read, orderId)])
  // Refused where there have been so many refunds that there cannot be another.
  const refundedFen = isRefusal(refunded) ? amountFen : refunded.amountFen
  return {
    orderId,
    paidAt,
    amountFen,
    refundedFen,
    refundableFen: amountFen - refundedFen,
    points: earned.points,
    ...(paid ? { pointsPaid: { points: paid.points, valueFen: paid.valueFen } } : {}),
    maskedName: maskName(account?.name ?? null),
    claimed: true,
  }
}
