import { shanghaiIso } from '../../../shared/domain/time'
import { errorFields, log } from '../../_kit/log'
import { settleReferral } from '../../_kit/referrals/settle-referral'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 100

/** R1, R2: decides invitations whose return window is over, the earliest first, and takes back what was returned after it was paid. */
export const referrals: Job = {
  name: 'referrals',
  run: (context) => {
    const due = (skip: number) =>
      context.store.find('referrals', {
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
  const id = (document as { _id: string })._id
  try {
    return await settleReferral(store, id, now)
  } catch (error) {
    log.error('referral failed', { inviteeId: id, ...errorFields(error) })
    return false
  }
}
