import type { JobRun, JobState } from '../../shared/contracts/documents/job'
import { isRefusal } from '../../shared/errors'
import { alert } from '../_kit/alerts/alert'
import { isWorthNoting, type NewRun, stateAfter } from '../_kit/jobs/schedule'
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

/**
 * Writes down what a run did, on top of whatever another tick has noted meanwhile. Never throws: a note that gets lost costs a run more,
 * because what was done is no longer due.
 */
export const noteRun = async (
  { store, now }: TickContext,
  { name, every }: JobEntry & { readonly name: string },
  seen: JobState | undefined,
  { run, cursor }: { readonly run: JobRun; readonly cursor: string | null | undefined },
): Promise<void> => {
  const from = seen?.cursor ?? null
  const note: NewRun = { name, every, now, run, cursor: { from, to: cursor === undefined ? from : cursor } }
  if (!isWorthNoting(seen, note)) return
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
}
