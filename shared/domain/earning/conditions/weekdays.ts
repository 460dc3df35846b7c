import { weekdayOf } from '../../time'
import type { KindOf } from './kind'

const NAMES = ['一', '二', '三', '四', '五', '六', '日']

export const weekdays: KindOf<'weekdays'> = {
  about: 'sale',
  ready:
    ({ days }) =>
    ({ day }) =>
      days.includes(weekdayOf(day)),
  words: ({ days }) => days.map((day) => `每周${NAMES[day - 1]}`).join('、'),
}
