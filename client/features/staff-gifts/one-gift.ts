import type { ManagedGift, ManagedGifts } from '@shared/contracts'
import { staff } from '@/lib/call'

/** A gift, and what gifts can name. */
export interface OneGift {
  /** Undefined where there is none of this id. */
  readonly found: ManagedGift | undefined
  readonly named: Pick<ManagedGifts, 'categories' | 'tiers' | 'lotteries'>
}

/** The gift of an id; without one only what a new gift can name. Throws CallError. */
export const fetchGift = async (giftId: string | undefined): Promise<OneGift> => {
  const { items, categories, tiers, lotteries } = await staff.ask('gift.list', giftId === undefined ? {} : { giftId })
  return { found: giftId === undefined ? undefined : items[0], named: { categories, tiers, lotteries } }
}
