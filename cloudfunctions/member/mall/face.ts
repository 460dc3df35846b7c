import type { GiftFace } from '../../../shared/contracts'
import type { GiftDocument, StockDocument } from '../../../shared/contracts/documents/gift'
import { barOf, leftIn, optionIdsOf, priceFor, type Shopper } from '../../../shared/domain/mall'
import type { Tier } from '../../../shared/domain/program'

/** What a gift looks like for somebody. */
export interface Looking {
  readonly who: Shopper
  readonly tiers: readonly Tier[]
  readonly favourites: ReadonlySet<string>
  readonly addresses: ReadonlyMap<string, string>
}

/** The parts of the options that are offered: those of a dropped option are no stock of the mall. */
export const offeredStocks = ({ gift }: GiftDocument, stocks: readonly StockDocument[]): StockDocument[] => {
  const offered = new Set(optionIdsOf(gift))
  return stocks.filter(({ optionId }) => offered.has(optionId))
}

/** What is left of a gift in all its options; null where nothing is counted. */
export const leftOfGift = (document: GiftDocument, stocks: readonly StockDocument[]): number | null =>
  document.gift.counted ? (leftIn(offeredStocks(document, stocks)) ?? 0) : null

/** A gift as it stands in the list, for who asks. */
export const faceOf = (document: GiftDocument, stocks: readonly StockDocument[], looking: Looking): GiftFace => {
  const { _id, version, state, gift } = document
  const { who, tiers, favourites, addresses } = looking
  const left = leftOfGift(document, stocks)
  const price = priceFor(gift, who.tier)
  const isOwnPrice = price.points !== gift.price.points || price.fen !== gift.price.fen
  const picture = gift.pictures.map((one) => addresses.get(one)).find((url) => url !== undefined)
  return {
    giftId: _id,
    version,
    kind: gift.config.kind,
    name: gift.name,
    words: gift.words,
    category: gift.category,
    art: gift.art,
    ...(picture === undefined ? {} : { picture }),
    price: { ...price },
    ...(isOwnPrice ? { usualPrice: { ...gift.price } } : {}),
    ...(left === null ? {} : { left }),
    sale: { from: gift.sale.from, ...(gift.sale.until === null ? {} : { until: gift.sale.until }) },
    ...barOf({ giftId: _id, gift, isListed: state === 'listed', left }, who, tiers),
    favourite: favourites.has(_id),
  }
}
