import { elapsed as realElapsed } from '../_kit/clock'
import { errorFields, log } from '../_kit/log'
import type { Job, JobContext, JobReport } from './job'

/**
 * Runs the jobs one after the other within `limitMs` of real time. Each may use an equal share of what is left, so that a month's
 * end, when many accounts expire, does not keep the others waiting; and one failing job never keeps the others from running.
 */
export const tick = async (
  jobs: readonly Job[],
  context: Omit<JobContext, 'outOfTime'>,
  limitMs: number,
  elapsed: () => number = realElapsed,
): Promise<Record<string, JobReport>> => {
  const end = elapsed() + limitMs
  const reports: Record<string, JobReport> = {}
  for (const [i, job] of jobs.entries()) {
    const until = elapsed() + (end - elapsed()) / (jobs.length - i)
    try {
      reports[job.name] = await job.run({ ...context, outOfTime: () => elapsed() > until })
    } catch (error) {
      log.error('job failed', { job: job.name, ...errorFields(error) })
      reports[job.name] = { done: 0, failed: 1, more: true }
    }
  }
  log.info('tick', { reports })
  return reports
}
