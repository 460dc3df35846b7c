import type { Strings } from '../zh-cn'

export const benefits: Strings['benefits'] = {
  title: 'Tier and benefits',
  failed: 'Your tier could not be fetched',
  growth: 'Growth',
  missing: (yuan, tier) => `${yuan} yuan to go to ${tier}`,
  highest: 'The highest tier. Thank you for staying with us',
  progress: (tier) => `Progress to ${tier}`,
  all: 'All tiers',
  now: 'Yours',
  from: (growth) => `From growth ${growth}`,
  fromStart: 'From the first day',
  life: (years, until) => `Points live ${years} ${years === 1 ? 'year' : 'years'}, ${until}`,
  lifeUntil: { day: 'to the day', month: 'to the end of that month', year: 'to the end of that year' },
  counted: 'How growth is counted',
  toRules: 'Read all rules',
}
