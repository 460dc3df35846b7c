import type { ExpiringAnswer } from '@shared/contracts'
import type { Day } from '@shared/domain/time'
import { dateWords, daysBetween, grouped, lifeWords, monthWords } from '@/lib/format'
import type { Strings } from '@/strings'
import { percentIn } from './headline'
import { type Lot, livingLots, pointsOf } from './lots'

type Words = Strings['expiring']

export interface TimelineRow {
  readonly key: string
  readonly day: string
  readonly points: string
  /** How long it still lives; of a month, how many lots there are. */
  readonly note: string
  /** Its part of all points, in words and as the length of its bar. */
  readonly share: string
  readonly percent: number
  readonly soon: boolean
  /** The lots of a month that has several. */
  readonly lots: readonly TimelineRow[]
}

export interface Timeline {
  readonly rows: readonly TimelineRow[]
  /** What dies after the last row, where there are more rows than a page should hold. */
  readonly later: string | undefined
}

/** Up to so many lots stand by themselves; more are put together by months. */
const FEW = 8
/** A page of rows; who has more of them does not read on. */
const MOST_ROWS = 24

const monthOf = (day: Day): string => day.slice(0, 7)

const byMonth = (lots: readonly Lot[]): Lot[][] => {
  const months = new Map<string, Lot[]>()
  for (const lot of lots) {
    const month = months.get(monthOf(lot.expiresOn))
    if (month) month.push(lot)
    else months.set(monthOf(lot.expiresOn), [lot])
  }
  return [...months.values()]
}

/** All open lots by their last day, the first to die first. */
export const timelineOf = ({ lots, soon }: Pick<ExpiringAnswer, 'lots' | 'soon'>, today: Day, words: Words): Timeline => {
  const living = livingLots(lots, today)
  const all = pointsOf(living)
  const shareOf = (points: number) => {
    const percent = percentIn(points, all)
    return { percent, share: points * 100 < all ? words.lessThanOne : words.percent(percent) }
  }
  const lotRow = ({ expiresOn, points }: Lot): TimelineRow => ({
    key: expiresOn,
    day: dateWords(expiresOn),
    points: grouped(points),
    note: lifeWords(today, expiresOn),
    ...shareOf(points),
    soon: daysBetween(today, expiresOn) <= soon.days,
    lots: [],
  })
  const monthRow = (month: readonly Lot[]): TimelineRow => {
    const [first] = month as [Lot]
    if (month.length === 1) return lotRow(first)
    return {
      ...lotRow(first),
      key: monthOf(first.expiresOn),
      day: monthWords(monthOf(first.expiresOn)),
      points: grouped(pointsOf(month)),
      note: words.lots(month.length),
      ...shareOf(pointsOf(month)),
      lots: month.map(lotRow),
    }
  }
  const groups = living.length > FEW ? byMonth(living) : living.map((lot) => [lot])
  const hidden = pointsOf(groups.slice(MOST_ROWS).flat())
  return { rows: groups.slice(0, MOST_ROWS).map(monthRow), later: hidden > 0 ? words.later(grouped(hidden)) : undefined }
}
