import { dayOf } from '../../shared/domain/time'
import { type ActionStats, EmulatorClient } from './emulator-client'
import { expiredOf } from './expired'
import { HttpJson } from './http-json'
import { planReplay, type Plan, type PlanLimits, upTo } from './plan'
import { firstExpiryInstant, Replay } from './play'
import type { Progress } from './progress'
import type { SaleLine } from './sales-file'
import type { Result } from './summary'
import { TillClient } from './till-client'

export interface RunOptions {
  readonly url: string
  readonly lines: readonly SaleLine[]
  readonly limits?: PlanLimits
  readonly interrupted?: () => boolean
  readonly onPlan?: (plan: Plan) => Progress | undefined
}

const PROGRESS_MS = 500

/** Plays the file against the emulator at `url`, lets the first lots expire, and audits the store. */
export const runReplay = async ({ url, lines, limits, interrupted = () => false, onPlan }: RunOptions): Promise<Result> => {
  const http = new HttpJson(url)
  try {
    const emulator = new EmulatorClient(http)
    const { startedAt } = await emulator.clock()
    const plan = planReplay(lines, startedAt, limits)
    const progress = onPlan?.(plan)
    const replay = new Replay({
      till: new TillClient(http, emulator.now),
      emulator,
      interrupted,
      onProgress: (done, at) => progress?.update(done, `${dayOf(at)}  ${done} requests`),
    })
    const before = await emulator.stats()
    const since = performance.now()
    const complete = await replay.play(plan).finally(() => progress?.end())
    const seconds = (performance.now() - since) / 1000
    const storageCalls = callsPerPurchase(before, await emulator.stats())
    if (complete) await runOn(emulator, plan, progress)
    progress?.stage('Auditing every account and hash chain …')
    const { now } = await emulator.clock()
    const expired = await expiredOf(emulator, replay.members)
    const audit = await emulator.audit()
    progress?.end()
    const alone = complete && audit.accounts === replay.members.length
    const claimsLapsed = replay.claimsLapsedBy(dayOf(now))
    return {
      plan: complete ? plan : upTo(plan, replay.playedUntil),
      tally: replay.tally,
      complete,
      members: replay.members.length,
      claimsLapsed,
      expired,
      audit,
      storageCalls,
      seconds,
      clockEnd: now,
      alone,
    }
  } finally {
    http.close()
  }
}

/** The clock runs on until the first lots have died and the job has swept them. */
const runOn = async (emulator: EmulatorClient, plan: Plan, progress: Progress | undefined): Promise<void> => {
  const until = firstExpiryInstant(plan)
  if (until === undefined) return
  const words = `The clock runs on to ${dayOf(until)}`
  progress?.stage(`${words} …`)
  const watch = setInterval(() => {
    emulator.progress().then(
      (at) => at && progress?.stage(`${words} … job ${at.done} of ${at.total}`),
      () => undefined,
    )
  }, PROGRESS_MS)
  await emulator.moveTo(until).finally(() => clearInterval(watch))
}

const PURCHASE = 'POST /till/v1/purchases'

/** Counted by the emulator; what it had counted before this run is taken off. */
const callsPerPurchase = (before: readonly ActionStats[], after: readonly ActionStats[]): { mean: number; max: number } => {
  const of = (stats: readonly ActionStats[]) => stats.find((entry) => entry.function === 'till' && entry.action === PURCHASE)
  const [old, now] = [of(before), of(after)]
  if (!now) return { mean: 0, max: 0 }
  const count = now.count - (old?.count ?? 0)
  const calls = now.count * now.calls.mean - (old ? old.count * old.calls.mean : 0)
  return { mean: count > 0 ? Math.round((calls / count) * 100) / 100 : 0, max: now.calls.max }
}
