import type { GiftDocument, StockDocument } from '../../../shared/contracts/documents/gift'
import { stockPlaces } from '../../../shared/domain/mall'
import { LIMITS } from '../../../shared/domain/limits'
import { refuse, type Refusal } from '../../../shared/errors'
import { touchCatalogue } from '../../_kit/mall/catalogue'
import { asGift, asStock } from '../../_kit/mall/documents'
import type { Transaction } from '../../_kit/store'

/** A gift before a change, if it was there, and after it, with everything that there is of it. */
export interface GiftChange {
  readonly before: GiftDocument | undefined
  readonly after: GiftDocument
  readonly stocks: readonly StockDocument[]
}

/**
 * Writes a change of a gift: the gift, the version and state that are in force into every part of its stock, and that the catalogue has
 * changed. Whoever redeems at the same moment changes one of the parts and tries again. Answers the parts as they are then.
 */
export const keepGift = async (transaction: Transaction, { before, after, stocks }: GiftChange): Promise<StockDocument[] | Refusal> => {
  const more = Number(after.state === 'listed') - Number(before?.state === 'listed')
  const { listed } = await touchCatalogue(transaction, more)
  if (more > 0 && listed > LIMITS.giftsListed) return refuse('over_limit', `最多同时上架 ${LIMITS.giftsListed} 个礼品`)
  const gift = asGift(after)
  await (before ? transaction.replace('gifts', gift) : transaction.insert('gifts', [gift]))
  return keepStocks(transaction, gift, stocks)
}

const keepStocks = async (transaction: Transaction, after: GiftDocument, stocks: readonly StockDocument[]): Promise<StockDocument[]> => {
  const places = stockPlaces(after._id, after.gift)
  const known = new Set(stocks.map(({ _id }) => _id))
  const offered = new Set(places.map(({ _id }) => _id))
  const kept = stocks.map((stock) => asStock({ ...stock, ...inForce(after, offered.has(stock._id)), left: leftAfter(after, stock) }))
  const made = places.filter(({ _id }) => !known.has(_id)).map((place) => newStock(after, place))
  for (const stock of kept) await transaction.replace('stocks', stock)
  if (made.length > 0) await transaction.insert('stocks', made)
  return [...kept, ...made]
}

/** A part of an option that was dropped is listed no more. */
const inForce = ({ version, state }: GiftDocument, isOffered: boolean) => ({ version, listed: state === 'listed' && isOffered })

const leftAfter = ({ gift: { counted } }: GiftDocument, { left }: StockDocument): number | null => (counted ? (left ?? 0) : null)

const newStock = (after: GiftDocument, { _id, optionId }: { readonly _id: string; readonly optionId: string }): StockDocument =>
  asStock({
    _id,
    schema: 1,
    giftId: after._id,
    optionId,
    ...inForce(after, true),
    left: after.gift.counted ? 0 : null,
    taken: 0,
    codes: [],
  })
