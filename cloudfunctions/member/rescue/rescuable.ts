import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import { dyingPoints, type Rescuable } from '../../../shared/domain/expiry'
import type { Program } from '../../../shared/domain/program'
import type { Day } from '../../../shared/domain/time'
import type { Settled } from '../../_kit/ledger/settle'
import type { Taken } from '../../_kit/rescue/stock'

/** What a member can take of a rescue, from what was read of him and of the gifts. */
export const rescuable = (
  { account, books }: Settled,
  program: Program,
  { streak, taken, today }: { readonly streak: DailyDocument['streak']; readonly taken: Taken; readonly today: Day },
): Rescuable => ({
  today,
  frozen: account.status === 'frozen',
  dormant: account.dormantSince !== null,
  dying: dyingPoints(program, books, today),
  capCounts: account.capCounts,
  streak,
  taken,
})
