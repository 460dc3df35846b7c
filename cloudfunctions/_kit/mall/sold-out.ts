import type { Store } from '../store'

/**
 * How long an instance takes a gift of a rush for sold out after it has seen it empty. Ten thousand taps on the last hundred pieces would open
 * as many transactions otherwise; what comes back into the stock is seen that much later.
 */
const REMEMBERED_MS = 1_000

const emptied = new WeakMap<Store, Map<string, number>>()

const nameOf = (giftId: string, optionId: string | undefined): string => `${giftId}:${optionId ?? ''}`

export const rememberSoldOut = (store: Store, giftId: string, optionId: string | undefined, now: number): void => {
  const seen = emptied.get(store) ?? new Map<string, number>()
  emptied.set(store, seen.set(nameOf(giftId, optionId), now))
}

/** Whether this instance has just seen it empty. */
export const isKnownSoldOut = (store: Store, giftId: string, optionId: string | undefined, now: number): boolean => {
  const seen = emptied.get(store)?.get(nameOf(giftId, optionId))
  return seen !== undefined && now >= seen && now - seen < REMEMBERED_MS
}

/** Something has come back into it, of whichever option. */
export const forgetSoldOut = (store: Store, giftId: string): void => {
  const seen = emptied.get(store)
  for (const name of seen?.keys() ?? []) if (name.startsWith(`${giftId}:`)) seen?.delete(name)
}
