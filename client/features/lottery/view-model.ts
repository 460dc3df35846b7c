import type { Drawn, LotteryAnswer } from '@shared/contracts'
import { blankPpm, expectedPoints } from '@shared/domain/lottery'
import { grouped, yuan } from '@shared/domain/text'
import { dateWords, whenWords } from '@/lib/format'
import type { Strings } from '@/strings'

type Words = Strings['lottery']

/** 200 → `0.02%`: exactly what is published, without noughts that say nothing. */
export const oddsWords = (ppm: number): string => `${Number((ppm / 10_000).toFixed(4))}%`

export interface PrizeRow {
  readonly key: string
  readonly name: string
  readonly note: string
  readonly odds: string
  readonly gone: boolean
}

/** Prizes with their odds, and last the odds of nothing. */
export const prizeRows = ({ prizes }: Pick<LotteryAnswer, 'prizes'>, words: Words): PrizeRow[] => [
  ...prizes.map(({ prizeId, name, valueFen, ppm, stock, left }) => {
    const gone = left === 0
    const count = stock === undefined ? words.endless : gone ? words.gone : words.stock(grouped(left ?? stock), grouped(stock))
    return { key: prizeId, name, note: `${words.worth(yuan(valueFen))} · ${count}`, odds: oddsWords(ppm), gone }
  }),
  { key: '', name: words.nothing, note: '', odds: oddsWords(blankPpm(prizes)), gone: false },
]

/** What a draw gives back on average: a tenth of a point is as exact as anybody needs it. */
export const averageWords = ({ prizes, price }: LotteryAnswer, words: Words): string =>
  words.average(grouped(price), String(Number(expectedPoints(prizes).toFixed(1))))

/** What stands in the way of a draw, in words; undefined where nothing does. */
export const hindrance = (
  { state, freeDraws, drawsLeftToday, perDay, balance, price }: LotteryAnswer,
  words: Words,
): string | undefined => {
  if (state !== 'running') return words.closed[state]
  if (freeDraws !== undefined) return undefined
  if (drawsLeftToday === 0) return words.left(0, perDay)
  return balance < price ? words.short(grouped(price - balance)) : undefined
}

/** How many draws there are: those that were redeemed are spent first. */
export const drawsWords = ({ freeDraws, drawsLeftToday, perDay }: LotteryAnswer, words: Words): string =>
  freeDraws === undefined ? words.left(drawsLeftToday, perDay) : words.free(freeDraws)

export interface Face {
  readonly look: 'ready' | 'won' | 'blank'
  readonly title: string
  readonly note: string
}

/** What the ticket says once it has turned. */
export const faceOf = (drawn: Drawn | undefined, words: Words): Face => {
  if (drawn === undefined) return { look: 'ready', title: words.ready, note: words.readyNote }
  const number = words.number(grouped(drawn.number))
  const { prize } = drawn
  if (prize === undefined) return { look: 'blank', title: words.blank, note: `${words.blankNote} · ${number}` }
  if (prize.gives.kind === 'points')
    return { look: 'won', title: words.wonPoints(grouped(prize.gives.points)), note: `${words.wonPointsNote} · ${number}` }
  return { look: 'won', title: words.wonThing(prize.name), note: words.wonThingNote(dateWords(prize.until ?? '')) }
}

export const periodWords = ({ from, until }: Pick<LotteryAnswer, 'from' | 'until'>, words: Words): string =>
  words.period(whenWords(from), whenWords(until))

/** Where a won thing stands. */
export const wonWords = ({ state, until }: LotteryAnswer['won'][number], words: Words): string =>
  state === 'waiting' ? words.waiting(dateWords(until)) : words[state]
