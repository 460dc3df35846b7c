import { shanghaiIso } from '../../../shared/domain/time'
import { settleReferral } from '../../_kit/referrals/settle-referral'
import { dueJob } from '../job'

/** R1, R2: decides invitations whose return window is over, the earliest first, and takes back what was returned after it was paid. */
export const referrals = dueJob(
  'referrals',
  (now) => ({ collection: 'referrals', where: { dueAt: { lte: shanghaiIso(now) } }, by: 'dueAt' }),
  ({ _id }, { store, now }) => settleReferral(store, _id, now),
)
