import type { StaffInput } from '@shared/contracts'
import { LIMITS } from '@shared/domain/limits'
import { addDays, type Day, dayOf, endOfDay, shanghaiIso } from '@shared/domain/time'

/** For how long an announcement shows: so many whole days after today, or to the end of a chosen day. */
export const SPANS = ['one', 'three', 'seven', 'thirty', 'date'] as const

export type Span = (typeof SPANS)[number]

const DAYS: Record<Exclude<Span, 'date'>, number> = { one: 1, three: 3, seven: 7, thirty: 30 }

export interface Draft {
  readonly kind: 'service' | 'activity'
  readonly title: string
  readonly body: string
  readonly span: Span
  /** Chosen for the span `date`. */
  readonly date?: Day
  readonly pinned: boolean
}

export const EMPTY: Draft = { kind: 'service', title: '', body: '', span: 'three', pinned: true }

export const LONGEST_TITLE = 40
export const LONGEST_BODY = 1000

/** The days that may be chosen: to the end of the last of them is as long as an announcement may show. */
export const choosable = (nowMs: number): { readonly first: Day; readonly last: Day } => {
  const today = dayOf(nowMs)
  return { first: today, last: addDays(today, LIMITS.noticeDays - 1) }
}

/** The last day on which it shows; undefined while none has been chosen. */
export const lastDayOf = (draft: Draft, nowMs: number): Day | undefined =>
  draft.span === 'date' ? draft.date : addDays(dayOf(nowMs), DAYS[draft.span])

export type DraftFault = 'title' | 'body' | 'date'

/** What is still to be filled in. */
export const faultsOf = (draft: Draft): ReadonlySet<DraftFault> =>
  new Set<DraftFault>([
    ...(draft.title.trim() === '' ? (['title'] as const) : []),
    ...(draft.body.trim() === '' ? (['body'] as const) : []),
    ...(draft.span === 'date' && !draft.date ? (['date'] as const) : []),
  ])

/** What is sent. Only for a draft without faults. */
export const announcementOf = (draft: Draft, nowMs: number): StaffInput<'notice.publish'> => ({
  kind: draft.kind,
  title: draft.title.trim(),
  // A phone's keyboard may leave tabs and carriage returns behind, which no text keeps.
  body: draft.body.replace(/[^\S\n]/g, ' ').trim(),
  until: shanghaiIso(endOfDay(lastDayOf(draft, nowMs) ?? dayOf(nowMs))),
  pinned: draft.pinned,
})
