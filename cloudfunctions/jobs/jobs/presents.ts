import { shanghaiIso } from '../../../shared/domain/time'
import { errorFields, log } from '../../_kit/log'
import { asPresent } from '../../_kit/presents/documents'
import { settlePresent } from '../../_kit/presents/settle'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 100

/** K7: what a friend has taken up arrives when the cooling-off is over; what nobody took up goes back, the longest overdue first. */
export const presents: Job = {
  name: 'presents',
  run: (context) => {
    const due = (skip: number) =>
      context.store.find('presents', {
        where: { dueAt: { lte: shanghaiIso(context.now) } },
        order: [
          ['dueAt', 'asc'],
          ['_id', 'asc'],
        ],
        skip,
        limit: PAGE,
      })
    return workThrough(context, due, (document) => settle(context, document))
  },
}

const settle = async ({ store, now }: JobContext, document: unknown): Promise<boolean> => {
  try {
    return await settlePresent(store, asPresent(document), now)
  } catch (error) {
    log.error('a present was not settled', { memberId: (document as { giverId?: unknown }).giverId, ...errorFields(error) })
    return false
  }
}
