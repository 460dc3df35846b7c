import type { KindOf } from './kind'

export const stores: KindOf<'stores'> = {
  about: 'sale',
  ready: ({ stores }) => {
    const among = new Set(stores)
    return ({ storeId }) => among.has(storeId)
  },
  words: () => '限指定门店',
}
