import { grouped } from '@shared/domain/text'
import { DAY_MS, instantOf, shanghaiIso, startOfDay } from '@shared/domain/time'
import { strings } from '@/strings'

export { grouped } from '@shared/domain/text'

/** Numbers and dates as members read them, in the language they chose. Days are Shanghai days wherever the phone is. */

/** The wall clock of Shanghai at an ISO instant, `2026-11-23T10:02:05…`. */
const shanghai = (iso: string): string => shanghaiIso(instantOf(iso))

/** Year, month and date of `2026-11-23`. */
const partsOf = (day: string): [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

/** A real minus sign is as wide as the plus, so that columns of amounts line up. */
export const signed = (points: number): string => (points > 0 ? `+${grouped(points)}` : points < 0 ? `−${grouped(-points)}` : '0')

/** `2028-11-30` → `2028.11.30` or `30 Nov 2028` */
export const dateWords = (day: string): string => strings().dates.date(...partsOf(day))

/** `2026-11` → `November 2026` in the words of the language. */
export const monthWords = (month: string): string => {
  const [year, number] = partsOf(month)
  return strings().dates.month(year, number)
}

/** `2026-11-23` → `23 Nov` in the words of the language. */
export const dayWords = (day: string): string => strings().dates.day(...partsOf(day))

/** The day and wall clock in Shanghai of an ISO instant: `2026.11.23 10:02` or `23 Nov 2026 10:02` */
export const whenWords = (iso: string): string => `${dateWords(dayOfIso(iso))} ${clockTime(iso)}`

/** The wall clock in Shanghai of an ISO instant, `10:02`. */
export const clockTime = (iso: string): string => shanghai(iso).slice(11, 16)

export const dayOfIso = (iso: string): string => shanghai(iso).slice(0, 10)

export const monthOfIso = (iso: string): string => shanghai(iso).slice(0, 7)

/** As spreadsheets read an instant, in Shanghai: `2026-11-23 10:02:05`. */
export const stampOfIso = (iso: string): string => shanghai(iso).slice(0, 19).replace('T', ' ')

/** Whole days from `today` to `day`; 0 on the day itself. */
export const daysBetween = (today: string, day: string): number => Math.round((startOfDay(day) - startOfDay(today)) / DAY_MS)

/**
 * Months that have wholly passed when `day` comes. Counted from date to date: the last of November to the last of February is two
 * months, because nobody should be promised a day too many.
 */
const monthsBetween = (today: string, day: string): number => {
  const [[fromYear, fromMonth, fromDate], [year, month, date]] = [partsOf(today), partsOf(day)]
  return (year - fromYear) * 12 + month - fromMonth - (date < fromDate ? 1 : 0)
}

/** How long points still live: they may be spent up to the end of `day`. */
export const lifeWords = (today: string, day: string): string => {
  const { dates } = strings()
  const days = daysBetween(today, day)
  if (days < 0) return dates.past
  if (days === 0) return dates.today
  if (days === 1) return dates.tomorrow
  if (days < 60) return dates.daysLeft(days)
  const months = monthsBetween(today, day)
  return months < 24 ? dates.monthsLeft(months) : dates.yearsLeft(Math.floor(months / 12), months % 12)
}

/** `62048177351234567842` → `6204 8177 3512 3456 7842` */
export const inFours = (digits: string): string => digits.replace(/(.{4})(?=.)/g, '$1 ')
