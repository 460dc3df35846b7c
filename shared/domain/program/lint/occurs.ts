import { addDays, type Day, dayOf, endOfDay, endOfMonth, instantOf, startOfDay, weekdayOf } from '../../time'
import type { Condition, ConditionKind, EarningRule, Hours } from '../rules'
import type { Program } from '../program'

/** When, where and for whom something is to happen: a rule, or what two rules have in common. */
export type Circumstances = Pick<EarningRule, 'period' | 'when'>

/** What two rules have in common. */
export const together = (a: Circumstances, b: Circumstances): Circumstances => ({
  when: [...a.when, ...b.when],
  period:
    a.period && b.period
      ? { from: later(a.period.from, b.period.from), until: earlier(a.period.until, b.period.until) }
      : (a.period ?? b.period),
})

const later = (a: string, b: string): string => (instantOf(a) >= instantOf(b) ? a : b)
const earlier = (a: string, b: string): string => (instantOf(a) <= instantOf(b) ? a : b)

const of = <K extends ConditionKind>(when: readonly Condition[], kind: K): Extract<Condition, { kind: K }>[] =>
  when.filter((condition): condition is Extract<Condition, { kind: K }> => condition.kind === kind)

const common = (lists: readonly (readonly string[])[]): readonly string[] | undefined =>
  lists.length === 0 ? undefined : lists.reduce((left, list) => left.filter((item) => list.includes(item)))

const isNone = (list: readonly unknown[] | undefined): boolean => list?.length === 0

/** Tiers, channels and stores of a sale are one each, so conditions about them have to have one in common. */
const somebodySomewhere = ({ when }: Circumstances, program: Program): boolean => {
  const tiers = common(of(when, 'tiers').map((condition) => condition.tiers))
  const channels = common(of(when, 'channels').map((condition) => condition.channels))
  const stores = common(of(when, 'stores').map((condition) => condition.stores))
  if (isNone(tiers) || isNone(channels) || isNone(stores)) return false
  // Growth comes from purchases, so the first one is made in the first tier.
  return !tiers || of(when, 'first_purchase').length === 0 || tiers.includes(program.tiers[0]!.id)
}

const happensOn = (condition: Condition, day: Day): boolean => {
  switch (condition.kind) {
    case 'month_days':
      return condition.days.some((date) => (date === -1 ? day === endOfMonth(day) : Number(day.slice(8)) === date))
    case 'weekdays':
      return condition.days.includes(weekdayOf(day))
    case 'dates':
      return condition.days.includes(day)
    default:
      return true
  }
}

const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

interface Span {
  readonly from: number
  readonly until: number
}

const crossed = (spans: readonly Span[], others: readonly Span[]): Span[] =>
  spans.flatMap((a) =>
    others.map((b) => ({ from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) })).filter(({ from, until }) => from < until),
  )

const minutes = (spans: readonly Hours[]): Span[] => spans.map(({ from, until }) => ({ from: minute(from), until: minute(until) }))

/** The spans of every day that all conditions leave, in minutes. */
const hoursOf = (when: readonly Condition[]): Span[] =>
  of(when, 'hours').reduce<Span[]>((left, { spans }) => crossed(left, minutes(spans)), [{ from: 0, until: 24 * 60 }])

/** Every combination of a date and a weekday comes within this time. */
const LONGEST_SEARCH_DAYS = 4 * 366

/** The days that are worth looking at: those that are named, or all of the period. */
const candidates = function* ({ when }: Circumstances, from: number, until: number): Generator<Day> {
  const named = common(of(when, 'dates').map(({ days }) => days))
  if (named) return yield* named
  let day = dayOf(from)
  for (let i = 0; i < LONGEST_SEARCH_DAYS && startOfDay(day) < until; i++, day = addDays(day, 1)) yield day
}

/** The days that have a moment of it, in order, and whatever the tiers and stores are. */
export const daysOf = function* (what: Circumstances, program: Program): Generator<Day> {
  const from = Math.max(instantOf(program.effectiveFrom), what.period ? instantOf(what.period.from) : 0)
  const until = what.period ? instantOf(what.period.until) : Infinity
  if (from >= until) return
  const spans = hoursOf(what.when)
  for (const day of candidates(what, from, until)) {
    if (!what.when.every((condition) => happensOn(condition, day)) || endOfDay(day) <= from) continue
    const start = startOfDay(day)
    if (spans.some((span) => start + span.from * 60_000 < until && start + span.until * 60_000 > from)) yield day
  }
}

/** Whether there is any moment under the programme, and anybody, for whom all of it holds. */
export const occurs = (what: Circumstances, program: Program): boolean =>
  somebodySomewhere(what, program) && !daysOf(what, program).next().done
