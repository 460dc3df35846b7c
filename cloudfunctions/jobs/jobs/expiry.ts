import { dayOf } from '../../../shared/domain/time'
import { dueJob } from '../job'
import { settleAccount } from '../settle-account'

/** Expires due lots (X2): accounts are found by their first death, so the cost is that of what is due. */
export const expiry = dueJob(
  'expiry',
  (now) => ({ collection: 'accounts', where: { nextExpiryOn: { lt: dayOf(now) } }, by: 'nextExpiryOn' }),
  settleAccount,
)
