import * as z from 'zod'
import { type HourlyCount, hourlyCount } from '../../shared/contracts/documents/hourly-count'
import type { Store } from '../_kit/store'

/** `till_keys/{keyId}`. A store has several during a rotation; a revoked one is kept so that its id is never given out again. */
const tillKeySchema = z.strictObject({
  _id: z.string(),
  secret: z.string().min(8),
  storeId: z.string(),
  status: z.enum(['active', 'revoked']),
  /** Wrong pick-up codes; counted by the functions. */
  voucherMisses: hourlyCount.optional(),
})

type TillKey = z.infer<typeof tillKeySchema>

/** A revocation is in force on every instance within this time. */
const CACHE_MS = 60_000
/** Unknown ids are remembered too, so that a till with a revoked key costs no storage calls; the map cannot grow without end. */
const MAX_CACHED = 1_000

const cache = new Map<string, { readonly readAt: number; readonly key: TillKey | undefined }>()

/** The active key of that id, or undefined for unknown and revoked ones alike. */
export const keyOf = async (store: Store, keyId: string, now: number): Promise<TillKey | undefined> => {
  const known = cache.get(keyId)
  const age = known ? now - known.readAt : -1
  if (known && age >= 0 && age < CACHE_MS) return known.key
  const found = await store.get('till_keys', keyId)
  const key = found === undefined ? undefined : tillKeySchema.parse(found)
  if (cache.size >= MAX_CACHED) cache.clear()
  cache.set(keyId, { readAt: now, key: key?.status === 'active' ? key : undefined })
  return cache.get(keyId)!.key
}

/** Wrong pick-up codes that came by a key, as they are counted now. One storage call. */
export const missesOf = async (store: Store, keyId: string): Promise<HourlyCount | undefined> => {
  const found = await store.get('till_keys', keyId)
  return found === undefined ? undefined : tillKeySchema.parse(found).voucherMisses
}
