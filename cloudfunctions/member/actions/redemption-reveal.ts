import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { revealed } from '../../../shared/domain/mall'
import { isRefusal, refuse } from '../../../shared/errors'
import { asRedemption } from '../../_kit/mall/documents'
import { knownGift } from '../../_kit/mall/gifts'
import { ownRedemption } from '../../_kit/mall/owned'
import { codesOf } from '../../_kit/mall/pool'
import { transact } from '../../_kit/transact'
import { type Act, callerAccount } from '../request'

/**
 * Shows the codes of a coupon to their owner: from then on it is used and cannot be taken back, which is written before anything is shown.
 * Shown again whenever its owner asks; a card that was reported lost shows nothing.
 */
export const revealRedemption: Act<'redemption.reveal'> = async (request) => {
  const { store, openid, now, input } = request
  const shown = await transact<RedemptionDocument>(store, {
    act: async (transaction) => {
      const account = await callerAccount({ store: transaction, openid })
      if (isRefusal(account)) return account
      const redemption = await ownRedemption(transaction, account._id, input.redemptionId)
      if (isRefusal(redemption)) return redemption
      if (account.status === 'frozen') return refuse('account_frozen')
      const after = revealed(redemption, now)
      if (isRefusal(after)) return after
      if (after !== redemption) await transaction.replace('redemptions', asRedemption(after))
      return after
    },
  })
  if (isRefusal(shown)) return shown
  const config = (await knownGift(store, store, shown.giftId))?.gift.config
  return { codes: await codesOf(store, shown.giftId, shown.codes), usage: config?.kind === 'coupon' ? config.usage : '' }
}
