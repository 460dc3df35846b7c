import type { GiftDocument } from '../../../shared/contracts/documents/gift'
import type { Reader, Store } from '../store'
import { asGift } from './documents'

/** Gifts as an instance has read them last, by the store that they were read from. */
const kept = new WeakMap<Store, Map<string, GiftDocument>>()

/** More of them are forgotten: an instance that has served so many reads what it needs anew. */
const MOST_KEPT = 6_000

const keptOf = (store: Store): Map<string, GiftDocument> => {
  const gifts = kept.get(store) ?? new Map<string, GiftDocument>()
  if (gifts.size > MOST_KEPT) gifts.clear()
  kept.set(store, gifts)
  return gifts
}

/** A gift as it is in the database; undefined for none. One storage call. */
export const readGift = async (store: Store, read: Reader, giftId: string): Promise<GiftDocument | undefined> => {
  const found = await read.get('gifts', giftId)
  if (found === undefined) return undefined
  const gift = asGift(found)
  keptOf(store).set(giftId, gift)
  return gift
}

/**
 * A gift as this instance knows it, which may be of yesterday: whoever acts on it compares its version with the one that its stock names. One
 * storage call the first time.
 */
export const knownGift = async (store: Store, read: Reader, giftId: string): Promise<GiftDocument | undefined> =>
  keptOf(store).get(giftId) ?? (await readGift(store, read, giftId))
