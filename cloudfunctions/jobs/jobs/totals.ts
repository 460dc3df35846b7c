import type { TotalsCursor } from '../../../shared/contracts/documents/totals'
import { type Day, dayOf, instantOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, type Refusal } from '../../../shared/errors'
import type { Transaction } from '../../_kit/store'
import { addToDay } from '../../_kit/totals/days'
import { type Counted, entriesAfter, PAGE, totalsCursor } from '../../_kit/totals/entries'
import { added, NO_TALLY, type Tally } from '../../_kit/totals/tally'
import { transact } from '../../_kit/transact'
import type { Job, JobContext } from '../job'

/**
 * An entry bears the instant at which its request began and appears when it is committed: no later than the longest a function
 * may run and a transaction may stay open (30 s each), and clocks of instances differ by less than the rest.
 */
const LAG_MS = 90_000

/**
 * Adds up the entries by day (E6). The cursor moves in the transaction that adds, so that a tick may come twice, late, or not at all,
 * and every entry counts once.
 */
export const totals: Job = {
  name: 'totals',
  run: async (context) => {
    for (let done = 0; ;) {
      if (context.outOfTime()) return { done, failed: 0, more: true }
      const page = await addPage(context)
      if (isRefusal(page)) return { done, failed: 1, more: true }
      done += page.count
      if (page.count < PAGE) return { done, failed: 0, more: false }
    }
  },
}

const addPage = ({ store, now }: JobContext): Promise<{ readonly count: number } | Refusal> =>
  transact(store, {
    act: async (transaction) => {
      const cursor = await totalsCursor(transaction)
      const until = shanghaiIso(now - LAG_MS)
      const due = (await entriesAfter(transaction, cursor)).filter(({ at }) => at <= until)
      const last = due.at(-1)
      if (!last) return { count: 0 }
      for (const [day, tally] of byDay(due)) await addToDay(transaction, day, tally)
      await moveCursor(transaction, cursor, last)
      return { count: due.length }
    },
  })

const byDay = (entries: readonly Counted[]): ReadonlyMap<Day, Tally> => {
  const days = new Map<Day, Tally>()
  for (const { at, tally } of entries) {
    const day = dayOf(instantOf(at))
    days.set(day, added(days.get(day) ?? NO_TALLY, tally))
  }
  return days
}

const moveCursor = (transaction: Transaction, before: TotalsCursor | undefined, { at, _id }: Counted): Promise<void> => {
  const cursor: TotalsCursor = { _id: 'totals', schema: 1, at, key: _id }
  return before ? transaction.replace('job_cursors', cursor) : transaction.insert('job_cursors', [cursor])
}
