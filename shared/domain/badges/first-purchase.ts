import type { BadgeKind } from './types'

export const firstPurchase: BadgeKind = {
  prefix: 'first-purchase',
  earned: ({ hasPurchased, today }) => (hasPurchased ? [{ id: 'first-purchase', on: today }] : []),
  name: () => '首次消费',
}
