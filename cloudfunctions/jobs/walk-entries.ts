import type { WalkCursor } from '../../shared/contracts/documents/totals'
import { shanghaiIso } from '../../shared/domain/time'
import { isRefusal, type Refusal } from '../../shared/errors'
import type { Transaction } from '../_kit/store'
import { type Counted, entriesAfter, type Measure, PAGE, walkCursor } from '../_kit/totals/entries'
import { transact } from '../_kit/transact'
import type { JobContext, JobReport } from './job'

/**
 * An entry bears the instant at which its request began and appears when it is committed: no later than the longest a function
 * may run and a transaction may stay open (30 s each), and clocks of instances differ by less than the rest.
 */
const LAG_MS = 90_000

/** A figure that entries add up to, and where it is kept. */
export interface Figure<T> extends Measure<T> {
  readonly add: (transaction: Transaction, entries: readonly Counted<T>[]) => Promise<void>
}

/**
 * Adds up the entries that have not been, page by page. The cursor moves in the transaction that adds, so that a tick may come twice, late,
 * or not at all, and every entry counts once; a figure without a cursor yet begins with the first entry of the ledger.
 */
export const walkEntries = async <T>(figure: Figure<T>, context: JobContext): Promise<JobReport> => {
  for (let done = 0; ;) {
    if (context.outOfTime()) return { done, failed: 0, more: true }
    const page = await addPage(figure, context)
    if (isRefusal(page)) return { done, failed: 1, more: true }
    done += page.count
    if (page.count < PAGE) return { done, failed: 0, more: false }
  }
}

const addPage = <T>(figure: Figure<T>, { store, now }: JobContext): Promise<{ readonly count: number } | Refusal> =>
  transact(store, {
    act: async (transaction) => {
      const cursor = await walkCursor(transaction, figure.walk)
      const until = shanghaiIso(now - LAG_MS)
      const due = (await entriesAfter(transaction, cursor, figure)).filter(({ at }) => at <= until)
      const last = due.at(-1)
      if (!last) return { count: 0 }
      await figure.add(transaction, due)
      await moveCursor(transaction, cursor, { _id: figure.walk, schema: 1, at: last.at, key: last._id })
      return { count: due.length }
    },
  })

const moveCursor = (transaction: Transaction, before: WalkCursor | undefined, after: WalkCursor): Promise<void> =>
  before ? transaction.replace('job_cursors', after) : transaction.insert('job_cursors', [after])
