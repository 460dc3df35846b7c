import * as z from 'zod'
import { task as taskForm } from '../../../shared/contracts/documents/program/daily'
import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import { isFinished, needsOf, periodOf, progressOf, type TaskFacts } from '../../../shared/domain/tasks'
import { dayOf } from '../../../shared/domain/time'
import { asEntry, checked } from '../ledger/documents'
import type { Filed } from '../ledger/post'
import type { Settled } from '../ledger/settle'
import type { Reader } from '../store'
import { filedDaily, openDaily } from './documents'
import { raced, racerOf } from './race'
import { type Reversal, reversed } from './reversal'
import { deedsOf } from './task-facts'

/** What of an order is being returned now; nothing of it is in the books yet. */
export interface Returning extends Reversal {
  readonly orderId: string
  readonly amountFen: number
}

/** The books after it, and the documents beside the account. */
export interface Untasked {
  readonly state: Settled
  readonly replace: Filed
}

/**
 * Takes back the rewards of tasks that a return brings below their goal, while they are held (K2). One storage call, and a few more for
 * each such reward.
 */
export const tasksTakenBack = async (read: Reader, before: Settled, returning: Returning): Promise<Untasked> => {
  const open = await openDaily(read, before.account._id)
  const today = dayOf(returning.now)
  // Also those that were given before this order: it may have made up for one that was returned since.
  const resting = open.daily.claims.filter(({ until }) => until >= today)
  let state = before
  let daily = open.daily
  for (const { entryId } of resting) {
    const paid = asEntry(await read.get('entries', entryId))
    if (await stillStands(read, state, daily, checked(taskCause, paid.cause, entryId), returning)) continue
    const back = await reversed(read, state, paid, returning)
    state = back.state
    daily = raced({ ...daily, claims: daily.claims.filter((claim) => claim.entryId !== entryId) }, -back.points, returning.now)
  }
  if (daily === open.daily) return { state: before, replace: [] }
  return { state, replace: [...filedDaily(daily, open).replace, ...racerOf(state.account, daily, returning.now)] }
}

/** What the entry of a reward remembers of its task: as it was then, whatever the programme says by now. */
const taskCause = z.object({ period: z.string(), task: taskForm })

const stillStands = async (
  read: Reader,
  { account }: Settled,
  daily: DailyDocument,
  { period, task }: z.infer<typeof taskCause>,
  returning: Returning,
): Promise<boolean> => {
  const today = dayOf(returning.now)
  const when = periodOf(task.period, period === 'ever' ? today : period)
  const deeds = await deedsOf(read, needsOf(task), { account, daily, from: when.from, today })
  return isFinished(progressOf(task, { ...deeds, ...when, sales: withReturn(deeds.sales, returning) }))
}

const withReturn = (sales: TaskFacts['sales'], { orderId, amountFen }: Returning): TaskFacts['sales'] =>
  sales.map((sale) => (sale.orderId === orderId ? { ...sale, returnedFen: sale.returnedFen + amountFen } : sale))
