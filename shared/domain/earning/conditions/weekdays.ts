import type { KindOf } from './kind'

const NAMES = ['一', '二', '三', '四', '五', '六', '日']

export const weekdays: KindOf<'weekdays'> = {
  about: 'sale',
  ready:
    ({ days }) =>
    ({ weekday }) =>
      days.includes(weekday),
  words: ({ days }) => days.map((day) => `每周${NAMES[day - 1]}`).join('、'),
}
