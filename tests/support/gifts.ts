import type { GiftDocument, StockDocument } from '../../shared/contracts/documents/gift'
import { poolCodeId, sealCode } from '../../cloudfunctions/_kit/mall/pool-codes'
import { type CodeRange, type Gift, optionIdsOf, partsOf, spreadOver, stockId } from '../../shared/domain/mall'
import type { World } from './world'

const BASE: Gift = {
  name: '明前龙井 50g',
  words: '当年春茶',
  details: ['杭州西湖产区。'],
  category: 'food',
  art: 'tea',
  pictures: [],
  config: { kind: 'goods', handovers: ['pickup'] },
  options: [],
  price: { points: 500, fen: 0 },
  tierPrices: {},
  tiers: [],
  sale: { from: '2026-01-01T00:00:00+08:00', until: null },
  limits: { perDay: null, perCampaign: null, lifetime: null },
  terms: { validDays: 30, lapse: 'return', cancellable: true },
  counted: true,
  rush: false,
  rank: 100,
}

/** A gift that is right in every field, changed as a test says. */
export const giftWith = (more: Partial<Gift> = {}): Gift => ({ ...BASE, ...more })

interface Laid {
  readonly gift: GiftDocument
  readonly stocks: StockDocument[]
}

const AT = '2026-01-01T00:00:00.000+08:00'

/** The documents of a gift that is listed, with so many pieces of each option in stock. */
export const layGift = (giftId: string, gift: Gift, left = 10, more: Partial<GiftDocument> = {}): Laid => {
  const state = more.state ?? 'listed'
  const version = more.version ?? 1
  let next = 0
  const rangeOf = (pieces: number): CodeRange[] => {
    if (gift.config.kind !== 'coupon' || pieces === 0) return []
    next += pieces
    return [[next - pieces, next]]
  }
  const stocks = optionIdsOf(gift).flatMap((optionId) =>
    spreadOver(gift.counted ? left : 0, partsOf(gift)).map((pieces, part) => ({
      _id: stockId(giftId, optionId, part),
      schema: 1 as const,
      giftId,
      optionId,
      version,
      listed: state === 'listed',
      left: gift.counted ? pieces : null,
      taken: 0,
      codes: rangeOf(pieces).map(([from, to]): [number, number] => [from, to]),
    })),
  )
  return {
    gift: { _id: giftId, schema: 1, version, state, gift, initials: '', createdAt: AT, changedAt: AT, changedBy: 'O01', ...more },
    stocks,
  }
}

/** The codes of a pool, sealed as they lie in the database: `CODE-0`, `CODE-1` … */
export const poolOf = (giftId: string, count: number) =>
  Array.from({ length: count }, (_, number) => ({
    _id: poolCodeId(giftId, `CODE-${number}`),
    schema: 1 as const,
    giftId,
    number,
    sealed: sealCode(giftId, number, `CODE-${number}`),
    importedAt: AT,
    call: 'laid',
  }))

/** Puts documents into the store of a world as an operator of the database would. */
export const put = async (world: World, collectionName: string, documents: readonly unknown[]): Promise<void> => {
  const { endpoint } = world.running.emulator.contents
  for (let at = 0; at < documents.length; at += 500) {
    const data = documents.slice(at, at + 500).map((document) => JSON.stringify(document))
    const answer = await endpoint.handle({ action: 'database.insertDocument', envName: 'local-env', collectionName, data })
    if (answer['code']) throw new Error(String(answer['message']))
  }
}

/** Lists a gift in a world; coupons have as many codes in their pool as there are pieces. */
export const listGift = async (world: World, giftId: string, more: Partial<Gift> = {}, left = 10): Promise<void> => {
  const gift = giftWith(more)
  const laid = layGift(giftId, gift, left)
  await put(world, 'gifts', [laid.gift])
  await put(world, 'stocks', laid.stocks)
  if (gift.config.kind !== 'coupon') return
  // The emulator's functions seal with its demo key; so does this.
  process.env['EVERGREEN_EMULATOR'] = '1'
  process.env['EVERGREEN_POOL_KEY'] = 'demo'
  await put(world, 'pool_codes', poolOf(giftId, left))
}
