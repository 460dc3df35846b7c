import type { GiftDocument } from '../../../shared/contracts/documents/gift'
import { mayAct } from '../../../shared/contracts/documents/staff'
import { searchFor } from '../../../shared/domain/mall'
import type { GiftCategory } from '../../../shared/domain/program'
import { giftsOf } from '../../_kit/mall/catalogue'
import { pageAfter } from '../../_kit/mall/page-after'
import { addressesOf } from '../../_kit/mall/pictures'
import { stocksOfGifts } from '../../_kit/mall/stocks'
import { currentProgram } from '../../_kit/programs'
import { managedView } from '../mall/managed'
import type { StaffAct, StaffRequest } from '../request'

/** Few enough to be drawn at once on a small phone. */
const PAGE = 12

/** Gifts as operators see them, in the order of the mall, drafts and withdrawn ones among them. */
export const listGifts: StaffAct<'gift.list'> = async (request) => {
  const { store, now, input } = request
  const { spending, tiers, daily } = await currentProgram(store, now)
  const { categories } = spending
  const wanted = (await giftsOf(store, 'all')).filter(isWanted(request, categories))
  const { items, nextCursor } = pageAfter(wanted, input.cursor, PAGE)
  const stocks = await stocksOfGifts(
    store,
    items.map(({ _id }) => _id),
  )
  const addresses = await addressesOf(
    items.flatMap(({ gift }) => gift.pictures),
    now,
  )
  return {
    items: items.map((gift) => managedView(gift, stocks.get(gift._id) ?? [], addresses)),
    ...(nextCursor === undefined ? {} : { nextCursor }),
    categories: named(categories),
    tiers: named(tiers),
    lotteries: named(daily.lotteries),
    mayWrite: mayAct(request.staff.role, 'operator'),
  }
}

const named = (all: readonly { readonly id: string; readonly name: string }[]) => all.map(({ id, name }) => ({ id, name }))

const isWanted = ({ input }: StaffRequest<'gift.list'>, categories: readonly GiftCategory[]): ((document: GiftDocument) => boolean) => {
  const isSought = input.search === undefined ? undefined : searchFor(input.search)
  return ({ _id, state, gift, initials }) => {
    if (input.giftId !== undefined && _id !== input.giftId) return false
    if (input.state !== undefined && state !== input.state) return false
    return isSought === undefined || isSought(gift, { category: categories.find(({ id }) => id === gift.category)?.name ?? '', initials })
  }
}
