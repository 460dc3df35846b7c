import type { StorageHook } from '../../../emulator/cloudbase'
import { type RunningEmulator, startEmulator } from '../../../emulator/server'
import { callTimer } from '../../../emulator/server/invoke'
import { TICKS } from './town'

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
    const outcome = await callTimer(host, { functionName: 'jobs', triggerName: 'tick', dueAt, message: '' })
    if (outcome.status === 'failed') throw new Error(`tick ${i} failed: ${outcome.message}`)
  }
}
