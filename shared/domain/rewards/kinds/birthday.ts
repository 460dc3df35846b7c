import { addYears } from '../../time'
import type { YearlyDeed } from './kind'

/** A year that has every day that a birthday can fall on. */
const LEAP_YEAR = 2000

export const birthday: YearlyDeed = {
  often: 'yearly',
  when: () => '生日当天',
  lead: () => '祝您生日快乐',
  dayIn: ({ birthday: born }, year) => (born === null ? undefined : addYears(`${LEAP_YEAR}-${born}`, year - LEAP_YEAR)),
}
