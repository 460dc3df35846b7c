import { isRefusal, refuse } from '../../../shared/errors'
import { redemptionFace } from '../../_kit/mall/face'
import { ownRedemption } from '../../_kit/mall/owned'
import { type Act, callerAccount } from '../request'

/** How the money part of a member's own redemption stands. */
export const payRedemption: Act<'redemption.pay'> = async (request) => {
  const { store, now, input } = request
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const redemption = await ownRedemption(store, account._id, input.redemptionId)
  if (isRefusal(redemption)) return redemption
  if (redemption.state === 'cancelled' || redemption.state === 'lapsed') return refuse('over', '已结束，不能再付款')
  return { redemption: redemptionFace(redemption, now) }
}
