import { type Facts, factsOf, type ReadyCondition, readyCondition } from '../earning/conditions'
import type { Condition, EarningRule, Hours } from '../program'
import { type Day, dayOf, instantOf, startOfDay } from '../time'

/** From an instant to another, epoch ms; `until` is exclusive. */
export interface Span {
  readonly from: number
  readonly until: number
}

/** When a rule runs on a Shanghai day: in order, without touching one another. */
export type Calendar = (day: Day) => readonly Span[]

type DayCondition = Extract<Condition, { readonly kind: 'month_days' | 'weekdays' | 'dates' }>

const isAboutDays = (condition: Condition): condition is DayCondition =>
  condition.kind === 'month_days' || condition.kind === 'weekdays' || condition.kind === 'dates'

const isAboutHours = (condition: Condition): condition is Extract<Condition, { readonly kind: 'hours' }> => condition.kind === 'hours'

/** Whether a rule comes and goes: it has a period, or days of its own. */
export const isScheduled = ({ period, when }: EarningRule): boolean => period !== null || when.some(isAboutDays)

/** Conditions about days look at nothing else of a sale. */
const onDay = (day: Day): Facts =>
  factsOf(day, {
    time: '00:00',
    storeId: '',
    channel: null,
    eligibleFen: 0,
    shopper: { tier: '', birthday: null, isFirstPurchase: false, carryFen: 0, capCounts: {} },
  })

const holdsOn = (ready: ReadyCondition, facts: Facts): boolean => ready.about === 'sale' && ready.holds(facts)

const MINUTE_MS = 60_000

const sinceMidnight = (clock: string): number => {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number]
  return (hours * 60 + minutes) * MINUTE_MS
}

const spanOf = ({ from, until }: Hours): Span => ({ from: sinceMidnight(from), until: sinceMidnight(until) })

/** In order, with what touches or overlaps made one. */
const merged = (spans: readonly Span[]): Span[] =>
  [...spans]
    .sort((a, b) => a.from - b.from)
    .reduce<Span[]>((done, span) => {
      const last = done.at(-1)
      if (!last || span.from > last.until) return [...done, span]
      return [...done.slice(0, -1), { from: last.from, until: Math.max(last.until, span.until) }]
    }, [])

const both = (a: readonly Span[], b: readonly Span[]): Span[] =>
  a
    .flatMap((one) => b.map((other) => ({ from: Math.max(one.from, other.from), until: Math.min(one.until, other.until) })))
    .filter(({ from, until }) => from < until)

const ALL_DAY: readonly Span[] = [{ from: 0, until: 24 * 60 * MINUTE_MS }]

/** When a rule runs, as far as days and hours say: whom and what it is about is another matter. */
export const calendarOf = ({ period, when }: EarningRule): Calendar => {
  const days = when.filter(isAboutDays).map(readyCondition)
  const hours = when.filter(isAboutHours).reduce<readonly Span[]>((left, { spans }) => both(left, merged(spans.map(spanOf))), ALL_DAY)
  const whole = period && [{ from: instantOf(period.from), until: instantOf(period.until) }]
  return (day) => {
    const facts = onDay(day)
    if (!days.every((ready) => holdsOn(ready, facts))) return []
    const midnight = startOfDay(day)
    const spans = hours.map(({ from, until }) => ({ from: midnight + from, until: midnight + until }))
    return whole ? both(spans, whole) : spans
  }
}

/** Longer than any campaign that is told from the rules that always hold. */
const LONGEST_DAYS = 1_000

/** A span with what joins on to it over midnights. */
export const joined = (calendar: Calendar, { from, until }: Span): Span => {
  let span = { from, until }
  for (let days = 0; days < LONGEST_DAYS; days++) {
    const before = calendar(dayOf(span.from - 1)).find((earlier) => earlier.until === span.from)
    const after = calendar(dayOf(span.until)).find((later) => later.from === span.until)
    if (!before && !after) break
    span = { from: before?.from ?? span.from, until: after?.until ?? span.until }
  }
  return span
}
