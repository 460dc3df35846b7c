import type { Strings } from '../zh-cn'

export const campaigns: Strings['campaigns'] = {
  title: 'Campaigns',
  lead: 'Good days,\ntold ahead',
  failed: 'The campaigns could not be loaded',
  running: 'On now',
  coming: 'Coming up',
  period: (span) => `Whole campaign ${span}`,
  mine: 'Yours to join: show your code when you pay',
  notMine: {
    not_joined: 'Open to members. Join to take part',
    tier: 'Your tier is not among those invited',
    birthday: 'Your birthday is not within these days',
    birthday_unknown: 'Tell us your birthday to take part',
    first_purchase: 'Only for the first purchase after joining',
  },
  toJoin: 'Join',
  toProfile: 'Add birthday',
  toTier: 'See tiers',
  none: 'Nothing is coming up',
  noneNote: 'Member days and holidays are announced here\nand under your card',
  estimate: 'Work out the points of a purchase',
  rules: 'All the rules',
}
