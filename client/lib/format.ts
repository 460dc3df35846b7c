import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { grouped } from '@shared/domain/text'
import { strings } from '@/strings'

export { grouped } from '@shared/domain/text'

dayjs.extend(utc)

/** Numbers and dates as members read them, in the language they chose. Days are Shanghai days wherever the phone is. */

const SHANGHAI_HOURS = 8

/** The wall clock of Shanghai, kept as UTC: dayjs's own offsets count by the phone's zone and go astray where its clocks change. */
const shanghai = (iso: string): Dayjs => dayjs.utc(iso).add(SHANGHAI_HOURS, 'hour')

/** A calendar day without any zone, for counting from one to another. */
const calendar = (day: string): Dayjs => dayjs.utc(day)

/** A real minus sign is as wide as the plus, so that columns of amounts line up. */
export const signed = (points: number): string => (points > 0 ? `+${grouped(points)}` : points < 0 ? `−${grouped(-points)}` : '0')

/** `2028-11-30` → `2028.11.30` or `30 Nov 2028` */
export const dateWords = (day: string): string => calendar(day).format(strings().dates.date)

/** `2026-11` → `November 2026` in the words of the language. */
export const monthWords = (month: string): string => calendar(month).format(strings().dates.month)

/** `2026-11-23` → `23 Nov` in the words of the language. */
export const dayWords = (day: string): string => calendar(day).format(strings().dates.day)

/** The day and wall clock in Shanghai of an ISO instant: `2026.11.23 10:02` or `23 Nov 2026 10:02` */
export const whenWords = (iso: string): string => `${dateWords(dayOfIso(iso))} ${clockTime(iso)}`

/** The wall clock in Shanghai of an ISO instant, `10:02`. */
export const clockTime = (iso: string): string => shanghai(iso).format('HH:mm')

export const dayOfIso = (iso: string): string => shanghai(iso).format('YYYY-MM-DD')

export const monthOfIso = (iso: string): string => shanghai(iso).format('YYYY-MM')

/** As spreadsheets read an instant, in Shanghai: `2026-11-23 10:02:05`. */
export const stampOfIso = (iso: string): string => shanghai(iso).format('YYYY-MM-DD HH:mm:ss')

/** Whole days from `today` to `day`; 0 on the day itself. */
export const daysBetween = (today: string, day: string): number => calendar(day).diff(calendar(today), 'day')

/**
 * Months that have wholly passed when `day` comes. Counted from date to date: the last of November to the last of February is two
 * months and not, as dayjs has it, three, because nobody should be promised a day too many.
 */
const monthsBetween = (today: string, day: string): number => {
  const [from, to] = [calendar(today), calendar(day)]
  return to.startOf('month').diff(from.startOf('month'), 'month') - (to.date() < from.date() ? 1 : 0)
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
