import type { FieldFault } from '../../errors'
import { LIMITS } from '../limits'
import type { Gift } from './gift'
import { NO_OPTION, stockId } from './stock'

/** Options share the load of a rush among themselves, so that their parts together are as many. */
const PARTS_PER_OPTION = LIMITS.stockParts / LIMITS.giftOptions

/** In how many parts the stock of each option of a gift lies. */
export const partsOf = ({ rush, options }: Pick<Gift, 'rush' | 'options'>): number =>
  rush ? (options.length > 0 ? PARTS_PER_OPTION : LIMITS.stockParts) : 1

/** Ids of the options that stock is kept of. */
export const optionIdsOf = ({ options }: Pick<Gift, 'options'>): string[] =>
  options.length > 0 ? options.map(({ id }) => id) : [NO_OPTION]

/** A part of the stock of a gift, by its place. */
export interface StockPlace {
  readonly _id: string
  readonly optionId: string
}

/** The parts that the stock of a gift consists of. */
export const stockPlaces = (giftId: string, gift: Pick<Gift, 'rush' | 'options'>): StockPlace[] =>
  optionIdsOf(gift).flatMap((optionId) =>
    Array.from({ length: partsOf(gift) }, (_, part) => ({ _id: stockId(giftId, optionId, part), optionId })),
  )

/** What a change of a gift must know of a part. */
interface Kept {
  readonly _id: string
  readonly left: number | null
  readonly taken: number
}

const hasLeft = ({ left }: Kept): boolean => (left ?? 0) > 0

/**
 * Why a gift that is in use cannot be changed in this way: what was redeemed keeps its terms, and nothing that is in stock, or may come
 * back into it, loses its place.
 */
export const changeFaults = (giftId: string, before: Gift, after: Gift, stocks: readonly Kept[]): FieldFault[] => {
  const places = new Set(stockPlaces(giftId, after).map(({ _id }) => _id))
  const dropped = stocks.filter(({ _id }) => !places.has(_id))
  const isUsed = stocks.some((stock) => hasLeft(stock) || stock.taken > 0)
  const splits = before.rush && !after.rush && dropped.some((stock) => hasLeft(stock) || stock.taken > 0)
  return [
    ...(isUsed && before.config.kind !== after.config.kind
      ? [{ path: 'config.kind', message: '已有库存或已有人兑换，类型不能再改，请另建一个礼品' }]
      : []),
    ...(splits ? [{ path: 'rush', message: '抢兑的库存已分开存放，不能再合并，请另建一个礼品' }] : []),
    ...(!splits && dropped.some(hasLeft) ? [{ path: 'options', message: '去掉的规格还有库存，请先清点为 0' }] : []),
    ...(before.counted && !after.counted && stocks.some(hasLeft)
      ? [{ path: 'counted', message: '还有库存，请先清点为 0 再改为不限量' }]
      : []),
  ]
}
