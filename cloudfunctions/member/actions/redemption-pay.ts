import { isRefusal, refuse } from '../../../shared/errors'
import { ownRedemption } from '../../_kit/mall/owned'
import { payable } from '../mall/payable'
import { type Act, callerAccount } from '../request'

/** Asks for the payment of a member's own redemption once more, or learns that it has been paid. */
export const payRedemption: Act<'redemption.pay'> = async (request) => {
  const { store, openid, now, input } = request
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const redemption = await ownRedemption(store, account._id, input.redemptionId)
  if (isRefusal(redemption)) return redemption
  const asked = await payable(store, redemption, { openid, now })
  // Whoever has lost the card pays nothing by it; what was paid before counts all the same.
  return !isRefusal(asked) && asked.payment && account.status === 'frozen' ? refuse('account_frozen') : asked
}
