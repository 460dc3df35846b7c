import type { EarningRule, Program } from '../program'
import { addDays, type Day, dayOf } from '../time'
import { calendarOf, isScheduled, joined, type Span } from './calendar'

/** A rule that members hear of now, with the one time of it that matters: the running one, or the next. */
export interface Announcement extends Span {
  readonly rule: EarningRule
  readonly state: 'running' | 'coming'
}

/** Of what runs now or begins on `latest` at the latest: the first that is not over. */
const nextTime = (rule: EarningRule, now: number, latest: Day): Span | undefined => {
  const calendar = calendarOf(rule)
  for (let day = dayOf(now); day <= latest; day = addDays(day, 1)) {
    const span = calendar(day).find(({ until }) => until > now)
    if (span) return joined(calendar, span)
  }
  return undefined
}

/** What runs before what comes; of either, what changes first. */
const byRelevance = (a: Announcement, b: Announcement): number => {
  if (a.state !== b.state) return a.state === 'running' ? -1 : 1
  return a.state === 'running' ? a.until - b.until : a.from - b.from
}

/**
 * What members are told of at an instant (epoch ms): every rule that comes and goes, while it runs and from so many Shanghai days before
 * as the programme says (E4). What is paused is not spoken of.
 */
export const announced = (program: Program, now: number, { paused }: { readonly paused: ReadonlySet<string> }): readonly Announcement[] => {
  const latest = addDays(dayOf(now), program.announceDays)
  return program.earning.rules
    .filter((rule) => isScheduled(rule) && !paused.has(rule.id))
    .flatMap((rule): Announcement[] => {
      const span = nextTime(rule, now, latest)
      return span ? [{ rule, state: span.from <= now ? 'running' : 'coming', ...span }] : []
    })
    .sort(byRelevance)
}
