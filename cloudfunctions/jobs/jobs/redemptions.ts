import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { isRefundOwed, received, stateOn } from '../../../shared/domain/mall'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { elapsed } from '../../_kit/clock'
import { asRedemption } from '../../_kit/mall/documents'
import { lapse, lapseUnpaid } from '../../_kit/mall/lapse'
import { askRefund } from '../../_kit/mall/refund'
import type { Document, Store } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { type Job, type JobContext, workThroughDue } from '../job'

/** How long a run waits in vain for the payment provider: what is about money then waits for the next run, and the rest goes on. */
const PATIENCE_MS = 10_000

/**
 * Ends what was redeemed and not paid or not used in time (M3), sees to money that is owed back, and takes what was sent long ago for received:
 * found by the instant at which it is due.
 */
export const redemptions: Job = {
  name: 'redemptions',
  run: (context) => {
    const provider: Patience = { waited: 0 }
    const where = { dueAt: { lte: shanghaiIso(context.now) } }
    const due = { collection: 'redemptions', where, by: 'dueAt', named: 'memberId' } as const
    return workThroughDue('redemptions', context, due, (document) => lookAfter(context, document, provider))
  },
}

/** Milliseconds of a run in which the provider was asked and nothing was learned. */
interface Patience {
  waited: number
}

const lookAfter = async ({ store, now }: JobContext, document: Document, provider: Patience): Promise<boolean> => {
  const redemption = asRedemption(document)
  if (isRefundOwed(redemption)) return patiently(provider, () => askRefund(store, redemption, now))
  if (redemption.state === 'unpaid') return patiently(provider, () => lapseUnpaid(store, redemption, now))
  if (redemption.state === 'shipped') return receive(store, redemption, now)
  if (stateOn(redemption, dayOf(now)) !== 'lapsed') throw new Error('a redemption is due before it lapses')
  return lapse(store, redemption, now)
}

const patiently = async (provider: Patience, ask: () => Promise<boolean>): Promise<boolean> => {
  if (provider.waited > PATIENCE_MS) return false
  const begun = elapsed()
  const isDone = await ask()
  if (!isDone) provider.waited += elapsed() - begun
  return isDone
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
