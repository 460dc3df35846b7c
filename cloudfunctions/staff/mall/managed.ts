import type { ManagedGift } from '../../../shared/contracts'
import type { GiftDocument, StockDocument } from '../../../shared/contracts/documents/gift'
import { leftIn, optionIdsOf } from '../../../shared/domain/mall'

/** What operators see of a gift, with what there is of it and where its pictures are shown from. */
export const managedView = (
  document: GiftDocument,
  stocks: readonly StockDocument[],
  addresses: ReadonlyMap<string, string>,
): ManagedGift => {
  const { _id, version, state, gift, changedAt, changedBy } = document
  const pictures = gift.pictures.map((picture) => addresses.get(picture) ?? '')
  return { giftId: _id, version, state, gift, stock: gift.counted ? stockViews(document, stocks) : [], changedAt, changedBy, pictures }
}

/** Options in their order; behind them those that were dropped and have something left, which came back into them. */
const stockViews = ({ gift }: GiftDocument, stocks: readonly StockDocument[]): ManagedGift['stock'] => {
  const offered = optionIdsOf(gift)
  const dropped = stocks.filter(({ optionId, left }) => !offered.includes(optionId) && (left ?? 0) > 0).map(({ optionId }) => optionId)
  return [...new Set([...offered, ...dropped])].map((optionId) => {
    const parts = stocks.filter((stock) => stock.optionId === optionId)
    return { optionId, left: leftIn(parts) ?? 0, taken: parts.reduce((sum, { taken }) => sum + taken, 0) }
  })
}
