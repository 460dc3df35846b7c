import type { StorageHook } from '../../../emulator/cloudbase'
import { type RunningEmulator, startEmulator } from '../../../emulator/server'
import { callTimer } from '../../../emulator/server/invoke'
import { TICKS } from './town'

/** Longer than any tick: how much of it fits into the time that a busy machine gives must not decide how a town ends. */
const TIME_LIMIT_MS = 900_000

/** An emulator on a folder whose clock stands still: what is done at a tick bears its very instant, whoever does it. */
export const openTown = (dataDir: string): Promise<RunningEmulator> =>
  startEmulator({ dataDir, isLive: false, mediaCheckMs: null, program: 'everyday' })

/** Runs the ticks from the `from`-th on; `hook` is told of every storage call, `begun` of every tick. */
export const runTicks = async (
  { emulator }: RunningEmulator,
  from: number,
  { hook, begun }: { hook?: StorageHook; begun?: (tick: number) => void } = {},
): Promise<void> => {
  const { clock, endpoint, host } = emulator.contents
  if (hook) endpoint.intercept(hook)
  for (const [i, dueAt] of TICKS.entries()) {
    if (i < from) continue
    clock.moveTo(dueAt)
    begun?.(i)
    const run = { functionName: 'jobs', triggerName: 'tick', dueAt, message: '', timeLimitMs: TIME_LIMIT_MS }
    const outcome = await callTimer(host, run)
    if (outcome.status === 'failed') throw new Error(`tick ${i} failed: ${outcome.message}`)
  }
}
