/**
 * ISO 8601 durations for moving the clock: `P3D`, `PT1H`, `P1M`, `P1Y2M10DT2H30M`, `P2W`.
 * Years and months are calendar steps in Asia/Shanghai; a day that the target month lacks becomes its last day.
 */

const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const PATTERN =
  /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8}(?:\.\d{1,3})?)S)?)?$/

/** `from` (epoch milliseconds) moved on by the duration; undefined when the text is no duration. */
export const addDuration = (from: number, text: string): number | undefined => {
  const match = PATTERN.exec(text)
  if (!match || /^P$|T$/.test(text)) return undefined
  const part = (index: number): number => Number(match[index] ?? 0)
  const local = new Date(from + SHANGHAI_OFFSET_MS)
  const months = local.getUTCFullYear() * 12 + local.getUTCMonth() + part(1) * 12 + part(2)
  const year = Math.floor(months / 12)
  const month = months % 12
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const day = Math.min(local.getUTCDate(), lastDay)
  const timeOfDay = from + SHANGHAI_OFFSET_MS - Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate())
  const days = part(3) * 7 + part(4)
  const rest = days * 86_400_000 + part(5) * 3_600_000 + part(6) * 60_000 + Math.round(part(7) * 1000)
  return Date.UTC(year, month, day) + timeOfDay + rest - SHANGHAI_OFFSET_MS
}
