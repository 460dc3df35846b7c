import { shanghaiIso } from '../../../shared/domain/time'
import { asPresent } from '../../_kit/presents/documents'
import { settlePresent } from '../../_kit/presents/settle'
import { dueJob } from '../job'

/** K7: what a friend has taken up arrives when the cooling-off is over; what nobody took up goes back, the longest overdue first. */
export const presents = dueJob(
  'presents',
  (now) => ({ collection: 'presents', where: { dueAt: { lte: shanghaiIso(now) } }, by: 'dueAt', named: 'giverId' }),
  (document, { store, now }) => settlePresent(store, asPresent(document), now),
)
