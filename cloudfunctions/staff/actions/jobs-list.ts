import type { JobsAnswer } from '../../../shared/contracts'
import type { AlertDocument, JobState } from '../../../shared/contracts/documents/job'
import { instantOf } from '../../../shared/domain/time'
import { latestAlerts } from '../../_kit/alerts/alert'
import { runsOf } from '../../_kit/jobs/schedule'
import { findJobStates, readableState } from '../../_kit/jobs/states'
import { JOB_NAMES, JOB_TABLE, type JobName } from '../../_kit/jobs/table'
import type { StaffAct } from '../request'

type JobView = JobsAnswer['jobs'][number]

/** Overdue for so long, a job is late: a job of every minute that is idle writes itself down once an hour only. */
const LATE_MS = 90 * 60_000

/** The jobs in the order of the table, each with its latest runs, and the alerts, the latest first. */
export const listJobs: StaffAct<'jobs.list'> = async ({ store, now }) => {
  const states = (await findJobStates(store)).map(readableState)
  const alerts = await latestAlerts(store)
  return {
    jobs: JOB_NAMES.map((name) =>
      viewOf(
        name,
        states.find((state) => state?._id === name),
        now,
      ),
    ),
    alerts: alerts.map(alertView),
  }
}

const viewOf = (name: JobName, state: JobState | undefined, now: number): JobView => ({
  name,
  ...JOB_TABLE[name],
  state: stateOf(state, now),
  ...(state ? { nextAt: state.nextAt } : {}),
  done: state?.done ?? 0,
  failed: state?.failed ?? 0,
  runs: state ? [...runsOf(state)] : [],
})

const stateOf = (state: JobState | undefined, now: number): JobView['state'] => {
  if (!state) return 'never'
  const [latest] = state.runs
  if (latest && (latest.failed > 0 || latest.fault !== undefined)) return 'failing'
  if (now - instantOf(state.nextAt) > LATE_MS) return 'late'
  return latest?.more ? 'working' : 'waiting'
}

const alertView = ({ _id, words, firstAt, lastAt, count, toldAt }: AlertDocument): JobsAnswer['alerts'][number] => ({
  key: _id,
  words,
  firstAt,
  lastAt,
  count,
  told: toldAt !== null,
})
