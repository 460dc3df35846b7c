import { dayOf } from '../../../shared/domain/time'
import { type Job, workThrough } from '../job'
import { settleAccount } from '../settle-account'

const PAGE = 200

/** Expires due lots (X2): accounts are found by their first death, so the cost is that of what is due. */
export const expiry: Job = {
  name: 'expiry',
  run: (context) => {
    const today = dayOf(context.now)
    const due = (skip: number) =>
      context.store.find('accounts', { where: { nextExpiryOn: { lt: today } }, order: [['nextExpiryOn', 'asc']], skip, limit: PAGE })
    return workThrough(context, due, (document) => settleAccount('expiry', context, document))
  },
}
