import { type JobState, jobStateSchema } from '../../../shared/contracts/documents/job'
import { checked } from '../ledger/documents'
import type { Reader } from '../store'

/** Checked on reading and on writing alike. */
export const asJobState = (document: unknown): JobState => checked(jobStateSchema, document)

/** More than there will ever be jobs. */
const MOST_JOBS = 100

/** The states of all jobs, unchecked: one that cannot be read must not hide the others. One storage call. */
export const findJobStates = (read: Reader): Promise<unknown[]> => read.find('job_states', { limit: MOST_JOBS })
