import type { ExpiringAnswer } from '@shared/contracts'
import type { Day } from '@shared/domain/time'
import { dateWords, daysBetween, grouped } from '@/lib/format'

export type Lot = ExpiringAnswer['lots'][number]

export const pointsOf = (lots: readonly Lot[]): number => lots.reduce((sum, { points }) => sum + points, 0)

/** Lots that still live: an answer that was kept may know some that have died since. */
export const livingLots = (lots: readonly Lot[], today: Day): Lot[] => lots.filter(({ expiresOn }) => expiresOn >= today)

/** Lots whose last day is at most so many days away: what rescue is paid out of, and nothing else. */
export const dyingLots = ({ lots, soon }: Pick<ExpiringAnswer, 'lots' | 'soon'>, today: Day): Lot[] =>
  livingLots(lots, today).filter(({ expiresOn }) => daysBetween(today, expiresOn) <= soon.days)

/** What so many points are taken from: the lots that die first, in their order. */
export const takenFrom = (lots: readonly Lot[], points: number): Lot[] => {
  let left = points
  return lots.flatMap((lot) => {
    const taken = Math.min(left, lot.points)
    left -= taken
    return taken > 0 ? [{ expiresOn: lot.expiresOn, points: taken }] : []
  })
}

/** So many lots are told one by one; what is taken from later ones is told together. */
const LOTS_TOLD = 4

interface LotWords {
  readonly fromLot: (points: string, day: string) => string
  readonly fromLater: (points: string) => string
}

/** The same in words: `2027.01.31 到期的 300 分`. */
export const takenLines = (lots: readonly Lot[], points: number, words: LotWords): string[] => {
  const taken = takenFrom(lots, points)
  const later = pointsOf(taken.slice(LOTS_TOLD))
  return [
    ...taken.slice(0, LOTS_TOLD).map((lot) => words.fromLot(grouped(lot.points), dateWords(lot.expiresOn))),
    ...(later > 0 ? [words.fromLater(grouped(later))] : []),
  ]
}
