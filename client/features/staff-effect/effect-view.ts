import type { RemindersEffect } from '@shared/contracts'
import { addDays, type Day, dayOf } from '@shared/domain/time'
import { dateWords, grouped } from '@/lib/format'
import type { Strings } from '@/strings'

type Words = Strings['figures']['effect']
type Way = RemindersEffect['ways'][number]

export type Range = keyof Words['ranges']

const DAYS: Record<Range, number> = { month: 30, quarter: 90 }

/** The days that a range means, today included. */
export const daysOf = (range: Range, now: number): { readonly from: Day; readonly until: Day } => {
  const until = dayOf(now)
  return { from: addDays(until, 1 - DAYS[range]), until }
}

/** One step on the way of a reminder, as a bar. */
export interface FunnelStep {
  readonly name: string
  readonly value: number
  readonly words: string
}

export interface WayView {
  readonly by: Way['by']
  readonly name: string
  /** The share whose points were rescued, in whole percent; absent before any outcome is known. */
  readonly percent?: number
  readonly rate: string
  /** Whether it is what the others are compared with. */
  readonly compared: boolean
  readonly reminded: string
  /** Those whose day is over, as the first step, and what came of them. */
  readonly steps: readonly FunnelStep[]
  readonly pending?: string
  readonly points?: string
}

const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 100) / whole))

const stepsOf = ({ decided, opened, rescued }: Way, words: Words): FunnelStep[] =>
  decided === 0
    ? []
    : [
        { name: words.decided, value: decided, words: words.count(grouped(decided)) },
        { name: words.opened, value: opened, words: words.countOf(grouped(opened), percentOf(opened, decided)) },
        { name: words.rescued, value: rescued, words: words.countOf(grouped(rescued), percentOf(rescued, decided)) },
      ]

const wayView = (way: Way, words: Words): WayView => {
  const { by, reminded, decided, rescued, points, pointsRescued, pointsDied } = way
  const waiting = reminded - decided
  const known = decided > 0
  return {
    by,
    name: words.ways[by],
    ...(known ? { percent: percentOf(rescued, decided) } : {}),
    rate: known ? words.percent(percentOf(rescued, decided)) : words.unknown,
    compared: by === 'no_grant',
    reminded: words.count(grouped(reminded)),
    steps: stepsOf(way, words),
    ...(waiting > 0 ? { pending: words.pending(grouped(waiting)) } : {}),
    ...(known ? { points: words.points(grouped(points), grouped(pointsRescued), grouped(pointsDied)) } : {}),
  }
}

export interface EffectView {
  readonly ways: readonly WayView[]
  readonly omitted: readonly { readonly reason: string; readonly words: string; readonly value: string }[]
  readonly days: readonly { readonly day: Day; readonly name: string; readonly words: string }[]
}

const totalOf = (ways: readonly Way[], field: 'reminded' | 'opened' | 'rescued'): string =>
  grouped(ways.reduce((sum, way) => sum + way[field], 0))

/** What became of reminders, as operators read it. */
export const effectView = ({ ways, omitted, days }: RemindersEffect, words: Words): EffectView => ({
  ways: ways.map((way) => wayView(way, words)),
  omitted: omitted.map(({ reason, count }) => ({ reason, words: words.reasons[reason], value: words.count(grouped(count)) })),
  days: days.map(({ day, ways: gone }) => ({
    day,
    name: dateWords(day),
    words: words.dayLine(totalOf(gone, 'reminded'), totalOf(gone, 'opened'), totalOf(gone, 'rescued')),
  })),
})
