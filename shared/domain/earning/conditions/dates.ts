import type { KindOf } from './kind'

export const dates: KindOf<'dates'> = {
  about: 'sale',
  ready: ({ days }) => {
    const among = new Set(days)
    return ({ day }) => among.has(day)
  },
  words: ({ name }) => name,
}
