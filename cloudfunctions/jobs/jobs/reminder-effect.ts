import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { errorFields, log } from '../../_kit/log'
import { countDelivery } from '../../_kit/reminders/effect'
import { transact } from '../../_kit/transact'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 200

/** Adds up what became of reminders of expiry (X6): deliveries are found by when they are to be counted, so the cost is that of what is due. */
export const reminderEffect: Job = {
  name: 'reminder-effect',
  run: (context) => {
    const due = (skip: number) =>
      context.store.find('deliveries', {
        where: { effectDueAt: { lte: shanghaiIso(context.now) } },
        order: [['effectDueAt', 'asc']],
        skip,
        limit: PAGE,
      })
    return workThrough(context, due, (document) => count(context, document))
  },
}

const count = async ({ store, now }: JobContext, document: unknown): Promise<boolean> => {
  const id = (document as { _id: string })._id
  try {
    const counted = await transact(store, {
      act: async (transaction) => {
        await countDelivery(transaction, id, now)
        return true
      },
    })
    return !isRefusal(counted)
  } catch (error) {
    log.error('a reminder was not counted', { deliveryId: id, ...errorFields(error) })
    return false
  }
}
