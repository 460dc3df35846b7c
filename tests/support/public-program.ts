import type { PublicDaily, PublicProgram, PublicRescue } from '../../shared/contracts'

const lives = (years: number) => ({ kind: 'lot_years' as const, words: `积分有效期 ${years} 年`, value: years })
const counts = (permille: number) => ({ kind: 'multiplier' as const, words: `消费积分 ${permille / 1000} 倍`, value: permille })
const cheaper = (permille: number) => ({ kind: 'discount' as const, words: `到店购物 ${permille / 100} 折`, value: permille })
const BIRTHDAY = { kind: 'birthday_gift' as const, words: '生日礼遇' }

/** The rules as members may read them: those that a new environment starts with. */
export const PUBLIC_PROGRAM: PublicProgram = {
  version: '2026-1',
  effectiveFrom: '2026-01-01T00:00:00+08:00',
  earning: { points: 1, perFen: 100, remainder: 'drop', excludedCategories: ['礼品卡', '邮费'], excludedChannels: ['团购'] },
  tiers: [
    { id: 'normal', name: '普通会员', growth: 0, keep: 0, lotYears: 2, multiplierPermille: 1000, benefits: [lives(2)] },
    {
      id: 'silver',
      name: '银卡会员',
      growth: 10_000,
      keep: 10_000,
      lotYears: 3,
      multiplierPermille: 1200,
      benefits: [counts(1200), lives(3), cheaper(980), BIRTHDAY],
    },
    {
      id: 'gold',
      name: '金卡会员',
      growth: 50_000,
      keep: 50_000,
      lotYears: 5,
      multiplierPermille: 1500,
      benefits: [
        counts(1500),
        lives(5),
        cheaper(950),
        BIRTHDAY,
        { kind: 'exclusive_gifts', words: '专享礼品兑换' },
        { kind: 'adviser', words: '专属顾问一对一服务' },
      ],
    },
  ],
  tierPolicy: { validityYears: 2, dormancy: true, warnDays: 30 },
  expiry: { policy: 'rolling' },
  rewards: [],
  lotRounding: 'month',
  claimDays: 30,
  shortfall: 'debt',
}

/** What a new environment says of points that die. */
export const STANDARD_RESCUE: PublicRescue = {
  reminderDays: [30, 15, 3],
  windowDays: 30,
  offers: [
    { kind: 'gift', name: '茶籽护手霜 60g', words: '到期积分专享价，到店领取。' },
    { kind: 'gift', name: '明前龙井 50g', words: '到期积分专享价，到店领取。' },
    { kind: 'donation', name: '捐一棵梭梭树', words: '把快到期的积分换成荒漠里的一棵树，附捐赠凭证。' },
    { kind: 'extension', name: '签到续期', words: '连续签到 7 天，快到期的积分延长 15 天，每月一次。' },
  ],
  reinstatement: { withinDays: 7, permille: 500, livesDays: 30, perYear: 1 },
}

/** The daily half as members may read it. */
export const PUBLIC_DAILY: PublicDaily = {
  pointsPerDay: 100,
  checkIn: { points: [1, 2, 3, 4, 5, 6, 10], after: 'restart', makeUp: { perMonth: 2, daysBack: 7 } },
  tasks: true,
  taskHoldDays: 7,
  activities: true,
  sharing: { points: 10, perDay: 3 },
  referral: { points: 500, returnDays: 7, minFen: 5_000, perMonth: 3 },
  race: true,
  lotteries: true,
}

/** What is done before points die, and after, as members may read it. */
export const PUBLIC_RESCUE: PublicRescue = {
  reminderDays: [30, 15, 3],
  windowDays: 30,
  offers: [{ kind: 'gift', name: '护手霜', words: '到店领取。' }],
  reinstatement: { withinDays: 7, permille: 500, livesDays: 30, perYear: 1 },
}
