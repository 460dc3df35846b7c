import { isDead, type Lot } from '../ledger'
import { addDays, type Day, NEVER } from '../time'

/**
 * What a member has been told of, by stage: up to which last day of lots the reminders so many days ahead have gone. Whatever comes in
 * behind that mark later (points given back into an old lot) is told by the next stage.
 */
export type Reminded = Readonly<Record<string, Day>>

/** Earlier than the last day of every lot. */
const NOTHING_TOLD: Day = '1970-01-01'

/** The marks under the stages of a programme: a stage that is new has told nothing, one that is gone is forgotten. */
export const withStages = (reminded: Reminded, stages: readonly number[]): Record<string, Day> =>
  Object.fromEntries(stages.map((stage) => [String(stage), reminded[String(stage)] ?? NOTHING_TOLD]))

interface Mark {
  readonly stage: number
  readonly told: Day
}

const marksOf = (reminded: Reminded): Mark[] => Object.entries(reminded).map(([stage, told]) => ({ stage: Number(stage), told }))

/** The latest day on which something was told: every stage that tells moves to its own reach of that day. */
const lastRunOn = (marks: readonly Mark[]): Day =>
  marks.reduce((latest, { stage, told }) => later(latest, addDays(told, -stage)), NOTHING_TOLD)

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

const later = (a: Day, b: Day): Day => (a > b ? a : b)

/**
 * The earliest day on which some stage has a lot to tell of, or NEVER; no day has two reminders. `lots` are sorted. The day may be over:
 * then a reminder is late.
 */
export const nextReminderOn = (lots: readonly Lot[], reminded: Reminded): Day => {
  const marks = marksOf(reminded)
  const due = marks.reduce((first, mark) => earlier(first, dueOn(lots, mark)), NEVER)
  return due === NEVER ? NEVER : later(due, addDays(lastRunOn(marks), 1))
}

const dueOn = (lots: readonly Lot[], { stage, told }: Mark): Day => {
  const first = lots.find(({ expiresOn }) => expiresOn > told)
  return first === undefined ? NEVER : addDays(first.expiresOn, -stage)
}

/** One reminder, for all that is due on a day. */
export interface Reminder {
  /** The most urgent stage that is due. */
  readonly stage: number
  /** Lots that it tells of, the first to die first: those of every stage that is due. */
  readonly lots: readonly Lot[]
  /** The last day of lots that its stage tells of: no other reminder of that stage ever has the same. */
  readonly last: Day
}

/** What is due on `today`, and the marks once it has been told. After missed days the most urgent stage speaks for all. */
export const reminderOn = (
  lots: readonly Lot[],
  reminded: Reminded,
  today: Day,
): { readonly reminder: Reminder | undefined; readonly reminded: Reminded } => {
  if (nextReminderOn(lots, reminded) > today) return { reminder: undefined, reminded }
  const due = marksOf(reminded).filter((mark) => dueOn(lots, mark) <= today)
  const moved = due.map(({ stage }) => [String(stage), addDays(today, stage)])
  return { reminder: reminderOf(lots, due, today), reminded: { ...reminded, ...Object.fromEntries(moved) } }
}

/** Dead lots are told of by the entry of their death, whether or not it has been written. */
const reminderOf = (lots: readonly Lot[], due: readonly Mark[], today: Day): Reminder | undefined => {
  const live = lots.filter((lot) => !isDead(lot, today))
  const toldBy = ({ stage, told }: Mark) => live.filter(({ expiresOn }) => expiresOn > told && expiresOn <= addDays(today, stage))
  const speaking = due.filter((mark) => toldBy(mark).length > 0).sort((a, b) => a.stage - b.stage)
  const [urgent] = speaking
  if (urgent === undefined) return undefined
  const named = new Set(speaking.flatMap(toldBy))
  return { stage: urgent.stage, lots: live.filter((lot) => named.has(lot)), last: toldBy(urgent).at(-1)!.expiresOn }
}
