import { dayOf } from '../../../shared/domain/time'
import { dueJob } from '../job'
import { settleAccount } from '../settle-account'

/** Writes the reviews of tiers whose validity is over (T2): found by its last day, so the cost is that of what is due. */
export const tierReview = dueJob(
  'tier-review',
  (now) => ({ collection: 'accounts', where: { tierUntil: { lt: dayOf(now) } }, by: 'tierUntil' }),
  settleAccount,
)
