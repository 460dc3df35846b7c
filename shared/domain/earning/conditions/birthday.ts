import { endOfMonth } from '../../time'
import type { KindOf } from './kind'

/** The day of a year on which a birthday, `02-29` for one, is kept. */
const keptOn = (birthday: string, year: string): string =>
  birthday === '02-29' && endOfMonth(`${year}-02-01`).endsWith('28') ? '02-28' : birthday

export const birthday: KindOf<'birthday'> = {
  about: 'sale',
  ready:
    ({ span }) =>
    ({ day, shopper: { birthday } }) => {
      if (birthday === null) return false
      return span === 'month' ? birthday.slice(0, 2) === day.slice(5, 7) : keptOn(birthday, day.slice(0, 4)) === day.slice(5)
    },
  words: ({ span }) => (span === 'month' ? '生日当月' : '生日当天'),
}
