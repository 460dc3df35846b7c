import type { ActionData } from '../../../shared/contracts'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { giftsOf } from '../../_kit/mall/catalogue'
import { pageAfter } from '../../_kit/mall/page-after'
import { addressesOf } from '../../_kit/mall/pictures'
import { emptyParts, stocksOfGifts } from '../../_kit/mall/stocks'
import { rulesOf } from '../../_kit/programs'
import { faceOf } from '../mall/face'
import { favouritesOf } from '../mall/favourites'
import { asksStock, shelfOf } from '../mall/shelf'
import { guestOf } from '../mall/shopper'
import { type Act, callerAccount } from '../request'

const PAGE = 20

/**
 * A page of the mall (M4). All gifts are in the memory of the instance, so that searching, filtering and ordering ask the storage for
 * nothing; what is left of them is read of the gifts of the page, and which are sold out where a filter must know it of all.
 */
export const listGifts: Act<'gifts.list'> = async (request) => {
  const { store, now, input } = request
  const rulesAt = await rulesOf(store, now)
  const program = rulesAt(now)
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const guest = guestOf(account, program, rulesAt, now)
  const favourites = (await favouritesOf(store, account._id)) ?? []
  const empty = asksStock(input) ? await emptyParts(store) : new Map<string, number>()
  const { tiers, spending } = program
  const choosing = { wish: input, guest, tiers, categories: spending.categories, favourites, empty }
  const shelf = shelfOf(await giftsOf(store, 'listed'), choosing)
  const { items, nextCursor } = pageAfter(shelf.gifts, input.cursor, input.limit ?? PAGE)
  const stocks = await stocksOfGifts(
    store,
    items.map(({ _id }) => _id),
  )
  const addresses = await addressesOf(
    items.flatMap(({ gift }) => gift.pictures.slice(0, 1)),
    now,
  )
  const looking = { who: guest.who, tiers, favourites: new Set(favourites), addresses }
  return {
    items: items.map((gift) => faceOf(gift, stocks.get(gift._id) ?? [], looking)),
    ...(nextCursor === undefined ? {} : { nextCursor }),
    total: shelf.gifts.length,
    categories: categoriesOf(spending.categories, shelf.counts),
    balance: guest.who.balance,
    expiring: { points: guest.dying, days: program.rescue.windowDays },
    serverTime: shanghaiIso(now),
  }
}

const categoriesOf = (
  all: readonly { readonly id: string; readonly name: string }[],
  counts: ReadonlyMap<string, number>,
): ActionData<'gifts.list'>['categories'] =>
  all.flatMap(({ id, name }) => {
    const count = counts.get(id) ?? 0
    return count > 0 ? [{ id, name, count }] : []
  })
