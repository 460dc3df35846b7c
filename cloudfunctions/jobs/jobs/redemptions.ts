import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { received, stateOn } from '../../../shared/domain/mall'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { errorFields, log } from '../../_kit/log'
import { asRedemption } from '../../_kit/mall/documents'
import { lapse } from '../../_kit/mall/lapse'
import type { Store } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 100

/** Ends what was redeemed and not used in time (M3), and takes what was sent long ago for received: found by the instant at which it is due. */
export const redemptions: Job = {
  name: 'redemptions',
  run: (context) => {
    const now = shanghaiIso(context.now)
    const due = (skip: number) =>
      context.store.find('redemptions', { where: { dueAt: { lte: now } }, order: [['dueAt', 'asc']], skip, limit: PAGE })
    return workThrough(context, due, (document) => lookAfter(context, document))
  },
}

const lookAfter = async ({ store, now }: JobContext, document: unknown): Promise<boolean> => {
  try {
    const redemption = asRedemption(document)
    if (redemption.state === 'shipped') return await receive(store, redemption, now)
    if (stateOn(redemption, dayOf(now)) !== 'lapsed') throw new Error('a redemption is due before it lapses')
    return await lapse(store, redemption, now)
  } catch (error) {
    log.error('redemption could not be looked after', { memberId: (document as { memberId?: unknown }).memberId, ...errorFields(error) })
    return false
  }
}

const receive = async (store: Store, { _id }: RedemptionDocument, now: number): Promise<boolean> => {
  const done = await transact(store, {
    act: async (transaction) => {
      const found = await transaction.get('redemptions', _id)
      if (found !== undefined) await transaction.replace('redemptions', asRedemption(received(asRedemption(found), now)))
      return true
    },
  })
  return !isRefusal(done)
}
