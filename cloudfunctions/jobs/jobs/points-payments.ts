import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { asPointsPayment } from '../../_kit/points-payments/documents'
import { endPayment } from '../../_kit/points-payments/restore'
import type { Document } from '../../_kit/store'
import { dueJob, type JobContext } from '../job'

/** M1: points that were held for an order which never came go back into their lots. */
export const pointsPayments = dueJob(
  'points-payments',
  (now) => ({ collection: 'points_payments', where: { dueAt: { lte: shanghaiIso(now) } }, by: 'dueAt' }),
  (document, context) => lapse(document, context),
)

const lapse = async ({ _id }: Document, { store, now }: JobContext): Promise<boolean> => {
  const ended = await endPayment(_id, {
    store,
    now,
    actor: { kind: 'system', id: 'points-payments' },
    to: 'lapsed',
    find: async (read) => asPointsPayment(await read.get('points_payments', _id)),
  })
  // Confirmed or cancelled since it was found: nothing is left to do.
  return !isRefusal(ended) || ended.refused === 'over'
}
