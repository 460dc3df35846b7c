import { endOfMonth } from '../../time'
import type { KindOf } from './kind'

const LAST = -1

export const monthDays: KindOf<'month_days'> = {
  about: 'sale',
  ready:
    ({ days }) =>
    ({ day }) =>
      days.includes(Number(day.slice(8))) || (days.includes(LAST) && day === endOfMonth(day)),
  words: ({ days }) => `每月${days.map((day) => (day === LAST ? '最后一天' : ` ${day} 日`)).join('、')}`,
}
