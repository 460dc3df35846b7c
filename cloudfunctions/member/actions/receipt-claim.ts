import { isRefusal, refuse } from '../../../shared/errors'
import { accountByOpenid } from '../../_kit/accounts'
import { claimReceipt } from '../../_kit/sales/claim'
import type { Act } from '../request'

/** 补录 (L9): a receipt without a member becomes the caller's. */
export const claimOwnReceipt: Act<'receipt.claim'> = async ({ store, now, openid, input }) => {
  const claimed = await claimReceipt(
    { store, now, findAccount: async (read) => (await accountByOpenid(read, openid)) ?? refuse('not_joined') },
    input.claimCode,
  )
  return isRefusal(claimed) ? claimed : claimed.answer
}
