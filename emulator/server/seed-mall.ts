/** The mall of the demo, written by its operator through the real functions: gifts, stock, codes, what is listed. */
import { createHash } from 'node:crypto'
import { shanghaiMidnight } from '../host/cron'
import type { DemoGift } from './demo-gift'
import { demoGifts } from './seed-gifts'

/** Asks the function `staff` for something that must succeed; answers its data. */
export type AskOperator = (action: string, input: object, name: string) => Promise<Record<string, unknown>>

/** Gifts are on sale since a month before the demo. */
const ON_SALE_SINCE = { days: -30, minute: 10 * 60 }

const DAY_MS = 86_400_000

const instantOf = (startedAt: number, { days, minute }: { readonly days: number; readonly minute: number }): string =>
  new Date(shanghaiMidnight(startedAt) + days * DAY_MS + minute * 60_000 + 8 * 3_600_000).toISOString().replace('Z', '+08:00')

const priceOf = (points: number, fen = 0) => ({ points, fen })

const fieldsOf = (gift: DemoGift, rank: number, startedAt: number, tiers: ReadonlySet<string>) => ({
  name: gift.name,
  words: gift.words,
  details: gift.details,
  category: gift.category,
  art: gift.art,
  pictures: [],
  config: gift.config,
  options: (gift.options ?? []).map(({ id, name }) => ({ id, name })),
  price: priceOf(gift.points, gift.fen),
  tierPrices: Object.fromEntries(
    Object.entries(gift.tierPoints ?? {}).flatMap(([tier, points]) => (tiers.has(tier) ? [[tier, priceOf(points, gift.fen)]] : [])),
  ),
  tiers: (gift.tiers ?? []).filter((tier) => tiers.has(tier)),
  sale: { from: instantOf(startedAt, gift.from ?? ON_SALE_SINCE), until: gift.until ? instantOf(startedAt, gift.until) : null },
  limits: { perDay: null, perCampaign: null, lifetime: null, ...gift.limits },
  terms: { validDays: gift.validDays ?? 30, lapse: gift.lapse ?? 'return', cancellable: gift.cancellable ?? true },
  counted: gift.stock !== null,
  rush: gift.rush ?? false,
  rank,
})

/** Codes as a merchant would get them from his till: none is guessed from another. */
const codesOf = ({ prefix, count }: { readonly prefix: string; readonly count: number }): { line: number; code: string }[] =>
  Array.from({ length: count }, (_, i) => ({
    line: i + 1,
    code: `${prefix}-${createHash('sha256').update(`${prefix}/${i}`).digest('hex').slice(0, 12).toUpperCase()}`,
  }))

const stockUp = async (ask: AskOperator, { id, options, stock, codes }: DemoGift): Promise<void> => {
  if (codes) await ask('gift.codes', { giftId: id, codes: codesOf(codes) }, id)
  const counted = options?.map((option) => ({ optionId: option.id, pieces: option.stock })) ?? [{ pieces: stock ?? 0 }]
  for (const { pieces, ...of } of counted)
    if (pieces > 0) await ask('gift.stock', { giftId: id, ...of, change: { kind: 'add', pieces }, reason: '首批到货' }, `${id}-${pieces}`)
}

/** A programme without the shelves of the standard one has no mall in the demo. */
const hasShelves = ({ spending }: Record<string, unknown>): boolean => {
  const { categories = [] } = (spending ?? {}) as { categories?: readonly { readonly id: string }[] }
  const ids = new Set(categories.map(({ id }) => id))
  return demoGifts(undefined).every(({ category }) => ids.has(category))
}

export const seedMall = async (ask: AskOperator, startedAt: number, program: Record<string, unknown>): Promise<void> => {
  if (!hasShelves(program)) return
  const { lotteries = [] } = (program.daily ?? {}) as { lotteries?: readonly { readonly id: string }[] }
  const tiers = new Set((program.tiers as readonly { readonly id: string }[]).map(({ id }) => id))
  for (const [index, gift] of demoGifts(lotteries[0]?.id).entries()) {
    const { id, state = 'listed' } = gift
    const saved = await ask('gift.save', { giftId: id, gift: fieldsOf(gift, (index + 1) * 10, startedAt, tiers) }, id)
    await stockUp(ask, gift)
    if (state !== 'draft') await ask('gift.state', { giftId: id, version: saved.version, state }, id)
  }
}
