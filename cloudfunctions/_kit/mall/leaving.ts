import { NEVER } from '../../../shared/domain/time'
import type { Store } from '../store'
import { asRedemption } from './documents'
import { endForLeaver } from './lapse'

const PAGE = 100

/**
 * What somebody who has left had of the mall. Open vouchers end, and what they had taken goes back into the stock; what was redeemed stays for
 * the figures and for the entries that name it, without address, tracking number and words; addresses and favourites go. Can be interrupted
 * anywhere and done again.
 */
export const eraseFromMall = async (store: Store, memberId: string, now: number): Promise<void> => {
  await store.remove('favourites', { _id: memberId })
  await store.remove('addresses', { _id: memberId })
  // Most have redeemed nothing: one look spares them the walks below.
  if ((await store.find('redemptions', { where: { memberId }, limit: 1 })).length === 0) return
  for (;;) {
    const open = await store.find('redemptions', { where: { memberId, state: { in: ['waiting', 'to_ship', 'unpaid'] } }, limit: PAGE })
    if (open.length === 0) break
    for (const redemption of open.map(asRedemption)) {
      if (!(await endForLeaver(store, redemption, now))) throw new Error(`redemption of ${redemption.at} could not be ended`)
    }
  }
  await store.update('redemptions', { memberId, 'payment.payer': { gte: '0' } }, { 'payment.payer': '' })
  await store.update('redemptions', { memberId }, { address: null, tracking: null, remindOn: NEVER })
  await store.update('redemptions', { memberId, 'rating.stars': { gte: 1 } }, { 'rating.words': '' })
}
