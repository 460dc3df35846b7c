import type { Strings } from '../zh-cn'

export const estimate: Strings['estimate'] = {
  title: 'Points of a purchase',
  lead: 'What it earns,\nbefore you pay',
  amount: 'You would spend',
  hint: 'Amount paid',
  go: 'Work it out',
  invalid: 'Enter an amount from 0.01 with two decimals at most',
  result: 'You would earn',
  pending: (points) => `${points} pts of it wait until goods can no longer be returned`,
  steps: 'How it adds up',
  note: 'Reckoned by the rules of now and your tier. Goods that earn nothing are not considered, and campaigns of single stores or goods count when you pay.',
  toCampaigns: 'See what is coming up',
}
