/** Words and numbers as people in a shop read them; days and times are Shanghai's wherever the browser is. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** `39800` → `398`, `1250` → `12.50`. */
export const yuan = (fen: number): string => {
  const whole = grouped(Math.floor(fen / 100))
  return fen % 100 === 0 ? whole : `${whole}.${String(fen % 100).padStart(2, '0')}`
}

const shanghai = (ms: number): Date => new Date(ms + SHANGHAI_OFFSET_MS)
const two = (value: number): string => String(value).padStart(2, '0')

/** ISO 8601 with the Shanghai offset, whole seconds. */
export const shanghaiIso = (ms: number): string => `${shanghai(ms).toISOString().slice(0, 19)}+08:00`

/** `2026-11-24` */
export const dayOf = (ms: number): string => shanghai(ms).toISOString().slice(0, 10)

/** `14:05` */
export const timeOf = (ms: number): string => shanghai(ms).toISOString().slice(11, 16)

/** `2026年11月24日 周二` */
export const longDay = (ms: number): string => {
  const date = shanghai(ms)
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${WEEKDAYS[date.getUTCDay()]}`
}

/** `11月24日 14:05` */
export const shortInstant = (ms: number): string => {
  const date = shanghai(ms)
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${timeOf(ms)}`
}

/** How far the clock is ahead of the machine, in the largest unit that fits. */
export const ahead = (ms: number): string => {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 2) return '与本机同步'
  if (minutes < 60) return `比本机快 ${minutes} 分钟`
  if (minutes < 1440) return `比本机快 ${Math.floor(minutes / 60)} 小时`
  return `比本机快 ${grouped(Math.floor(minutes / 1440))} 天`
}

/** The number of an order, as a till prints it: store, day, time, and two letters against two sales in one second. */
export const orderNumber = (storeId: string, ms: number, random: () => number = Math.random): string => {
  const date = shanghai(ms)
  const letters = Array.from({ length: 2 }, () => 'ABCDEFGHJKLMNPQRSTUVWXYZ'[Math.floor(random() * 24)]).join('')
  const time = `${two(date.getUTCHours())}${two(date.getUTCMinutes())}${two(date.getUTCSeconds())}`
  return `${storeId}-${dayOf(ms).replaceAll('-', '')}-${time}${letters}`
}
