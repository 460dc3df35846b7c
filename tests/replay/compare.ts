import { dayOf, startOfDay } from '../../shared/domain/time'
import { EmulatorStore } from './emulator-store'
import { HttpJson } from './http-json'
import { type LedgerTotals, ledgerTotals } from './ledger-totals'
import { startOwnEmulator } from './own-emulator'
import { type Plan, type PlanLimits, planReplay } from './plan'
import { firstExpiryInstant } from './play'
import type { NamedProgram } from './program-files'
import type { Progress } from './progress'
import { runReplay } from './run'
import type { SaleLine } from './sales-file'
import type { Result } from './summary'

/** The same sales under one programme. */
export interface Trial extends NamedProgram {
  readonly result: Result
  readonly totals: LedgerTotals
}

export interface CompareOptions {
  readonly programs: readonly NamedProgram[]
  readonly lines: readonly SaleLine[]
  readonly limits?: PlanLimits
  readonly interrupted?: () => boolean
  /** Told before each programme begins. */
  readonly onProgram?: (name: string, plan: Plan) => Progress | undefined
}

/**
 * Plays the same sales under each programme, one after the other, in an emulator of its own that keeps nothing. All of them end at the
 * same instant, when points have expired under every one of them. Undefined when it was interrupted.
 */
export const comparePrograms = async (options: CompareOptions): Promise<readonly Trial[] | undefined> => {
  const { programs, lines, limits } = options
  const clockStart = startOfDay(dayOf(Math.min(...lines.map(({ at }) => at))))
  const until = latestFirstExpiry(planReplay(lines, clockStart, limits), programs)
  const trials: Trial[] = []
  for (const named of programs) {
    const trial = await tried(named, { ...options, clockStart, until })
    if (!trial) return undefined
    trials.push(trial)
  }
  return trials
}

const latestFirstExpiry = (plan: Plan, programs: readonly NamedProgram[]): number | undefined => {
  const ends = programs.flatMap(({ program }) => firstExpiryInstant(plan, program) ?? [])
  return ends.length === 0 ? undefined : Math.max(...ends)
}

type Setting = CompareOptions & { readonly clockStart: number; readonly until: number | undefined }

const tried = async (
  named: NamedProgram,
  { lines, limits, interrupted, onProgram, clockStart, until }: Setting,
): Promise<Trial | undefined> => {
  const emulator = await startOwnEmulator({ dataDir: ':memory:', clockStart, program: named.name })
  const http = new HttpJson(emulator.url)
  try {
    const result = await runReplay({
      url: emulator.url,
      lines,
      limits,
      interrupted,
      until: () => until,
      onPlan: (plan) => onProgram?.(named.name, plan),
    })
    return result.complete ? { ...named, result, totals: await ledgerTotals(new EmulatorStore(http)) } : undefined
  } finally {
    http.close()
    await emulator.stop()
  }
}
