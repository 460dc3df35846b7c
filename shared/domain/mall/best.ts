import type { Affordable } from '../expiry'
import type { Gift } from './gift'
import { barOf, priceFor, type Shopper } from './terms'

/** A gift of the mall that has not run out. */
export interface OnShelf {
  readonly giftId: string
  readonly gift: Gift
}

/** What is worth most first, so that the best for somebody is the first that he can have. */
export const byWorth = (gifts: readonly OnShelf[]): OnShelf[] =>
  [...gifts].sort((a, b) => b.gift.price.points - a.gift.price.points || (a.giftId < b.giftId ? -1 : 1))

/** The gift that is worth most of those that somebody can have now for what is in `who.balance`, and no money; `gifts` stand by their worth. */
export const bestFor = (gifts: readonly OnShelf[], who: Shopper): Affordable | undefined => {
  const best = gifts.find(({ giftId, gift }) => {
    const { points, fen } = priceFor(gift, who.tier)
    return points <= who.balance && fen === 0 && barOf({ giftId, gift, isListed: true, left: null }, who, []) === undefined
  })
  if (best === undefined) return undefined
  const { giftId, gift } = best
  return { id: giftId, name: gift.name, points: priceFor(gift, who.tier).points, usualPoints: gift.price.points }
}
