import { type Program, programAt } from '../../../shared/domain/program'
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

/** The programme in force now. Throws when none is: an environment that was never set up. */
export const currentProgram = async (store: Store, now: number): Promise<Program> => {
  const program = programAt(await programs(store, now), now)
  if (!program) throw new Error('no programme is in force: publish one into the collection "programs"')
  return program
}

/** The programme in force when a sale was paid (epoch ms); undefined for a sale from before the first one. */
export const programOfSale = async (store: Store, now: number, paidAt: number): Promise<Program | undefined> => {
  await currentProgram(store, now)
  return programAt(await programs(store, now), Math.min(paidAt, now))
}
