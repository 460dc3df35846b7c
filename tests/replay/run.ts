import { dayOf } from '../../shared/domain/time'
import { type ActionStats, EmulatorClient } from './emulator-client'
import { EmulatorStore } from './emulator-store'
import { historiesOf } from './histories'
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
  /** Lets the clock run on until then (epoch ms); by default until the first points have died. */
  readonly until?: ((plan: Plan) => number | undefined) | undefined
  readonly interrupted?: () => boolean
  readonly onPlan?: (plan: Plan) => Progress | undefined
}

const PROGRESS_MS = 500

/** Plays the file against the emulator at `url`, lets the first lots expire, and audits the store. */
export const runReplay = async ({ url, lines, limits, until, interrupted = () => false, onPlan }: RunOptions): Promise<Result> => {
  const http = new HttpJson(url)
  try {
    const emulator = new EmulatorClient(http)
    const { startedAt } = await emulator.clock()
    const plan = planReplay(lines, startedAt, limits)
    const progress = onPlan?.(plan)
    const program = await new EmulatorStore(http).programAt(startedAt)
    const replay = new Replay({
      till: new TillClient(http, emulator.now),
      emulator,
      program,
      interrupted,
      onProgress: (done, at) => progress?.update(done, `${dayOf(at)}  ${done} requests`),
    })
    const before = await emulator.stats()
    const since = performance.now()
    const complete = await replay.play(plan).finally(() => progress?.end())
    const seconds = (performance.now() - since) / 1000
    const storageCalls = callsPerPurchase(before, await emulator.stats())
    if (complete) await runOn(emulator, until ? until(plan) : firstExpiryInstant(plan, program), progress)
    progress?.stage('Auditing every account and hash chain …')
    const { now } = await emulator.clock()
    const histories = await historiesOf(emulator, replay.members)
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
      histories,
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

/** The clock runs on, and the jobs due on the way with it. */
const runOn = async (emulator: EmulatorClient, until: number | undefined, progress: Progress | undefined): Promise<void> => {
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
