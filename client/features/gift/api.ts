import type { GiftDetail } from '@shared/contracts'
import { ask } from '@/lib/call'

/** One gift, with what the sheet of confirmation says. Throws CallError. */
export const fetchGift = (giftId: string): Promise<GiftDetail> => ask('gift.get', { giftId })
