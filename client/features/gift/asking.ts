import type { GiftDetail } from '@shared/contracts'
import { LIMITS } from '@shared/domain/limits'
import { yuan } from '@shared/domain/text'
import type { Fact } from '@/components/ask-facts'
import { placeWords } from '@/features/addresses/draft'
import { takenLines } from '@/features/expiring/lots'
import { priceWords } from '@/features/mall/gift-view'
import { dateWords, grouped } from '@/lib/format'
import type { Strings } from '@/strings'
import type { Order } from './order'

type Price = GiftDetail['price']

/** What is said before it is done: what it costs, out of which lots, what is left. */
export interface Question {
  readonly title: string
  readonly facts: readonly Fact[]
  /** What has changed since the tap. */
  readonly warning: string | undefined
  /** What becomes of the points while money is to be paid. */
  readonly note: string | undefined
  /** What the button says. */
  readonly confirm: string
}

export interface Saying {
  readonly words: Strings['gift']
  readonly mall: Strings['mall']
}

/** So many pieces cost so much. */
export const costOf = (price: Price, quantity: number): Price => ({ points: price.points * quantity, fen: price.fen * quantity })

const handoverFact = ({ handover, address }: Order, { words }: Saying): Fact[] => {
  if (!handover) return []
  const place = address ? [placeWords(address), `${address.name} ${address.phone}`] : []
  return [{ label: words.ask.how, values: [words.handovers[handover], ...place] }]
}

/** What is to be confirmed, as things stand now; `seen` is the price that stood there at the tap. */
export const questionOf = (gift: GiftDetail, order: Order, seen: Price, saying: Saying): Question => {
  const { words, mall } = saying
  const cost = costOf(gift.price, order.quantity)
  const option = gift.options.find(({ id }) => id === order.optionId)
  const same = seen.points === gift.price.points && seen.fen === gift.price.fen
  return {
    title: words.ask.title(gift.name),
    facts: [
      ...(option ? [{ label: words.ask.option, values: [option.name] }] : []),
      ...(order.quantity > 1 ? [{ label: words.ask.what, values: [words.units(order.quantity)] }] : []),
      { label: words.ask.cost, values: [mall.price(grouped(cost.points))] },
      ...(cost.fen > 0 ? [{ label: words.ask.money, values: [`¥${yuan(cost.fen)}`] }] : []),
      { label: words.ask.from, values: takenLines(gift.lots, cost.points, words.ask) },
      { label: words.ask.rest, values: [mall.price(grouped(Math.max(0, gift.balance - cost.points)))] },
      ...handoverFact(order, saying),
      ...(gift.validUntil ? [{ label: words.ask.until, values: [dateWords(gift.validUntil)] }] : []),
    ],
    warning: same ? undefined : words.ask.priceChanged(priceWords(gift.price, mall)),
    note: cost.fen > 0 ? words.ask.moneyNote(LIMITS.redemptionPayMinutes) : undefined,
    confirm: cost.fen > 0 ? words.ask.confirmAndPay(yuan(cost.fen)) : words.ask.confirm,
  }
}
