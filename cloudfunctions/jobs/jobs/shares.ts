import { shanghaiIso } from '../../../shared/domain/time'
import { errorFields, log } from '../../_kit/log'
import { settleShare } from '../../_kit/referrals/settle-share'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 100

/** K5: what was interrupted between a friend's deed and the reward for it is finished here. */
export const shares: Job = {
  name: 'shares',
  run: (context) => {
    const due = (skip: number) =>
      context.store.find('shares', { where: { dueAt: { lte: shanghaiIso(context.now) } }, order: [['dueAt', 'asc']], skip, limit: PAGE })
    return workThrough(context, due, (document) => settle(context, document))
  },
}

const settle = async ({ store, now }: JobContext, document: unknown): Promise<boolean> => {
  const id = (document as { _id: string })._id
  try {
    return await settleShare(store, id, now)
  } catch (error) {
    log.error('share failed', { share: id, ...errorFields(error) })
    return false
  }
}
