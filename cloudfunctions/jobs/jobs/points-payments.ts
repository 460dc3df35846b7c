import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { errorFields, log } from '../../_kit/log'
import { asPointsPayment } from '../../_kit/points-payments/documents'
import { endPayment } from '../../_kit/points-payments/restore'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 100

/** M1: points that were held for an order which never came go back into their lots, the longest overdue first. */
export const pointsPayments: Job = {
  name: 'points-payments',
  run: (context) => {
    const due = (skip: number) =>
      context.store.find('points_payments', {
        where: { dueAt: { lte: shanghaiIso(context.now) } },
        order: [
          ['dueAt', 'asc'],
          ['_id', 'asc'],
        ],
        skip,
        limit: PAGE,
      })
    return workThrough(context, due, (document) => lapse(context, document))
  },
}

const lapse = async ({ store, now }: JobContext, document: unknown): Promise<boolean> => {
  const id = (document as { _id: string })._id
  try {
    const ended = await endPayment(id, {
      store,
      now,
      actor: { kind: 'system', id: 'points-payments' },
      to: 'lapsed',
      find: async (read) => asPointsPayment(await read.get('points_payments', id)),
    })
    // Confirmed or cancelled since it was found: nothing is left to do.
    return !isRefusal(ended) || ended.refused === 'over'
  } catch (error) {
    log.error('a points payment did not lapse', { paymentId: id, ...errorFields(error) })
    return false
  }
}
