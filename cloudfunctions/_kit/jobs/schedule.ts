import type { JobRun, JobState } from '../../../shared/contracts/documents/job'
import { LIMITS } from '../../../shared/domain/limits'
import { addDays, dayOf, instantOf, shanghaiIso, startOfDay } from '../../../shared/domain/time'
import type { Every } from './table'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** Hours and days begin a little late, so that what is due at midnight is due for certain, whatever the clocks of instances differ by. */
const DUE_MINUTE_MS = 5 * MINUTE_MS

/** The first instant after `now` at which a job of this period is due. Shanghai is whole hours from UTC, so hours need no calendar. */
const NEXT: Readonly<Record<Every, (now: number) => number>> = {
  minute: (now) => (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS,
  hour: (now) => (Math.floor((now - DUE_MINUTE_MS) / HOUR_MS) + 1) * HOUR_MS + DUE_MINUTE_MS,
  day: (now) => startOfDay(addDays(dayOf(now - DUE_MINUTE_MS), 1)) + DUE_MINUTE_MS,
}

/** Whether a run did nothing and left nothing. */
export const isIdle = ({ done, failed, more, fault }: JobRun): boolean => done === 0 && failed === 0 && !more && fault === undefined

/** Whether a run achieved nothing because everything it tried failed. */
const isStuck = ({ done, failed }: JobRun): boolean => done === 0 && failed > 0

/** What keeps failing is tried again after one minute, two, four and so on, but no later than the job is due anyway. */
const retryAt = (runs: readonly JobRun[], now: number): number => {
  const inARow = runs.findIndex((run) => !isStuck(run))
  return now + MINUTE_MS * 2 ** ((inARow < 0 ? runs.length : inARow) - 1)
}

/** When a job of this period that has nothing to do is due again, epoch ms. */
export const nextTime = (every: Every, now: number): number => NEXT[every](now)

const nextAtOf = (every: Every, runs: readonly JobRun[], now: number): number => {
  const [latest] = runs as [JobRun, ...JobRun[]]
  if (isStuck(latest)) return Math.min(NEXT[every](now), retryAt(runs, now))
  return latest.more ? now : NEXT[every](now)
}

/** Everything that did something is remembered, and the latest run in any case. */
const runsWith = (run: JobRun, before: readonly JobRun[]): JobRun[] =>
  [run, ...before.filter((known, i) => i > 0 || !isIdle(known))].slice(0, LIMITS.jobRuns)

export interface NewRun {
  readonly name: string
  readonly every: Every
  /** Epoch ms of the tick. */
  readonly now: number
  readonly run: JobRun
  /** How far the run began and how far it came; no cursor where the index is one. */
  readonly cursor: { readonly from: string | null; readonly to: string | null }
}

/** The state of a job after a run. Of two runs that overlapped, one moves the cursor: neither leaves out what the other has not done. */
export const stateAfter = (before: JobState | undefined, { name, every, now, run, cursor }: NewRun): JobState => {
  const runs = runsWith(run, before?.runs ?? [])
  const known = before?.cursor ?? null
  return {
    _id: name,
    schema: 1,
    nextAt: shanghaiIso(nextAtOf(every, runs, now)),
    cursor: known === cursor.from ? cursor.to : known,
    done: (before?.done ?? 0) + run.done,
    failed: (before?.failed ?? 0) + run.failed,
    idleAt: before?.idleAt ?? null,
    runs,
  }
}

/** Whether a job has to run at `now`: one that has never run has waited for ever. */
export const isDue = (state: JobState | undefined, now: number): boolean => state === undefined || instantOf(state.nextAt) <= now

/** Whether a run changes nothing of a job but when it is due next. */
export const isUneventful = (before: JobState | undefined, { run, cursor }: NewRun): before is JobState => {
  const latest = before?.runs[0]
  if (!latest || !isIdle(run) || cursor.from !== cursor.to) return false
  return !latest.more && latest.failed === 0
}

/**
 * Whether an uneventful run is worth a write. A job of every minute that finds nothing would write itself down 1,440 times a day: once an hour
 * tells that it is alive.
 */
export const isWorthNoting = (before: JobState, { every, now }: NewRun): boolean =>
  every !== 'minute' || Math.floor(instantOf(before.nextAt) / HOUR_MS) !== Math.floor(now / HOUR_MS)

/** The latest run in any case, then those that did something. */
export const runsOf = ({ idleAt, runs }: JobState): readonly JobRun[] =>
  idleAt !== null && idleAt > (runs[0]?.at ?? '') ? [{ at: idleAt, ms: 0, done: 0, failed: 0, more: false }, ...runs] : runs
