import type { Strings } from '../zh-cn'

export const kinds: Strings['kinds'] = {
  purchase: 'Purchase',
  claim: 'Claimed receipt',
  refund: 'Refund',
  release: 'Released',
  reward: 'Reward',
  tier: 'Tier',
  expiry: 'Expired',
  card: 'Card',
  leave: 'Left',
  other: 'Change',
}
