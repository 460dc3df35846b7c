import type { Strings } from '../zh-cn'

export const terms: Strings['terms'] = {
  title: 'Membership terms and privacy',
  lead: 'Plain words\nare good hospitality',
  guide: 'Read the privacy guide of this mini-program',
  version: (version) => `Version ${version}`,
  parts: [
    {
      title: 'Joining and your card',
      lines: [
        'Joining is free. Your WeChat identity is your account: one person, one account.',
        'Your member code changes every minute and works once. A screenshot cannot stand in for it. Please never send your code to others.',
        'Once you have opened your card, the code works without a network too.',
      ],
    },
    {
      title: 'How you earn points',
      lines: [
        'Show your code or tell your phone number when you pay, or claim a receipt with its receipt code in time.',
        'Points are counted from what you actually paid, by the rules in force at that time. A few things, such as gift cards and postage, earn nothing. Each entry shows the sum and the version of the rules.',
        'We tell you before rules change. Points you already have never expire sooner because of a change.',
      ],
    },
    {
      title: 'When points expire',
      lines: [
        'All points have an expiry date, shown on your card and in your history. Those that expire first are always spent first.',
        'They can be used until the end of that day and lapse at midnight, with an entry in your history.',
        'We remind you several times before, saying how many, which day and what they can buy. How many days before, the rules say.',
        'Reminders always stand in your messages unless you switch them off. WeChat lets us send one message for each yes of yours; text messages come only if you switch them on. Without a yes nothing reaches your phone, so please go by the dates in the app.',
        'Points that have expired can be asked back within the time that the rules say, and not after it.',
      ],
    },
    {
      title: 'Refunds',
      lines: [
        'A refund takes back the points of that purchase in proportion. If they were already spent, what is missing is noted as owed and settled from points you earn later. You are never asked to pay for it.',
      ],
    },
    {
      title: 'Check-in, tasks, activities and invitations',
      lines: [
        'What check-ins, tasks and activities bring is as the rules and each page say, once each.',
        'Neither sharing itself nor a friend who only opens a page is rewarded; what is rewarded is another person who really takes part, such as by joining.',
        'Please use no photos of others, no second accounts and no made-up purchases. Rewards that are not true are taken back, and we say why.',
        'Prizes, stock and odds of lotteries are published. The server draws, and everybody can check it afterwards.',
      ],
    },
    {
      title: 'Personal data we use',
      lines: [
        'Your WeChat identifier (openid): to recognise your account. This is required.',
        'Your phone number: optional. With it you can earn by telling your number at the till. Staff see it masked only. If you switch text messages on, reminders of expiring points go there.',
        'Your name, picture and birthday: optional. Of the birthday only month and day are kept, to know you by; it can be given once.',
        'Your purchases and points: to count points, to explain each entry to you, and to keep the books as the law asks.',
        'Photos for activities: chosen and uploaded by you. Time, place and all else but the picture are removed before we keep it. WeChat checks its contents; a manager looks at it when that takes too long, or when you appeal. So that no photo is used twice, marks of its picture are kept.',
        'Your device: when you join, share or invite we keep a keyed hash of a few words about it, such as model and system. Phone number, WeChat identity and means of payment are compared by keyed hashes as well. They cannot be turned back, and only show who would be rewarded twice.',
        'We read neither contacts nor location, nor any photo that you did not choose, and we sell your data to nobody.',
      ],
    },
    {
      title: 'Your rights',
      lines: [
        'In “Me” you can look at and export your data and all entries at any time, change name and picture, lock your card, or leave. A wrong birthday is corrected in the shop.',
        'After you leave, your points are gone, and your personal data and photos are erased; the books are kept as the law asks, no longer tied to you.',
        'So that nobody joins again for the rewards of new members, keyed hashes of phone number and WeChat identity, and those of device and payment in records of invitations, stay after you have left. They cannot be turned back into your data.',
      ],
    },
  ],
}
