import { shanghaiIso } from '../../../shared/domain/time'
import { settleShare } from '../../_kit/referrals/settle-share'
import { dueJob } from '../job'

/** K5: what was interrupted between a friend's deed and the reward for it is finished here. */
export const shares = dueJob(
  'shares',
  (now) => ({ collection: 'shares', where: { dueAt: { lte: shanghaiIso(now) } }, by: 'dueAt' }),
  ({ _id }, { store, now }) => settleShare(store, _id, now),
)
