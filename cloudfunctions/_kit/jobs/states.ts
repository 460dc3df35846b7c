import { type JobState, jobStateSchema } from '../../../shared/contracts/documents/job'
import { checked, CorruptDocument } from '../ledger/documents'
import { errorFields, log } from '../log'
import type { Reader } from '../store'

/** Checked on reading and on writing alike. */
export const asJobState = (document: unknown): JobState => checked(jobStateSchema, document)

/** More than there will ever be jobs. */
const MOST_JOBS = 100

/** The states of all jobs, unchecked: one that cannot be read must not hide the others. One storage call. */
export const findJobStates = (read: Reader): Promise<unknown[]> => read.find('job_states', { limit: MOST_JOBS })

/** What a job remembers is no one's points, and its work is safe to repeat: a record that cannot be read counts as none. */
export const readableState = (document: unknown): JobState | undefined => {
  try {
    return asJobState(document)
  } catch (error) {
    if (!(error instanceof CorruptDocument)) throw error
    log.error('job state cannot be read', errorFields(error))
    return undefined
  }
}
