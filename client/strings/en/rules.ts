import type { Strings } from '../zh-cn'

const years = (count: number): string => `${count} ${count === 1 ? 'year' : 'years'}`

export const rules: Strings['rules'] = {
  title: 'Rules of points',
  lead: 'Clear rules,\nquiet minds',
  live: 'Written line by line from the rules in force',
  version: (version, day) => `Rules ${version} · in force since ${day}`,
  failed: 'The rules could not be fetched',
  between: ', ',
  earning: {
    title: 'How points are earned',
    rate: (yuan, points) => `Every ${yuan} yuan paid earns ${points} ${points === '1' ? 'point' : 'points'}.`,
    drop: (yuan) => `What is left of a purchase below ${yuan} yuan earns nothing.`,
    carry: (yuan) => `What is left below ${yuan} yuan is kept and counted with the next purchase.`,
    goods: (names) => `These earn nothing: ${names}.`,
    channels: (names) => `Purchases by these ways earn nothing: ${names}.`,
    held: (days) => `Points can be spent ${days} ${days === 1 ? 'day' : 'days'} after paying; until then they are shown as pending.`,
    explained: 'Each entry of the history opens to how it was worked out.',
  },
  extras: {
    title: 'Multiples and extras',
    best: 'Where several multipliers apply the highest counts, that of the tier among them.',
    add: 'Where several multipliers apply their excesses are added, that of the tier among them.',
    multiply: 'Where several multipliers apply they are multiplied, that of the tier among them.',
    campaigns: 'Campaigns are announced ahead under “Campaigns”, to the minute.',
  },
  life: {
    title: 'How long points live',
    same: (count) => `Points live ${years(count)} from the day they come.`,
    tier: (tier, count) => `${tier}: ${years(count)} from the day they come.`,
    year: (count) =>
      count === 1
        ? 'Points live until 31 December of the year in which they came.'
        : `Points live until 31 December; the year in which they came is the first of ${count}.`,
    inactivity: (months) =>
      `Points live ${months} ${months === 1 ? 'month' : 'months'} after the last purchase. Every purchase keeps the others alive as well, never for less.`,
    atEarning: 'The tier at earning counts; a later change leaves points that you have as they are.',
    until: {
      day: 'The last day has the date of the day they came.',
      month: 'The last day is moved to the end of its month.',
      year: 'The last day is moved to the end of its year.',
    },
    order: 'The points that die first are always used first.',
    last: 'On the last day they can still be used; from midnight they are gone, and the history says so.',
  },
  rescue: {
    title: 'Before and after points expire',
    reminded: (days) => `We remind you ${days} days before: how many, which day, what they can buy.`,
    channels: 'Reminders stand in your messages. WeChat takes one for each yes of yours; text messages come only if you switch them on.',
    offer: (days, name, words) => `Points with ${days} days left or fewer can go to “${name}”: ${words}`,
    reinstated: (days, part, lives, times) =>
      `Within ${days} days after they expired you can ask ${part} back, to be used within ${lives} days. ${times === 1 ? 'once' : `${times} times`} a year.`,
    all: 'all of them',
    part: (percent) => `${percent}% of them`,
    never: 'Points that have expired do not come back.',
  },
  rewards: {
    title: 'Other ways to earn',
    reward: (name, when, gives, limits) => `${name}: ${when}, ${gives}${limits ? ` (${limits})` : ''}.`,
  },
  daily: {
    title: 'Check-in and tasks',
    checkIn: (points) => `Check in once a day. Days in a row give ${points} pts, one after the other.`,
    after: { restart: 'After a full round it begins anew.', stay: 'After that every day gives the last of them.' },
    makeUp: (days, cards) =>
      `A day you missed can be made up for ${days} days, with ${cards} ${cards === 1 ? 'card' : 'cards'} a month. It gives no points and mends the run.`,
    midnight: 'A day ends at midnight in Beijing.',
    tasks: 'Take what a finished task brings on the page of tasks: daily tasks on their day, weekly ones until Sunday. Later it is gone.',
    held: (days) =>
      `Points of tasks about buying are held for ${days} ${days === 1 ? 'day' : 'days'}, and taken back when a return undoes them.`,
    photos: 'Photos count once they have passed. A photo that anybody has used does not. You can appeal a refusal once.',
    race: 'The weekly race is for those who wish, under masked names. It begins anew on Mondays, and whoever steps out is gone from it at once.',
    most: (points) => `All that needs no purchase gives ${points} pts a day at most.`,
  },
  bringing: {
    title: 'Sharing and inviting',
    share: (points, perDay) =>
      `When a friend comes by your card and joins, checks in or takes part in an activity, you get ${points} pts: once per friend, ${perDay} a day at most.`,
    notShared: 'Neither sharing itself nor a friend who only opens it gives points, and Moments give nothing.',
    invite: (yuan, days, points) =>
      `When a new member joins by your invitation, first spends ¥${yuan} or more and ${days} ${days === 1 ? 'day' : 'days'} for returns have passed, you get ${points} pts.`,
    monthly: (people) => `At most ${people} a calendar month.`,
    honest:
      'Inviting yourself or members who join again does not count. What looks odd is reviewed by people first, and taken back where it is not true.',
  },
  lottery: {
    title: 'Lotteries of points',
    lines: [
      'Prizes, stock and odds stand on the page. Points and prize are settled in one piece: a lost network neither charges twice nor draws again.',
      'The fingerprint of the seed is published before the first draw, and the seed when it is over, so that everybody can check every draw.',
      'Things are handed over in a shop against their code, and lapse after their last day.',
    ],
  },
  claim: {
    title: 'Forgot to show the card',
    window: (days) => `For ${days} ${days === 1 ? 'day' : 'days'} after paying, the code on the receipt brings the points.`,
    once: 'Each receipt once; what was refunded brings nothing.',
  },
  mall: {
    title: 'Redeeming points',
    lots: 'Redeeming and paying always take the points that expire first; before you confirm you see which, and what is left.',
    code: 'What is picked up in a shop has a code that works once, also without a network.',
    until: 'How long it is good, how many you may have, whether points come back and whether you can cancel stands with each gift.',
    back: 'Points that come back return to their lots and keep their dates; what has expired meanwhile cannot be used.',
    codes: 'Once a code has been opened, it cannot be cancelled.',
  },
  refund: {
    title: 'Returns and refunds',
    prorata: 'A refund takes back its share of the points of that purchase, but none that have expired.',
    debt: 'If they are spent already, the rest is owed and paid by later points. You are never asked for money.',
    block: 'If they are spent already, the rest has to be made up before the refund.',
    write_off: 'If they are spent already, the rest is let go up to a limit; what is beyond is paid by later points.',
  },
  tiers: {
    title: 'Tiers',
    first: (tier) => `${tier}: from the first day.`,
    from: (tier, growth) => `${tier}: from growth ${growth}.`,
    growth: 'Every whole yuan paid gives 1 growth; what earns no points gives no growth either.',
    rise: 'You rise at once. A refund takes its growth back, and the tier follows.',
    validity: (years) => `A tier holds for ${years} years from rising or renewal, and from joining.`,
    keep: (tier, growth) => `${growth} for ${tier}`,
    review: (keeps) => `At its end, growth since then decides: ${keeps} renews it; less leads to the tier that it reaches.`,
    dormancy: 'Without any purchase in that time the membership falls asleep: points are kept and one purchase wakes them.',
    warned: (days) => `All of this is told ${days} days ahead.`,
  },
}
