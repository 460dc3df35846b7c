import type { ActionData } from '../../../shared/contracts'
import { LIMITS } from '../../../shared/domain/limits'
import { isRefusal, refuse } from '../../../shared/errors'
import { giftsOf } from '../../_kit/mall/catalogue'
import { asFavourites } from '../../_kit/mall/documents'
import { transact } from '../../_kit/transact'
import { favouritesOf } from '../mall/favourites'
import { type Act, callerAccount } from '../request'

/** Puts a gift aside, or no longer. What is so already stays so, so that a request can be sent again. */
export const favouriteGift: Act<'gift.favourite'> = async ({ store, openid, input }) => {
  const { giftId, favourite } = input
  const isListed = (await giftsOf(store, 'listed')).some(({ _id }) => _id === giftId)
  return transact<ActionData<'gift.favourite'>>(store, {
    act: async (transaction) => {
      const account = await callerAccount({ store: transaction, openid })
      if (isRefusal(account)) return account
      const before = await favouritesOf(transaction, account._id)
      const others = (before ?? []).filter((id) => id !== giftId)
      if (others.length !== (before ?? []).length && favourite) return { favourite }
      if (favourite && !isListed) return refuse('not_found', '没有找到这个礼品')
      if (favourite && others.length >= LIMITS.favourites)
        return refuse('limit_reached', `最多收藏 ${LIMITS.favourites} 个礼品，先移出几个再来`)
      const after = asFavourites({ _id: account._id, schema: 1, giftIds: favourite ? [giftId, ...others] : others })
      await (before ? transaction.replace('favourites', after) : transaction.insert('favourites', [after]))
      return { favourite }
    },
  })
}
