import type { KindOf } from './kind'

const LAST = -1

export const monthDays: KindOf<'month_days'> = {
  about: 'sale',
  ready:
    ({ days }) =>
    ({ date, isLastOfMonth }) =>
      days.includes(date) || (isLastOfMonth && days.includes(LAST)),
  words: ({ days }) => days.map((day) => (day === LAST ? '每月最后一天' : `每月 ${day} 日`)).join('、'),
}
