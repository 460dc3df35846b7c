import type { ActionInput } from '../../../shared/contracts'
import type { GiftDocument } from '../../../shared/contracts/documents/gift'
import { barOf, priceFor, searchFor, stockPlaces } from '../../../shared/domain/mall'
import type { GiftCategory, Tier } from '../../../shared/domain/program'
import { instantOf } from '../../../shared/domain/time'
import { LIMITS } from '../../../shared/domain/limits'
import type { MallGuest } from './shopper'

type Wish = ActionInput<'gifts.list'>

/** What the gifts of the mall are chosen by. */
export interface Choosing {
  readonly wish: Wish
  readonly guest: MallGuest
  readonly tiers: readonly Tier[]
  readonly categories: readonly GiftCategory[]
  /** In the order in which they were put aside, the latest first. */
  readonly favourites: readonly string[]
  /** How many parts of a gift are empty; asked for by the filters that show what can be had. */
  readonly empty: ReadonlyMap<string, number>
}

/** Whether a filter has to know what is sold out. */
export const asksStock = ({ filter }: Wish): boolean => filter === 'affordable' || filter === 'expiring'

const DAY_MS = 86_400_000

/** What ended long ago stands in the mall no more, whether or not somebody has withdrawn it. */
const isShown = ({ gift: { sale } }: GiftDocument, now: number): boolean =>
  sale.until === null || now < instantOf(sale.until) + LIMITS.endedShownDays * DAY_MS

/** Every part of it is empty. */
const isSoldOut = ({ _id, gift }: GiftDocument, empty: Choosing['empty']): boolean => empty.get(_id) === stockPlaces(_id, gift).length

/** A gift that could be had now for so many points, by all else than points. */
const isOpenTo = ({ _id, gift, state }: GiftDocument, { guest: { who }, tiers, empty }: Choosing, points: number): boolean => {
  const left = gift.counted && isSoldOut({ _id, gift, state } as GiftDocument, empty) ? 0 : null
  return barOf({ giftId: _id, gift, isListed: state === 'listed', left }, { ...who, balance: points }, tiers) === undefined
}

const FILTERS: Readonly<Record<NonNullable<Wish['filter']>, (gift: GiftDocument, choosing: Choosing) => boolean>> = {
  affordable: (gift, choosing) => isOpenTo(gift, choosing, choosing.guest.who.balance),
  expiring: (gift, choosing) => isOpenTo(gift, choosing, choosing.guest.dying),
  favourite: ({ _id }, { favourites }) => favourites.includes(_id),
}

/** The gifts that answer a wish, whatever their category. */
const wanted = (gifts: readonly GiftDocument[], choosing: Choosing): GiftDocument[] => {
  const { wish, guest, categories } = choosing
  const nameOf = new Map(categories.map(({ id, name }) => [id, name]))
  const isSought = wish.search === undefined ? undefined : searchFor(wish.search)
  return gifts.filter((document) => {
    const { gift, initials } = document
    if (!isShown(document, guest.who.now)) return false
    if (isSought && !isSought(gift, { category: nameOf.get(gift.category) ?? '', initials })) return false
    return wish.filter === undefined || FILTERS[wish.filter](document, choosing)
  })
}

type Order = (choosing: Choosing) => ((a: GiftDocument, b: GiftDocument) => number) | undefined

const byPoints =
  (sign: 1 | -1): Order =>
  ({ guest: { who } }) =>
  (a, b) =>
    sign * (priceFor(a.gift, who.tier).points - priceFor(b.gift, who.tier).points)

/** What came into the mall latest: by when it can first be had. */
const newest: Order = () => (a, b) => instantOf(b.gift.sale.from) - instantOf(a.gift.sale.from)

const latestFavourite: Order = ({ wish, favourites }) =>
  wish.filter === 'favourite' ? (a, b) => favourites.indexOf(a._id) - favourites.indexOf(b._id) : undefined

/** The gifts are in the order of the mall already, and sorting keeps it among equals. */
const ORDERS: Readonly<Record<NonNullable<Wish['order']>, Order>> = {
  standard: latestFavourite,
  points_up: byPoints(1),
  points_down: byPoints(-1),
  newest,
}

/** What stands on the shelf for a wish, in its order, and how many of it there are in each category. */
export interface Shelf {
  readonly gifts: readonly GiftDocument[]
  readonly counts: ReadonlyMap<string, number>
}

export const shelfOf = (gifts: readonly GiftDocument[], choosing: Choosing): Shelf => {
  const { wish } = choosing
  const all = wanted(gifts, choosing)
  const counts = new Map<string, number>()
  for (const { gift } of all) counts.set(gift.category, (counts.get(gift.category) ?? 0) + 1)
  const chosen = wish.category === undefined ? all : all.filter(({ gift }) => gift.category === wish.category)
  return { gifts: chosen.sort(ORDERS[wish.order ?? 'standard'](choosing)), counts }
}
