import type { JobName } from '../_kit/jobs/table'
import { errorFields, log } from '../_kit/log'
import type { Collection, Document, Store, Where } from '../_kit/store'

export interface JobContext {
  readonly store: Store
  /** Epoch ms of the tick. */
  readonly now: number
  /** How far an earlier run has come, as it said itself; nothing at the beginning and for jobs whose index is their cursor. */
  readonly cursor?: string | null
  /** Whether the tick has used up its time: a job stops between two items and goes on at the next tick. */
  readonly outOfTime: () => boolean
}

/** What one run did. How far it came need not be remembered where what is done is no longer due. */
export interface JobReport {
  readonly done: number
  readonly failed: number
  /** Whether due work is left for the next tick. */
  readonly more: boolean
  /** How far a walk has come that no index remembers; null when it is through. */
  readonly cursor?: string | null
  /** What went wrong as a whole, in words for engineers. */
  readonly fault?: string
}

/** One kind of due work: found by an index, done one item at a time, harmless to repeat. How often, the table says. */
export interface Job {
  readonly name: JobName
  readonly run: (context: JobContext) => Promise<JobReport>
}

/**
 * Works through due items page by page. An item that fails is logged by its job and stepped over, so that one corrupt
 * document never holds up the others; it stays due and is tried again at the next run.
 */
export const workThrough = async <T>(
  context: JobContext,
  page: (skip: number) => Promise<readonly T[]>,
  act: (item: T) => Promise<boolean>,
): Promise<JobReport> => {
  let done = 0
  let failed = 0
  for (;;) {
    // Done items have left the index, so only the failed ones are still in front.
    const items = await page(failed)
    if (items.length === 0) return { done, failed, more: failed > 0 }
    for (const item of items) {
      if (context.outOfTime()) return { done, failed, more: true }
      if (await act(item)) done++
      else failed++
    }
  }
}

/** Due work as an index finds it. */
export interface Due {
  readonly collection: Collection
  readonly where: Where
  /** The field of the index by which it is found; what has waited longest comes first. */
  readonly by: string
  /** The field that names an item in the log, where the id is a code that whoever reads it could use; `_id` otherwise. */
  readonly named?: string
}

const PAGE = 200

type Fields = Readonly<Record<string, unknown>>

/** Works through what an index finds, which leaves it when it is done: the cost is that of what is due. An item that throws is logged. */
export const workThroughDue = (
  job: JobName,
  context: JobContext,
  { collection, where, by, named = '_id' }: Due,
  act: (document: Document, context: JobContext) => Promise<boolean>,
): Promise<JobReport> =>
  workThrough(
    context,
    (skip) => context.store.find(collection, { where, order: [[by, 'asc']], skip, limit: PAGE }),
    async (found) => {
      const document = found as Document
      try {
        return await act(document, context)
      } catch (error) {
        log.error('due work failed', { job, collection, [named]: (document as Fields)[named], ...errorFields(error) })
        return false
      }
    },
  )

/** A job that works through what an index finds at an instant (epoch ms). */
export const dueJob = (
  name: JobName,
  due: (now: number) => Due,
  act: (document: Document, context: JobContext) => Promise<boolean>,
): Job => ({ name, run: (context) => workThroughDue(name, context, due(context.now), act) })
