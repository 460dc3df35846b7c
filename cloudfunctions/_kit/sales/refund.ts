import type { RefundAnswer, RefundRequest } from '../../../shared/contracts/till'
import type { Entry } from '../../../shared/domain/ledger'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { digestOf } from '../digest'
import { asEntry } from '../ledger/documents'
import { type Also, type Posted, post, type Posting } from '../ledger/post'
import { asClaim, asUnlinked, type Unlinked } from '../ledger/unlinked'
import { rulesOf } from '../programs'
import type { Reader } from '../store'
import { memberRefund } from './member-refund'
import type { Refunding } from './refunding'
import { type Seller, statedInstant } from './seller'
import { unlinkedRefund } from './unlinked-refund'

/**
 * Books a whole or partial refund of an order of the seller's store, once (L5): what the order earned is taken back in proportion, or
 * its unclaimed receipt will earn less. `also` is written in the same transaction.
 */
export const refundSale = async (
  seller: Seller,
  orderId: string,
  refund: RefundRequest,
  also?: Also,
): Promise<Posted<RefundAnswer> | Refusal> => {
  const purchase = await ownPurchase(seller, orderId)
  if (isRefusal(purchase)) return purchase
  const rulesAt = await rulesOf(seller.store, seller.now)
  const work: Refunding = {
    seller,
    orderId,
    refund,
    program: rulesAt(seller.now),
    rulesAt,
    key: `refund:${orderId}:${refund.refundId}`,
    inputDigest: refundDigest(seller, orderId, refund),
  }
  return post(seller.store, {
    key: work.key,
    inputDigest: work.inputDigest,
    now: seller.now,
    decide: (read) => bookRefund(read, work, purchase),
    also,
  })
}

const refundDigest = (seller: Seller, orderId: string, { refundedAt, ...refund }: RefundRequest): string =>
  digestOf({ orderId, ...refund, ...statedInstant(seller, { refundedAt }) })

/**
 * The order as it was booked. Entries never change, so it is read ahead of the transaction: an order of another store is as
 * unknown as one that does not exist, before anything is said of its refunds.
 */
export const ownPurchase = async (
  { store, storeId }: Pick<Seller, 'store' | 'storeId'>,
  orderId: string,
): Promise<Entry | Unlinked | Refusal> => {
  const found = await store.get('entries', `purchase:${orderId}`)
  if ((found as { storeId?: unknown } | undefined)?.storeId !== storeId) return refuse('not_found', '没有找到该订单')
  return (found as { memberId?: unknown }).memberId === '' ? asUnlinked(found) : asEntry(found)
}

const bookRefund = async (read: Reader, work: Refunding, purchase: Entry | Unlinked): Promise<Posting<RefundAnswer> | Refusal> => {
  if (purchase.kind !== 'unlinked_purchase') return memberRefund(read, work, purchase as Entry)
  const claim = asClaim(await read.get('claims', purchase.claimCode))
  if (claim.state !== 'claimed') return unlinkedRefund(work, claim)
  return memberRefund(read, work, asEntry(await read.get('entries', `claim:${work.orderId}`)))
}
