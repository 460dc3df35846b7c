import { dayOf } from '../../../shared/domain/time'
import { dueJob } from '../job'
import { settleAccount } from '../settle-account'

/** Releases held points whose day has come (L6): accounts are found by their first release, so the cost is that of what is due. */
export const release = dueJob(
  'release',
  (now) => ({ collection: 'accounts', where: { nextReleaseOn: { lte: dayOf(now) } }, by: 'nextReleaseOn' }),
  settleAccount,
)
