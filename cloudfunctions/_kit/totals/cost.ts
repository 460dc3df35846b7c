import { costStateSchema, type CostState } from '../../../shared/contracts/documents/totals'
import { percentOf, WARN_PERCENT } from '../../../shared/domain/campaigns'
import { LIMITS } from '../../../shared/domain/limits'
import type { CostGuard } from '../../../shared/domain/program'
import { addDays, type Day, dayOf } from '../../../shared/domain/time'
import { checked } from '../ledger/documents'
import type { Reader } from '../store'
import { totalsOfDays } from './days'
import { added, NO_TALLY, type Tally } from './tally'

/** What the points of a window cost, and what they may cost. */
export interface CostFigures {
  /** First day of the window; today is the last. */
  readonly from: Day
  readonly revenueFen: number
  /** Those that the guard looks at: given and kept, or redeemed. */
  readonly points: number
  readonly valueFen: number
  readonly limitFen: number
  /** Whole percent of the limit. */
  readonly percent: number
}

/** `fresh` is what is not in the days yet. One storage call. */
export const costFigures = async (read: Reader, guard: CostGuard, now: number, fresh: Tally = NO_TALLY): Promise<CostFigures> => {
  const today = dayOf(now)
  const from = addDays(today, 1 - guard.windowDays)
  return figuresOf(guard, from, added(await totalsOfDays(read, from, today), fresh))
}

/** A shop that has hardly sold anything yet would be over any share with its first campaign: less than this counts as this much. */
const LEAST_REVENUE_FEN = LIMITS.costGuardRevenueFen

const figuresOf = ({ permille, valueFen: worth, basis }: CostGuard, from: Day, tally: Tally): CostFigures => {
  const points = Math.max(0, basis === 'issued' ? tally.issued - tally.takenBack : tally.redeemed)
  const limitFen = Math.floor((Math.max(tally.revenueFen, LEAST_REVENUE_FEN) * permille) / 1000)
  const valueFen = points * worth
  return { from, revenueFen: tally.revenueFen, points, valueFen, limitFen, percent: percentOf(valueFen, limitFen) }
}

export const stateOf = ({ percent }: CostFigures): CostState['state'] => {
  if (percent >= 100) return 'over'
  return percent >= WARN_PERCENT ? 'warned' : 'calm'
}

/** What the guard found when it looked last. */
export const costState = async (read: Reader): Promise<CostState | undefined> => {
  const found = await read.get('job_cursors', 'cost-guard')
  return found === undefined ? undefined : checked(costStateSchema, found)
}
