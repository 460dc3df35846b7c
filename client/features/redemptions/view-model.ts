import type { RedemptionDetail, RedemptionFace } from '@shared/contracts'
import type { RedemptionState } from '@shared/domain/mall/kinds'
import type { Day } from '@shared/domain/time'
import type { Fact } from '@/components/ask-facts'
import type { Tone } from '@/components/tone'
import { dateWords, grouped, lifeWords, whenWords } from '@/lib/format'
import { paymentWords, yuanWords } from '@/features/paying/due'
import { type Strings, wordsFrom } from '@/strings'
import type { Language } from '@/strings/language'
import { payingTable } from '@/strings/paying'

export interface Saying {
  readonly words: Strings['redemptions']
  readonly language: Language
  readonly today: Day
}

const TONES: Readonly<Record<RedemptionState, Tone | 'plain'>> = {
  unpaid: 'gold',
  waiting: 'gold',
  to_ship: 'sky',
  shipped: 'sky',
  done: 'leaf',
  cancelled: 'plain',
  lapsed: 'plain',
}

export interface RowView {
  readonly id: string
  readonly name: string
  readonly art: RedemptionFace['art']
  readonly picture: string | undefined
  /** Which one, how many, for how many points and how much money. */
  readonly what: string
  readonly state: string
  readonly tone: Tone | 'plain'
  readonly note: string
}

/** The functions say it in Chinese, and more precisely than any table; in another language what can be told from the dates is said. */
const noteOf = (face: RedemptionFace, { words, language, today }: Saying): string => {
  if (language === 'zh-CN') return face.words
  return face.state === 'waiting' && face.until ? words.detail.until(dateWords(face.until), lifeWords(today, face.until)) : ''
}

const whatOf = ({ option, quantity, points, fen }: RedemptionFace, words: Saying['words']): string => {
  const spent = words.spent(grouped(points))
  return [option, quantity > 1 ? words.quantity(quantity) : undefined, fen > 0 ? `${spent} + ${yuanWords(fen)}` : spent]
    .filter(Boolean)
    .join(' · ')
}

export const rowView = (face: RedemptionFace, saying: Saying): RowView => ({
  id: face.redemptionId,
  name: face.name,
  art: face.art,
  picture: face.picture,
  what: whatOf(face, saying.words),
  state: saying.words.states[face.state],
  tone: TONES[face.state],
  note: noteOf(face, saying),
})

export interface StepView {
  readonly key: string
  readonly title: string
  readonly when: string
  readonly words: string | undefined
}

/** What has become of it, the latest first. */
export const stepViews = ({ steps }: Pick<RedemptionDetail, 'steps'>, { words, language }: Saying): StepView[] =>
  steps
    .map(({ state, at, words: said }, i) => ({
      key: `${i}`,
      title: words.states[state],
      when: whenWords(at),
      words: language === 'zh-CN' && said ? said : undefined,
    }))
    .reverse()

/** How long it can still be used; undefined where that is over or never ends. */
export const untilWords = ({ state, until }: Pick<RedemptionFace, 'state' | 'until'>, { words, today }: Saying): string | undefined =>
  state === 'waiting' && until ? words.detail.until(dateWords(until), lifeWords(today, until)) : undefined

/** What is known of it for good. */
export const factsOf = (detail: RedemptionDetail, { words: { detail: words, quantity }, language }: Saying): Fact[] => [
  {
    label: words.what,
    values: [[detail.name, detail.option, detail.quantity > 1 ? quantity(detail.quantity) : undefined].filter(Boolean).join(' ')],
  },
  { label: words.points, values: [words.backPoints(grouped(detail.points))] },
  ...(detail.fen > 0 ? [{ label: words.money, values: [paymentWords(detail, { words: wordsFrom(payingTable), language })] }] : []),
  { label: words.from, values: detail.lots.map(({ points, expiresOn }) => words.fromLot(grouped(points), dateWords(expiresOn))) },
  { label: words.at, values: [whenWords(detail.at)] },
  ...(detail.used ? [{ label: words.used, values: [`${detail.used.storeId} ${whenWords(detail.used.at)}`] }] : []),
  { label: words.code, values: [detail.redemptionId] },
]

/** What comes back when it is taken back now. */
export const backFacts = ({ back }: Pick<RedemptionDetail, 'back'>, { words: { detail: words } }: Saying): Fact[] => {
  if (!back) return []
  return [
    { label: words.back, values: [words.backPoints(grouped(back.points))] },
    ...(back.lapsed > 0 ? [{ label: words.backLapsed, values: [words.backPoints(grouped(back.lapsed))] }] : []),
    ...(back.fen > 0 ? [{ label: words.backMoney, values: [yuanWords(back.fen)] }] : []),
  ]
}

/** `ABCD-EFGH-JKMN-PQRS` in groups that can be read out. */
export const groupsOf = (voucher: string): string[] => (voucher.includes('-') ? voucher.split('-') : (voucher.match(/.{1,4}/g) ?? []))
