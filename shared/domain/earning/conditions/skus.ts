import type { KindOf } from './kind'

export const skus: KindOf<'skus'> = {
  about: 'lines',
  values: ({ skus }) => skus,
  value: ({ sku }) => sku,
  words: () => '限指定商品',
}
