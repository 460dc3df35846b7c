import { campaignsOf } from '../../../shared/domain/campaigns'
import type { Program } from '../../../shared/domain/program'
import type { Store } from '../store'
import { asCampaign } from './documents'

/** A campaign that is paused or resumed is seen so by every instance within this time. A budget holds at once: it is no matter of this. */
const CACHE_MS = 60_000

/** More campaigns than a programme has rules do not exist; the documents of old ones are few. */
const MOST = 1000

let cached: { readonly readAt: number; readonly ruleIds: ReadonlySet<string> } | undefined

const NONE: ReadonlySet<string> = new Set()

const read = async (store: Store): Promise<ReadonlySet<string>> =>
  new Set(
    (await store.find('campaigns', { limit: MOST }))
      .map(asCampaign)
      .filter(({ pause }) => pause !== null)
      .map(({ _id }) => _id),
  )

/** Rules that do not run just now. Read at most once a minute, and never for a programme without campaigns. */
export const pausedRules = async (store: Store, program: Program, now: number): Promise<ReadonlySet<string>> => {
  if (campaignsOf(program).length === 0) return NONE
  // The clock of the emulator may have been moved back by a reset: an age below zero is stale as well.
  const age = cached ? now - cached.readAt : -1
  if (!cached || age < 0 || age >= CACHE_MS) cached = { readAt: now, ruleIds: await read(store) }
  return cached.ruleIds
}
