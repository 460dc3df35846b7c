import { programSchema } from '../../shared/contracts/documents/program'
import { type Program, programAt } from '../../shared/domain/program'
import type { Store } from './store'

/** A published version is seen by every instance within this time. */
const CACHE_MS = 60_000

let cached: { readonly readAt: number; readonly programs: readonly Program[] } | undefined

const read = async (store: Store): Promise<readonly Program[]> =>
  (await store.find('programs', { limit: 1000 })).map((document) => {
    const { _id, ...program } = document as { _id: string }
    return programSchema.parse(program)
  })

/** The programme in force at `at`, read at most once a minute. Throws when none is: an environment that was never set up. */
export const programFor = async (store: Store, now: number, at: number): Promise<Program> => {
  // The clock of the emulator may have been moved back by a reset: an age below zero is stale as well.
  const age = cached ? now - cached.readAt : -1
  if (!cached || age < 0 || age >= CACHE_MS) cached = { readAt: now, programs: await read(store) }
  const program = programAt(cached.programs, at)
  if (!program) throw new Error('no programme is in force: publish one into the collection "programs"')
  return program
}
