import { endOfMonth } from '../../time'
import type { KindOf } from './kind'

const LAST = -1

export const monthDays: KindOf<'month_days'> = {
  about: 'sale',
  ready:
    ({ days }) =>
    ({ day }) =>
      days.includes(Number(day.slice(8))) || (days.includes(LAST) && day === endOfMonth(day)),
  words: ({ days }) => days.map((day) => (day === LAST ? '每月最后一天' : `每月 ${day} 日`)).join('、'),
}
