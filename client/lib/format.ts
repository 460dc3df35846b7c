import { dayOf, instantOf, startOfDay } from '@shared/domain/time'
import { grouped } from '@shared/domain/text'

export { grouped } from '@shared/domain/text'

/** Numbers and dates as members read them. Days are Shanghai days wherever the phone is. */

/** A real minus sign is as wide as the plus, so that columns of amounts line up. */
export const signed = (points: number): string => (points > 0 ? `+${grouped(points)}` : points < 0 ? `−${grouped(-points)}` : '0')

/** `2028-11-30` → `2028.11.30` */
export const dotted = (day: string): string => day.replace(/-/g, '.')

/** `2026-11` → `2026 年 11 月` */
export const monthWords = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5, 7))} 月`

/** `2026-11-23` → `11 月 23 日` */
export const dayWords = (day: string): string => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日`

/** The wall clock in Shanghai of an ISO instant, `10:02`. */
export const clockTime = (iso: string): string => {
  const minutes = Math.floor((instantOf(iso) - startOfDay(dayOf(instantOf(iso)))) / 60_000)
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

export const dayOfIso = (iso: string): string => dayOf(instantOf(iso))

export const monthOfIso = (iso: string): string => dayOfIso(iso).slice(0, 7)

/** Whole days from `today` to `day`; 0 on the day itself. */
export const daysBetween = (today: string, day: string): number => Math.round((startOfDay(day) - startOfDay(today)) / 86_400_000)

/** How long points still live: they may be spent up to the end of `day`. */
export const lifeWords = (today: string, day: string): string => {
  const days = daysBetween(today, day)
  if (days < 0) return '已到期'
  if (days === 0) return '今天到期'
  if (days === 1) return '明天到期'
  if (days < 60) return `还有 ${days} 天`
  const months =
    (Number(day.slice(0, 4)) - Number(today.slice(0, 4))) * 12 +
    Number(day.slice(5, 7)) -
    Number(today.slice(5, 7)) -
    (day.slice(8) < today.slice(8) ? 1 : 0)
  return months < 24 ? `还有 ${months} 个月` : `还有 ${Math.floor(months / 12)} 年${months % 12 ? ` ${months % 12} 个月` : ''}`
}

/** `62048177351234567842` → `6204 8177 3512 3456 7842` */
export const inFours = (digits: string): string => digits.replace(/(.{4})(?=.)/g, '$1 ')

const pad = (value: number): string => String(value).padStart(2, '0')
