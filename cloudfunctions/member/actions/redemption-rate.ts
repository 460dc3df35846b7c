import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { rated } from '../../../shared/domain/mall'
import { isRefusal, type Refusal } from '../../../shared/errors'
import { asRedemption } from '../../_kit/mall/documents'
import { ownRedemption } from '../../_kit/mall/owned'
import { transact } from '../../_kit/transact'
import { refusalOfText } from '../../_kit/wechat/text-check'
import { type Act, callerAccount, type MemberRequest } from '../request'

/** Says how it was (O7), once. Words are looked at by WeChat before they are kept. The same again answers the same. */
export const rateRedemption: Act<'redemption.rate'> = async (request) => {
  const { store, openid, now, input } = request
  const words = input.words ?? ''
  if (words !== '') {
    const refused = await refusalOfText({ openid, text: words, scene: 'comment', now })
    if (refused) return refused
  }
  return transact(store, {
    act: async (transaction) => {
      const redemption = await own(transaction, request)
      if (isRefusal(redemption)) return redemption
      if (redemption.rating?.stars === input.stars && redemption.rating.words === words) return { stars: input.stars }
      const after = rated(redemption, input.stars, words, now)
      if (isRefusal(after)) return after
      await transaction.replace('redemptions', asRedemption(after))
      return { stars: input.stars }
    },
  })
}

const own = async (
  read: Parameters<typeof ownRedemption>[0],
  { openid, input }: MemberRequest<'redemption.rate'>,
): Promise<RedemptionDocument | Refusal> => {
  const account = await callerAccount({ store: read, openid })
  return isRefusal(account) ? account : ownRedemption(read, account._id, input.redemptionId)
}
