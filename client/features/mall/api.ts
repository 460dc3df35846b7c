import type { GiftFace, GiftsPage } from '@shared/contracts'
import { ask } from '@/lib/call'
import { recall, remember } from '@/lib/storage'
import { asksForAll, type MallQuery, plainQuery } from './query'

/** An even number: gifts stand in twos. */
const PAGE_SIZE = 20

/** Whether it is how the mall opens. */
const isFirstSight = (query: MallQuery): boolean => asksForAll(query) && (query.order ?? 'standard') === 'standard'

/** The mall as it was last seen, for how it opens alone. */
export const keptGifts = (query: MallQuery): GiftsPage | undefined => (isFirstSight(query) ? recall('gifts') : undefined)

/** A page of the catalogue. Throws CallError. */
export const fetchGifts = async (query: MallQuery, cursor?: string): Promise<GiftsPage> => {
  const page = await ask('gifts.list', { ...plainQuery(query), limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) })
  if (!cursor && isFirstSight(query)) remember('gifts', page)
  page.items.forEach((gift) => seen.set(gift.giftId, gift))
  return page
}

/** Faces of this session: what a gift's page shows before its own answer. */
const seen = new Map<string, GiftFace>()

export const seenGift = (giftId: string): GiftFace | undefined =>
  seen.get(giftId) ?? recall('gifts')?.items.find((gift) => gift.giftId === giftId)
