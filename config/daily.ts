import { type Daily, NO_DAILY } from '../shared/domain/program'

/** The daily half of the standard programme (K1–K6, R1–R4). */
export const daily: Daily = {
  // K1: rising for a week, then anew. A made-up day mends the streak and earns nothing.
  checkIn: { points: [1, 2, 3, 4, 5, 6, 10], after: 'restart', makeUp: { perMonth: 2, daysBack: 7 } },
  products: [
    { sku: 'TEA-001', name: '明前龙井 50g', words: '清明前头采，豆香清甜，小罐装不占地方。', priceFen: 128_00, art: 'tea' },
    { sku: 'CUP-001', name: '手作青瓷杯', words: '一杯一色，釉面温润，可以进洗碗机。', priceFen: 89_00, art: 'cup' },
    { sku: 'CREAM-001', name: '茶籽护手霜 60g', words: '山茶籽油打底，吸收快，不黏手。', priceFen: 59_00, art: 'cream' },
    { sku: 'BASKET-001', name: '竹编点心篮', words: '老竹篾手编，装点心、装水果都好看。', priceFen: 76_00, art: 'basket' },
  ],
  // K2. What is paid for buying is held until the goods can no longer be returned.
  tasks: [
    { id: 'browse-daily', name: '看一款好物', period: 'day', goal: { kind: 'browse', products: 1, seconds: 15 }, points: 3, holdDays: 0 },
    { id: 'share-daily', name: '请一位好友来参加', period: 'day', goal: { kind: 'share', friends: 1 }, points: 5, holdDays: 0 },
    { id: 'check-in-weekly', name: '本周签到 5 天', period: 'week', goal: { kind: 'check_in', days: 5 }, points: 20, holdDays: 0 },
    { id: 'subscribe-weekly', name: '打开到账提醒', period: 'week', goal: { kind: 'subscribe' }, points: 5, holdDays: 0 },
    {
      id: 'buy-weekly',
      name: '本周消费满 500 元',
      period: 'week',
      goal: { kind: 'purchase', times: null, fen: 500_00 },
      points: 50,
      holdDays: 7,
    },
    {
      id: 'visit-weekly',
      name: '本周到店消费 2 次',
      period: 'week',
      goal: { kind: 'purchase', times: 2, fen: null },
      points: 30,
      holdDays: 7,
    },
    { id: 'review-weekly', name: '评价一笔消费', period: 'week', goal: { kind: 'review', times: 1 }, points: 10, holdDays: 7 },
    { id: 'profile', name: '完善个人资料', period: 'once', goal: { kind: 'profile' }, points: 50, holdDays: 0 },
    { id: 'first-invite', name: '邀请到第一位新会员', period: 'once', goal: { kind: 'invite', friends: 1 }, points: 100, holdDays: 0 },
  ],
  // K3, K4.
  activities: [
    {
      id: 'winter-skincare-2026',
      name: '冬日护肤打卡',
      lead: '连续 7 天晒出护肤照片，得 1,000 分',
      rules: [
        '近 90 天内消费满 100 元的会员可以参加,这笔消费退货后奖励暂不发放',
        '每天上传 1 张当天拍的照片，以北京时间 0 点为界',
        '照片通过审核才算数，别人或自己用过的照片不算',
        '中间断一天，连续天数从头算起',
        '连续满 7 天发放 1,000 分，每人一次',
      ],
      from: '2026-11-20',
      until: '2026-12-31',
      eligibility: { withinDays: 90, fen: 100_00 },
      days: 7,
      consecutive: true,
      points: 1_000,
      holdDays: 0,
      places: 5_000,
    },
  ],
  // K5: ten points for a different person who knowingly took part.
  sharing: { points: 10, perDay: 3 },
  // R1, R2: after the first purchase and its return window, three a month.
  referral: { points: 500, returnDays: 7, minFen: 50_00, perMonth: 3 },
  // R3: the weights that the fraud replay was tuned with.
  risk: NO_DAILY.risk,
  // K6.
  race: { listed: 50 },
  lotteries: [
    {
      id: 'winter-wheel-2026',
      name: '冬日抽奖',
      period: { from: '2026-11-20T10:00:00+08:00', until: '2026-12-31T22:00:00+08:00' },
      price: 20,
      perDay: 3,
      prizes: [
        { id: 'tea-box', name: '龙井茶礼盒', valueFen: 398_00, ppm: 200, stock: 5, gives: { kind: 'gift', claimDays: 30 } },
        { id: 'tote', name: '常青帆布袋', valueFen: 39_00, ppm: 5_000, stock: 200, gives: { kind: 'gift', claimDays: 30 } },
        { id: 'points-88', name: '88 积分', valueFen: 88, ppm: 50_000, stock: null, gives: { kind: 'points', points: 88 } },
        { id: 'points-10', name: '10 积分', valueFen: 10, ppm: 400_000, stock: null, gives: { kind: 'points', points: 10 } },
      ],
      ceilingFen: 50_000_00,
    },
  ],
  pointsPerDay: 100,
}
