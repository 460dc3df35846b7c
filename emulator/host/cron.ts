/**
 * Timer expressions of CloudBase: seven fields, `second minute hour day month weekday year`, read in UTC+8.
 * Weekday is 0–6 with 0 = Sunday; year 1970–2099; each field takes `*`, numbers, `a-b`, `a,b` and `/step`.
 * When both day and weekday are restricted, either of them is enough, as the platform documents it.
 */

const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

interface FieldRange {
  readonly name: string
  readonly from: number
  readonly to: number
}

const FIELDS: readonly FieldRange[] = [
  { name: 'second', from: 0, to: 59 },
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12 },
  { name: 'weekday', from: 0, to: 6 },
  { name: 'year', from: 1970, to: 2099 },
]

/** A parsed expression: the allowed values per field, ascending. */
export interface Cron {
  readonly expression: string
  readonly seconds: readonly number[]
  readonly minutes: readonly number[]
  readonly hours: readonly number[]
  readonly days: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  readonly weekdays: ReadonlySet<number>
  readonly years: readonly number[]
  /** Whether the field restricts anything, which decides between AND and OR of day and weekday. */
  readonly dayRestricted: boolean
  readonly weekdayRestricted: boolean
}

export class CronError extends Error {}

const parseNumber = (text: string, range: FieldRange, expression: string): number => {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= range.from && value <= range.to))
    throw new CronError(`Timer "${expression}": ${range.name} must lie within ${range.from}–${range.to}, not "${text}"`)
  return value
}

const parsePart = (part: string, range: FieldRange, expression: string): number[] => {
  const [span = '', stepText, extra] = part.split('/')
  if (extra !== undefined) throw new CronError(`Timer "${expression}": "${part}" holds more than one step`)
  const step = stepText === undefined ? 1 : /^\d{1,4}$/.test(stepText) ? Number(stepText) : 0
  if (step < 1) throw new CronError(`Timer "${expression}": "${part}" holds a step that is no positive number`)
  const bounds = span === '*' ? [range.from, range.to] : span.split('-').map((text) => parseNumber(text, range, expression))
  const from = bounds[0] ?? range.from
  const to = bounds[1] ?? (stepText === undefined ? from : range.to)
  if (bounds.length > 2 || to < from) throw new CronError(`Timer "${expression}": "${part}" is no ascending range`)
  const values: number[] = []
  for (let value = from; value <= to; value += step) values.push(value)
  return values
}

const parseField = (text: string, range: FieldRange, expression: string): number[] => {
  const values = new Set(text.split(',').flatMap((part) => parsePart(part, range, expression)))
  return [...values].sort((a, b) => a - b)
}

/** Reads an expression; throws `CronError` with the field and the text that is wrong. */
export const parseCron = (expression: string): Cron => {
  const texts = expression.trim().split(/\s+/)
  if (texts.length !== FIELDS.length) throw new CronError(`Timer "${expression}" must have 7 fields, it has ${texts.length}`)
  const values = FIELDS.map((range, index) => parseField(texts[index] ?? '', range, expression))
  const at = (index: number): number[] => values[index] ?? []
  return {
    expression,
    seconds: at(0),
    minutes: at(1),
    hours: at(2),
    days: new Set(at(3)),
    months: new Set(at(4)),
    weekdays: new Set(at(5)),
    years: at(6),
    dayRestricted: at(3).length < 31,
    weekdayRestricted: at(5).length < 7,
  }
}

const dayMatches = (cron: Cron, date: Date): boolean => {
  const byDay = cron.days.has(date.getUTCDate())
  const byWeekday = cron.weekdays.has(date.getUTCDay())
  return cron.dayRestricted && cron.weekdayRestricted ? byDay || byWeekday : byDay && byWeekday
}

/** The first due second of one day at or after `fromMs` (milliseconds since that day's midnight). */
const firstWithinDay = (cron: Cron, fromMs: number): number | undefined => {
  for (const hour of cron.hours) {
    if ((hour + 1) * 3_600_000 <= fromMs) continue
    for (const minute of cron.minutes) {
      if (hour * 3_600_000 + (minute + 1) * 60_000 <= fromMs) continue
      for (const second of cron.seconds) {
        const at = hour * 3_600_000 + minute * 60_000 + second * 1000
        if (at >= fromMs) return at
      }
    }
  }
  return undefined
}

/** The first instant strictly after `afterMs` (epoch milliseconds) at which the timer is due; undefined when there is none left. */
export const nextDue = (cron: Cron, afterMs: number): number | undefined => {
  const lastYear = cron.years[cron.years.length - 1] ?? 0
  const local = afterMs + 1 + SHANGHAI_OFFSET_MS
  let midnight = Math.floor(local / DAY_MS) * DAY_MS
  let fromMs = local - midnight
  for (;;) {
    const date = new Date(midnight)
    if (date.getUTCFullYear() > lastYear) return undefined
    if (!cron.years.includes(date.getUTCFullYear())) midnight = Date.UTC(date.getUTCFullYear() + 1, 0, 1)
    else if (!cron.months.has(date.getUTCMonth() + 1)) midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
    else {
      const within = dayMatches(cron, date) ? firstWithinDay(cron, fromMs) : undefined
      if (within !== undefined) return midnight + within - SHANGHAI_OFFSET_MS
      midnight += DAY_MS
    }
    fromMs = 0
  }
}

/** Midnight of the Shanghai day that holds the instant, as epoch milliseconds. */
export const shanghaiMidnight = (ms: number): number => Math.floor((ms + SHANGHAI_OFFSET_MS) / DAY_MS) * DAY_MS - SHANGHAI_OFFSET_MS
