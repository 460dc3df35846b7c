import type { KindOf } from './kind'

export const categories: KindOf<'categories'> = {
  about: 'lines',
  values: ({ categories }) => categories,
  value: ({ category }) => category,
  words: () => '限指定品类',
}
