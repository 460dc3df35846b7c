import { dayOf } from '../../../shared/domain/time'
import { type Job, workThrough } from '../job'
import { settleAccount } from '../settle-account'

const PAGE = 200

/** Writes the reviews of tiers whose validity is over (T2): found by its last day, so the cost is that of what is due. */
export const tierReview: Job = {
  name: 'tier-review',
  run: (context) => {
    const today = dayOf(context.now)
    const due = (skip: number) =>
      context.store.find('accounts', { where: { tierUntil: { lt: today } }, order: [['tierUntil', 'asc']], skip, limit: PAGE })
    return workThrough(context, due, (document) => settleAccount('tier review', context, document))
  },
}
