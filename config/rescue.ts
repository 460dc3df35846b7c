import type { Rescue } from '../shared/domain/program'

/**
 * What the standard programme offers for points about to die (X5): from the first reminder on, gifts for small and larger sums, a tree for
 * what no gift is had for, and two more weeks for who is there every day.
 */
export const rescue: Rescue = {
  windowDays: 30,
  offers: [
    {
      kind: 'gift',
      id: 'rescue-cream',
      name: '茶籽护手霜 60g',
      words: '到期积分专享价，到店领取。',
      points: 300,
      usualPoints: 500,
      stock: 500,
      perMonth: 1,
      claimDays: 30,
      art: 'cream',
    },
    {
      kind: 'gift',
      id: 'rescue-tea',
      name: '明前龙井 50g',
      words: '到期积分专享价，到店领取。',
      points: 900,
      usualPoints: 1_280,
      stock: 200,
      perMonth: 1,
      claimDays: 30,
      art: 'tea',
    },
    {
      kind: 'donation',
      id: 'rescue-trees',
      name: '捐一棵梭梭树',
      words: '把快到期的积分换成荒漠里的一棵树，附捐赠凭证。',
      to: '荒漠植绿公益项目',
      unitPoints: 100,
      unit: '一棵梭梭树',
    },
    {
      kind: 'extension',
      id: 'rescue-check-in',
      name: '签到续期',
      // Less than the shortest month, so that the points of who checks in for ever die in the end.
      words: '连续签到 7 天，快到期的积分延长 15 天，每月一次。',
      checkIns: 7,
      days: 15,
    },
  ],
  // A week to ask back what has died, half of it, for a month, once a year.
  reinstatement: { withinDays: 7, permille: 500, livesDays: 30, perYear: 1 },
}
