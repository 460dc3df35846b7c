import type { JobRun, JobState } from '../../shared/contracts/documents/job'
import { instantOf, shanghaiIso } from '../../shared/domain/time'
import { alert } from '../_kit/alerts/alert'
import { atMost, elapsed as realElapsed } from '../_kit/clock'
import { isDue } from '../_kit/jobs/schedule'
import type { JobEntry } from '../_kit/jobs/table'
import { errorFields, log } from '../_kit/log'
import type { JobContext, JobReport } from './job'
import { noteRun, noteUneventful, readStates, type Uneventful } from './states'

/** A job with what the table says of it. */
export interface Scheduled extends JobEntry {
  readonly name: string
  readonly run: (context: JobContext) => Promise<JobReport>
}

/** How long a job may overrun its share, for the item that it is at. Who does not come back by then is left alone with it. */
const GRACE_MS = 8_000

/**
 * Runs the jobs that are due one after the other within `limitMs` of real time, whoever has waited longest first. Each may use an equal share
 * of what is left, so that a month's end, when many accounts expire, does not keep the others waiting; who did not get a turn is first at
 * the next tick. A job that fails, or hangs, never keeps the others from running.
 */
export const tick = async (
  jobs: readonly Scheduled[],
  context: Pick<JobContext, 'store' | 'now'>,
  limitMs: number,
  elapsed: () => number = realElapsed,
): Promise<Record<string, JobReport>> => {
  const end = elapsed() + limitMs
  const states = await readStates(context)
  const due = jobs
    .filter(({ name }) => isDue(states.get(name), context.now))
    .sort((a, b) => waitingSince(states, a) - waitingSince(states, b))
  const reports: Record<string, JobReport> = {}
  const uneventful: Uneventful[] = []
  for (const [i, job] of due.entries()) {
    const begun = elapsed()
    if (begun >= end) break
    const shareMs = (end - begun) / (due.length - i)
    const cursor = states.get(job.name)?.cursor ?? null
    const report = await reportOf(job, { ...context, cursor, outOfTime: () => elapsed() > begun + shareMs }, shareMs)
    reports[job.name] = report
    const run = runOf(report, context.now, elapsed() - begun)
    const left = await noteRun(context, job, states.get(job.name), { run, cursor: report.cursor })
    if (left) uneventful.push(left)
    if (report.failed > 0) await tellOf(context, job, report)
  }
  await noteUneventful(context, uneventful)
  log.info('tick', { reports })
  return reports
}

const waitingSince = (states: ReadonlyMap<string, JobState>, { name }: Scheduled): number => {
  const state = states.get(name)
  return state ? instantOf(state.nextAt) : 0
}

const reportOf = async (job: Scheduled, context: JobContext, shareMs: number): Promise<JobReport> => {
  try {
    return await atMost(shareMs + GRACE_MS, job.run(context))
  } catch (error) {
    log.error('job failed', { job: job.name, ...errorFields(error) })
    return { done: 0, failed: 1, more: true, fault: error instanceof Error ? error.message : String(error) }
  }
}

const MOST_FAULT = 300

const runOf = ({ done, failed, more, fault }: JobReport, now: number, ms: number): JobRun => ({
  at: shanghaiIso(now),
  ms: Math.round(ms),
  done,
  failed,
  more,
  ...(fault ? { fault: fault.slice(0, MOST_FAULT) } : {}),
})

const tellOf = ({ store, now }: Pick<JobContext, 'store' | 'now'>, { name, words }: Scheduled, { failed, fault }: JobReport) =>
  alert(store, { key: `job:${name}`, now, words: `任务“${words}”${fault ? `出错:${fault}` : `有 ${failed} 项没有完成`}` })
