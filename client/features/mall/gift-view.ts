import type { GiftFace } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import { instantOf } from '@shared/domain/time'
import type { Tone } from '@/components/tone'
import { clockTime, dayOfIso, dayWords, grouped } from '@/lib/format'
import type { Strings } from '@/strings'
import type { Language } from '@/strings/language'

type Words = Strings['mall']
type Price = GiftFace['price']
type Bar = NonNullable<GiftFace['bar']>

export interface GiftView {
  readonly id: string
  readonly name: string
  readonly art: GiftFace['art']
  readonly picture: string | undefined
  readonly price: string
  /** What it costs beside points. */
  readonly money: string | undefined
  /** What it costs for others, where that is more. */
  readonly usual: string | undefined
  /** What stands on its picture. */
  readonly tag: { readonly words: string; readonly tone: Tone | 'plain' } | undefined
  readonly words: string
  /** What speaks against it, or how many are left. */
  readonly note: string
  /** Whether the note asks for attention. */
  readonly urgent: boolean
  /** Nobody can have it any more. */
  readonly gone: boolean
  readonly favourite: boolean
}

export interface Saying {
  readonly words: Words
  readonly language: Language
  readonly balance: number
  readonly nowMs: number
}

/** Points, and money where it costs some. */
export const priceWords = ({ points, fen }: Price, words: Words): string =>
  fen > 0 ? words.priceAndMoney(grouped(points), yuan(fen)) : words.price(grouped(points))

/** The same where its parts stand beside each other. */
export const priceParts = ({ points, fen }: Price, words: Words): Pick<GiftView, 'price' | 'money'> => ({
  price: words.price(grouped(points)),
  money: fen > 0 ? words.money(yuan(fen)) : undefined,
})

/** What it costs otherwise, where that is more in points or money and less in neither. */
export const usualWords = ({ price, usualPrice }: Pick<GiftFace, 'price' | 'usualPrice'>, words: Words): string | undefined =>
  usualPrice && usualPrice.points >= price.points && usualPrice.fen >= price.fen ? priceWords(usualPrice, words) : undefined

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** When it can be had: the day and hour from afar, how long it takes when that is near. */
export const opensWords = (from: string, nowMs: number, { opens }: Words): string => {
  const left = instantOf(from) - nowMs
  if (left >= DAY_MS) return opens.on(dayWords(dayOfIso(from)), clockTime(from))
  const minutes = Math.ceil(left / MINUTE_MS)
  if (minutes >= 60) return opens.hours(Math.floor(minutes / 60), minutes % 60)
  return left < MINUTE_MS ? opens.now : opens.minutes(minutes)
}

/** So few are a reason to hurry. */
const FEW = 20

/**
 * What speaks against it, in words. The functions hint in Chinese, and more precisely than any table; in another language, and where they say
 * nothing, what can be told from the figures is said.
 */
export const barWords = (gift: Pick<GiftFace, 'bar' | 'hint' | 'price' | 'sale'>, saying: Saying): string | undefined => {
  const { words, language, balance, nowMs } = saying
  if (!gift.bar) return undefined
  if (gift.bar === 'coming') return opensWords(gift.sale.from, nowMs, words)
  if (gift.bar === 'points' && gift.price.points > balance) return words.short(grouped(gift.price.points - balance))
  return language === 'zh-CN' && gift.hint ? gift.hint : words.bars[gift.bar]
}

const TONES: Partial<Record<Bar, Tone | 'plain'>> = { coming: 'gold', ended: 'plain', sold_out: 'plain', tier: 'sky', withdrawn: 'plain' }

const GONE: readonly Bar[] = ['ended', 'sold_out', 'withdrawn']

const isTagged = (bar: Bar | undefined): bar is keyof Words['tags'] => bar !== undefined && bar in TONES

const isFew = ({ bar, left }: GiftFace): boolean => !bar && left !== undefined && left <= FEW

export const leftWords = (gift: GiftFace, words: Words): string => {
  if (gift.left === undefined) return words.plenty
  return (isFew(gift) ? words.few : words.left)(grouped(gift.left))
}

/** A gift of the catalogue as its card says it. */
export const giftView = (gift: GiftFace, saying: Saying): GiftView => {
  const { words } = saying
  const few = isFew(gift)
  return {
    id: gift.giftId,
    name: gift.name,
    art: gift.art,
    picture: gift.picture,
    ...priceParts(gift.price, words),
    usual: usualWords(gift, words),
    tag: isTagged(gift.bar) ? { words: words.tags[gift.bar], tone: TONES[gift.bar] ?? 'plain' } : undefined,
    words: gift.words,
    note: barWords(gift, saying) ?? leftWords(gift, words),
    urgent: gift.bar === 'coming' || few,
    gone: gift.bar !== undefined && GONE.includes(gift.bar),
    favourite: gift.favourite,
  }
}

/** When the next gift of these can be had, epoch ms: its card says something else from then on. */
export const nextOpening = (gifts: readonly GiftFace[], nowMs: number): number | undefined => {
  const openings = gifts.filter(({ bar }) => bar === 'coming').map(({ sale }) => instantOf(sale.from))
  const ahead = openings.filter((at) => at > nowMs)
  return ahead.length > 0 ? Math.min(...ahead) : undefined
}
