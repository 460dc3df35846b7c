import type { KindOf } from './kind'

export const hours: KindOf<'hours'> = {
  about: 'sale',
  ready:
    ({ spans }) =>
    ({ time }) =>
      spans.some(({ from, until }) => from <= time && time < until),
  words: ({ spans }) => spans.map(({ from, until }) => `${from}–${until}`).join('、'),
}
