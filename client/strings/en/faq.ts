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
  told: {
    question: 'How am I told before points expire?',
    answer: (days) =>
      `${days} days before, each time by a message in the app. To have it in WeChat as well, allow it first: WeChat takes one message for each yes. How many are left, and whether we may text you, stands in the settings of reminders.`,
    link: 'Set reminders',
  },
  dead: {
    question: 'My points have expired. Can they come back?',
    answer: (days, part, times) =>
      `Within ${days} days you can ask ${part} back on the page of expiring points, ${times === 1 ? 'once' : `${times} times`} a year; not after that.`,
    never: 'Points that have expired do not come back. Before they do, the page of expiring points says what they can still buy.',
    all: 'all of them',
    part: (percent) => `${percent}% of them`,
    link: 'See what is about to expire',
  },
  mall: {
    question: 'How do I redeem points, and what if I never collect?',
    answer:
      'Choose a gift in the mall and confirm; points that expire first are used first. Show the code in a shop to collect. Whether you can cancel and whether points come back in the end stands with each gift; points that come back keep their dates.',
    link: 'To the mall',
  },
  present: {
    question: 'Can I give points to a friend?',
    answer: (days, hours) =>
      `Yes. The points leave your account and you send the card; your friend accepts within ${days} days, and after ${hours} hours to think they arrive with their dates unchanged. Until then either of you can step back; what does not arrive comes back to where it was, except what expired on the way. `,
    limits: (least, most, day, month) => `From ${least} to ${most} points at a time, at most ${day} a day and ${month} a month. `,
    who: (days) =>
      `Both must have been members for ${days} days, and never to another card of your own. Once a card is reported lost, what has not arrived comes back.`,
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
  streak: {
    question: 'I missed a day of checking in. What now?',
    answer: (days, cards) =>
      `For ${days} ${days === 1 ? 'day' : 'days'} you can make it up in the calendar, with ${cards} ${cards === 1 ? 'card' : 'cards'} a month. It gives no points, but the run goes on, and so does what the next day gives.`,
    none: 'The run begins anew. The points that you have stay.',
  },
  tasks: {
    question: 'A task is done. Where are the points?',
    answer: 'Tap “Take” on the page of tasks: daily tasks on their day, weekly ones until Sunday.',
    held: (days) => ` Points of tasks about buying are pending first, and usable after ${days} ${days === 1 ? 'day' : 'days'}.`,
  },
  invite: {
    question: 'A friend joined by my invitation. When do I get the points?',
    answer: (yuan, days, points, perMonth) =>
      `When the first purchase is ¥${yuan} or more and ${days} ${days === 1 ? 'day' : 'days'} for returns have passed, ${points} pts come by themselves, for ${perMonth} friends a month at most. The page of invitations says how far each friend is.`,
  },
  lottery: {
    question: 'Are lotteries fair?',
    answer:
      'Prizes, stock and odds stand on the page. The fingerprint of the seed is published before, the seed after: every draw can be counted again from it, and not even we can change one.',
  },
  leave: {
    question: 'How do I export my data, or leave?',
    answer:
      'Both are in Me → Settings. The file has your profile and every entry; leaving lets the points die and erases what is personal, so read first what it means.',
    link: 'Open settings',
  },
}
