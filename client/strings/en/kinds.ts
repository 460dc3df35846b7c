import type { Strings } from '../zh-cn'

export const kinds: Strings['kinds'] = {
  purchase: 'Purchase',
  claim: 'Claimed receipt',
  refund: 'Refund',
  release: 'Released',
  reward: 'Reward',
  checkin: 'Check-in',
  task: 'Task',
  activity: 'Activity',
  share: 'Sharing',
  referral: 'Invitation',
  lottery: 'Lottery',
  reversal: 'Taken back',
  tier: 'Tier',
  expiry: 'Expired',
  card: 'Card',
  leave: 'Left',
  other: 'Change',
}
