/**
 * Calendar arithmetic in Asia/Shanghai. China has kept UTC+8 without summer time since 1992 (IANA tz database, zone
 * Asia/Shanghai), so the offset is a constant and the server's own zone never matters.
 */

/** Calendar day, `2026-11-23`. Days compare as strings. */
export type Day = string

const OFFSET_MS = 8 * 3_600_000
export const DAY_MS = 86_400_000

/** Later than every real day: the `nextExpiryOn` of an account without lots. */
export const NEVER: Day = '9999-12-31'

const pad = (value: number, width = 2) => String(value).padStart(width, '0')

const fields = (ms: number) => {
  const local = new Date(ms + OFFSET_MS)
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() }
}

const dayString = (year: number, month: number, day: number): Day => `${pad(year, 4)}-${pad(month)}-${pad(day)}`

const parts = (day: Day) => ({ year: Number(day.slice(0, -6)), month: Number(day.slice(-5, -3)), date: Number(day.slice(-2)) })

const lastDateOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The Shanghai day that an instant (epoch ms) falls on. */
export const dayOf = (ms: number): Day => {
  const { year, month, day } = fields(ms)
  return dayString(year, month, day)
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => ((Math.floor((startOfDay(day) + OFFSET_MS) / DAY_MS) + 3) % 7) + 1

/** The Monday of the week that the day lies in. */
export const startOfWeek = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

/** The time of day in Shanghai, `09:30`. */
export const clockTime = (ms: number): string => shanghaiIso(ms).slice(11, 16)

/** 00:00 Shanghai at which the day begins, epoch ms. */
export const startOfDay = (day: Day): number => {
  const { year, month, date } = parts(day)
  return Date.UTC(year, month - 1, date) - OFFSET_MS
}

/** 00:00 Shanghai at which the day is over (exclusive end), epoch ms. */
export const endOfDay = (day: Day): number => startOfDay(day) + DAY_MS

export const addDays = (day: Day, days: number): Day => dayOf(startOfDay(day) + days * DAY_MS)

/** The same date some years on; 29 February becomes 28 February in a common year. */
export const addYears = (day: Day, years: number): Day => {
  const { year, month, date } = parts(day)
  return dayString(year + years, month, Math.min(date, lastDateOfMonth(year + years, month)))
}

/** The same date some months on; a date that the month does not have becomes its last one. */
export const addMonths = (day: Day, months: number): Day => {
  const { year, month, date } = parts(day)
  const count = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return dayString(toYear, toMonth, Math.min(date, lastDateOfMonth(toYear, toMonth)))
}

export const endOfMonth = (day: Day): Day => {
  const { year, month } = parts(day)
  return dayString(year, month, lastDateOfMonth(year, month))
}

export const endOfYear = (day: Day): Day => `${day.slice(0, 4)}-12-31`

/** The month that the day lies in, `2026-11`. */
export const monthOf = (day: Day): string => day.slice(0, 7)

/** `2026-11` → the first day of the following month, for half-open ranges. */
export const startOfNextMonth = (month: string): Day => addDays(endOfMonth(`${month}-01`), 1)

/** `2026-11-23T10:00:00.000+08:00`: sorts as text in order of time. */
export const shanghaiIso = (ms: number): string => `${new Date(ms + OFFSET_MS).toISOString().slice(0, -1)}+08:00`

/** Epoch ms of an ISO 8601 instant with offset (already validated as such). */
export const instantOf = (iso: string): number => Date.parse(iso)
