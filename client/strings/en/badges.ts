import type { Strings } from '../zh-cn'

export const badges: Strings['badges'] = {
  title: 'Badges',
  count: (count) => String(count),
  kinds: {
    first_purchase: 'First purchase',
    anniversary: 'Anniversary',
    tier: 'Tier reached',
    milestone: 'Milestone',
    streak: 'Streak',
    referral: 'Invitations',
  },
}
