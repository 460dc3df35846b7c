import { dayOf } from '../../../shared/domain/time'
import { type Job, workThrough } from '../job'
import { settleAccount } from '../settle-account'

const PAGE = 200

/** Releases held points whose day has come (L6): accounts are found by their first release, so the cost is that of what is due. */
export const release: Job = {
  name: 'release',
  run: (context) => {
    const today = dayOf(context.now)
    const due = (skip: number) =>
      context.store.find('accounts', { where: { nextReleaseOn: { lte: today } }, order: [['nextReleaseOn', 'asc']], skip, limit: PAGE })
    return workThrough(context, due, (document) => settleAccount('release', context, document))
  },
}
