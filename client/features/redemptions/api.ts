import type { RedemptionDetail, RedemptionsPage } from '@shared/contracts'
import { ask } from '@/lib/call'
import { recall, remember } from '@/lib/storage'
import { keepChanged } from './kept'

export type View = 'open' | 'ended'

const PAGE_SIZE = 20

/** What can still be used, as it was last seen. What has ended is asked for. */
export const keptRedemptions = (view: View): RedemptionsPage | undefined => (view === 'open' ? recall('redemptions') : undefined)

/** A page of what was redeemed, the newest first. Throws CallError. */
export const fetchRedemptions = async (view: View, cursor?: string): Promise<RedemptionsPage> => {
  const page = await ask('redemptions.list', { view, limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) })
  if (!cursor && view === 'open') remember('redemptions', page)
  return page
}

/** So many vouchers are kept for a shop without a network: those that were opened last. */
const MOST_KEPT = 20

export const keptRedemption = (redemptionId: string): RedemptionDetail | undefined =>
  recall('vouchers')?.find((one) => one.redemptionId === redemptionId)

/** One of them with all that belongs to it, kept for where there is no network. Throws CallError. */
export const fetchRedemption = async (redemptionId: string): Promise<RedemptionDetail> => {
  const detail = await ask('redemption.get', { redemptionId })
  const others = (recall('vouchers') ?? []).filter((one) => one.redemptionId !== redemptionId)
  remember('vouchers', [detail, ...others].slice(0, MOST_KEPT))
  keepChanged(detail)
  return detail
}
