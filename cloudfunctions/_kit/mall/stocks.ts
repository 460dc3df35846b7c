import type { StockDocument } from '../../../shared/contracts/documents/gift'
import type { Reader } from '../store'
import { asStock } from './documents'

/** What one look-up finds at most: more than the parts of a gift, those of options that were dropped among them. */
const PAGE = 1_000

/** Everything that there is of a gift. One storage call. */
export const stocksOf = async (read: Reader, giftId: string): Promise<StockDocument[]> =>
  (await read.find('stocks', { where: { giftId }, order: [['_id', 'asc']], limit: PAGE })).map(asStock)

/** Everything that there is of some gifts, by their ids. One storage call for a page of a list. */
export const stocksOfGifts = async (read: Reader, giftIds: readonly string[]): Promise<ReadonlyMap<string, readonly StockDocument[]>> => {
  const all = new Map<string, StockDocument[]>(giftIds.map((giftId) => [giftId, []]))
  for (let found: unknown[] = [], skip = 0; giftIds.length > 0 && (skip === 0 || found.length === PAGE); skip += PAGE) {
    found = await read.find('stocks', { where: { giftId: { in: giftIds } }, order: [['_id', 'asc']], skip, limit: PAGE })
    for (const stock of found.map(asStock)) all.get(stock.giftId)?.push(stock)
  }
  return all
}

/** How many parts of each listed gift are empty, by its id. One storage call while fewer than a thousand are. */
export const emptyParts = async (read: Reader): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>()
  for (let found: unknown[] = [], skip = 0; skip === 0 || found.length === PAGE; skip += PAGE) {
    found = await read.find('stocks', { where: { listed: true, left: 0 }, order: [['_id', 'asc']], skip, limit: PAGE })
    for (const { giftId } of found.map(asStock)) counts.set(giftId, (counts.get(giftId) ?? 0) + 1)
  }
  return counts
}
