import type { JobRun, JobState } from '../../shared/contracts/documents/job'
import { shanghaiIso } from '../../shared/domain/time'
import { isRefusal } from '../../shared/errors'
import { alert } from '../_kit/alerts/alert'
import { isUneventful, isWorthNoting, type NewRun, nextTime, stateAfter } from '../_kit/jobs/schedule'
import { asJobState, findJobStates, readableState } from '../_kit/jobs/states'
import type { JobEntry } from '../_kit/jobs/table'
import { errorFields, log } from '../_kit/log'
import { transact } from '../_kit/transact'
import type { JobContext } from './job'

type TickContext = Pick<JobContext, 'store' | 'now'>

/** How all jobs stand, by name. One storage call where all of them can be read. */
export const readStates = async ({ store, now }: TickContext): Promise<ReadonlyMap<string, JobState>> => {
  const states = new Map<string, JobState>()
  for (const document of await findJobStates(store)) {
    const state = readableState(document)
    if (state) states.set(state._id, state)
    else await alert(store, { key: `job-state:${idOf(document)}`, now, words: `任务 ${idOf(document)} 的记录损坏,已重新开始记录` })
  }
  return states
}

const idOf = (document: unknown): string => String((document as { _id?: unknown })._id)

/** A job that found nothing to do: all that changes is when it is due next. */
export interface Uneventful {
  readonly name: string
  readonly seen: JobState
  readonly nextAt: string
}

/**
 * Writes down what a run did, on top of whatever another tick has noted meanwhile; answers what is left to be noted together with others.
 * Never throws: a note that gets lost costs a run more, because what was done is no longer due.
 */
export const noteRun = async (
  { store, now }: TickContext,
  { name, every }: JobEntry & { readonly name: string },
  seen: JobState | undefined,
  { run, cursor }: { readonly run: JobRun; readonly cursor: string | null | undefined },
): Promise<Uneventful | undefined> => {
  const from = seen?.cursor ?? null
  const note: NewRun = { name, every, now, run, cursor: { from, to: cursor === undefined ? from : cursor } }
  if (isUneventful(seen, note)) return isWorthNoting(seen, note) ? { name, seen, nextAt: shanghaiIso(nextTime(every, now)) } : undefined
  try {
    const noted = await transact<true>(store, {
      act: async (transaction) => {
        const found = await transaction.get('job_states', name)
        const before = found === undefined ? undefined : readableState(found)
        // The answer to the first attempt was lost.
        if (before?.runs.some(({ at, ms }) => at === run.at && ms === run.ms)) return true
        const after = asJobState(stateAfter(before, note))
        await (found === undefined ? transaction.insert('job_states', [after]) : transaction.replace('job_states', after))
        return true
      },
    })
    if (isRefusal(noted)) log.warn('job state was not noted', { job: name })
  } catch (error) {
    log.warn('job state was not noted', { job: name, ...errorFields(error) })
  }
  return undefined
}

/**
 * Notes all jobs that found nothing, those that are due again at one time with one storage call: most jobs do so most of the time. A job
 * that another tick has noted meanwhile is left as that tick says.
 */
export const noteUneventful = async ({ store, now }: TickContext, jobs: readonly Uneventful[]): Promise<void> => {
  const together = new Map<string, Uneventful[]>()
  for (const job of jobs) {
    const key = `${job.seen.nextAt} ${job.nextAt}`
    together.set(key, [...(together.get(key) ?? []), job])
  }
  try {
    for (const [{ seen, nextAt }, names] of [...together.values()].map((group) => [group[0]!, group.map(({ name }) => name)] as const))
      await store.update('job_states', { _id: { in: names }, nextAt: seen.nextAt }, { nextAt, idleAt: shanghaiIso(now) })
  } catch (error) {
    log.warn('job states were not noted', errorFields(error))
  }
}
