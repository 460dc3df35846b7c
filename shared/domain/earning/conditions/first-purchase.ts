import type { KindOf } from './kind'

export const firstPurchase: KindOf<'first_purchase'> = {
  about: 'sale',
  ready:
    () =>
    ({ shopper }) =>
      shopper.isFirstPurchase,
  words: () => '首次消费',
}
