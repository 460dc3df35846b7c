import { type Program, programAt } from '../../../shared/domain/program'
import type { RulesAt } from '../../../shared/domain/tiers'
import { instantOf } from '../../../shared/domain/time'
import type { Store } from '../store'
import { allVersions, standing } from './versions'

/** A published version is seen by every instance within this time. */
const CACHE_MS = 60_000

let cached: { readonly readAt: number; readonly programs: readonly Program[] } | undefined

const read = async (store: Store): Promise<readonly Program[]> => standing(await allVersions(store)).map(({ program }) => program)

/** All versions that count, read at most once a minute. */
const programs = async (store: Store, now: number): Promise<readonly Program[]> => {
  // The clock of the emulator may have been moved back by a reset: an age below zero is stale as well.
  const age = cached ? now - cached.readAt : -1
  if (!cached || age < 0 || age >= CACHE_MS) cached = { readAt: now, programs: await read(store) }
  return cached.programs
}

/** The programme in force at any instant that has come. Throws when none is: an environment that was never set up. */
export const rulesOf = async (store: Store, now: number): Promise<RulesAt> => {
  const all = await programs(store, now)
  const current = programAt(all, now)
  if (!current) throw new Error('no programme is in force: publish one into the collection "programs"')
  // A clock that was moved back before the first programme finds it in force all the same.
  return (ms) => programAt(all, Math.min(ms, now)) ?? current
}

/** The programme in force now. Throws when none is. */
export const currentProgram = async (store: Store, now: number): Promise<Program> => (await rulesOf(store, now))(now)

/** A version that has begun, by its name; undefined for one that there is not, or not yet. */
export const versionOf = async (store: Store, now: number, version: string): Promise<Program | undefined> =>
  (await programs(store, now)).find((program) => program.version === version && instantOf(program.effectiveFrom) <= now)

/** The programme in force when a sale was paid (epoch ms); undefined for a sale from before the first one. */
export const programOfSale = async (store: Store, now: number, paidAt: number): Promise<Program | undefined> => {
  await currentProgram(store, now)
  return programAt(await programs(store, now), Math.min(paidAt, now))
}

/** All versions that have begun, the first one first: what was promised once is found there after later versions have dropped it. */
export const programsSoFar = async (store: Store, now: number): Promise<readonly Program[]> =>
  (await programs(store, now)).filter(({ effectiveFrom }) => instantOf(effectiveFrom) <= now)
