import type { Strings } from '../zh-cn'

const years = (count: number): string => `${count} ${count === 1 ? 'year' : 'years'}`

export const faq: Strings['faq'] = {
  title: 'Questions',
  lead: 'You may want to know',
  failed: 'The questions could not be fetched',
  more: 'No answer here? Write to us',
  forgot: {
    question: 'I forgot to show my card when paying. What now?',
    answer: (days) =>
      `For ${days} ${days === 1 ? 'day' : 'days'} after paying, open “Claim a receipt” and scan or type the code on it. The points come at once. Each receipt can be claimed once.`,
    link: 'Claim a receipt',
  },
  expiry: {
    question: 'When do points expire?',
    answer: (lives) => `${lives}. The history shows the last day of every lot, and the points that die first are always used first.`,
    same: (count) => `All points live ${years(count)}`,
    life: (tier, count) => `those of ${tier} live ${years(count)}`,
    atEarning: '; the tier at earning counts',
    year: (count) => `Points live until 31 December${count === 1 ? '' : `; the year in which they came is the first of ${count}`}`,
    inactivity: (months) => `All points live ${months} ${months === 1 ? 'month' : 'months'} after the last purchase`,
    link: 'See my points',
  },
  missing: {
    question: 'Why did a purchase bring few points, or none?',
    answer: 'Open the entry in the history: it says which amounts count and which do not.',
    excluded: (names) => ` These earn nothing: ${names}.`,
    link: 'Open the history',
  },
  refund: {
    question: 'What happens to points when I return goods?',
    answer: 'A refund takes back its share of the points of that purchase; a part of the goods takes a part of the points.',
    link: 'Read the rules',
  },
  offline: {
    question: 'Can I show my code without a network?',
    answer: 'Yes. Once the card was opened on this phone, it works without a network; the points come once you are online.',
  },
  screenshot: {
    question: 'Does a screenshot of the code work?',
    answer: 'No. The code changes every minute and dies when used. Please do not send it to anybody.',
  },
  lost: {
    question: 'My phone is lost. Are my points safe?',
    answer:
      'Open your WeChat on any device and lock the card in “Card safety”: old codes die at once, points and history stay. Shop staff can lock it for you as well.',
    link: 'Card safety',
  },
  moved: {
    question: 'I have a new WeChat account. Can my points follow?',
    answer:
      'Yes. Open the app in the new WeChat, choose “Find my card”, prove the phone number of the card and one more thing, and the card moves over.',
    link: 'Find my card',
  },
  tier: {
    question: 'How do I rise to the next tier?',
    answer: (steps) => `Every whole yuan paid gives 1 growth: ${steps}. You rise at once.`,
    step: (tier, growth) => `${growth} make ${tier}`,
    link: 'See how much is missing',
  },
  leave: {
    question: 'How do I export my data, or leave?',
    answer:
      'Both are in Me → Settings. The file has your profile and every entry; leaving lets the points die and erases what is personal, so read first what it means.',
    link: 'Open settings',
  },
}
