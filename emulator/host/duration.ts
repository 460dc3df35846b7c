import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

/**
 * ISO 8601 durations for moving the clock: `P3D`, `PT1H`, `P1M`, `P1Y2M10DT2H30M`, `P2W`.
 * Years and months are calendar steps in Asia/Shanghai; a day that the target month lacks becomes its last day.
 */

dayjs.extend(utc)

/** The wall clock of Shanghai is kept as UTC: dayjs's own offsets count by the zone of the host. */
const SHANGHAI_HOURS = 8
const PATTERN =
  /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8}(?:\.\d{1,3})?)S)?)?$/

/** `from` (epoch milliseconds) moved on by the duration; undefined when the text is no duration. */
export const addDuration = (from: number, text: string): number | undefined => {
  const match = PATTERN.exec(text)
  if (!match || /^P$|T$/.test(text)) return undefined
  const part = (index: number): number => Number(match[index] ?? 0)
  const local = dayjs.utc(from).add(SHANGHAI_HOURS, 'hour')
  return local
    .add(part(1) * 12 + part(2), 'month')
    .add(part(3) * 7 + part(4), 'day')
    .add(part(5), 'hour')
    .add(part(6), 'minute')
    .add(Math.round(part(7) * 1000), 'millisecond')
    .subtract(SHANGHAI_HOURS, 'hour')
    .valueOf()
}
