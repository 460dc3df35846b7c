import type { Program } from '../shared/domain/program'
import { STANDARD_REMINDERS } from '../shared/domain/program'
import { daily } from './daily'
import { rescue } from './rescue'

/** The programme that a new environment starts with. Change a rule by publishing a new version, never by editing a published one. */
const program: Program = {
  version: '2026-1',
  effectiveFrom: '2000-01-01T00:00:00+08:00',
  earning: {
    // E1: 1 分/元; the fen that are too few for a point are dropped.
    points: 1,
    perFen: 100,
    remainder: 'drop',
    excludedCategories: [
      { id: 'gift-card', name: '礼品卡' },
      { id: 'postage', name: '邮费' },
    ],
    excludedSkus: [],
    excludedChannels: [{ id: 'group-buy', name: '团购' }],
    // L6: what the base rate and multipliers give can be spent at once; single rules hold theirs.
    holdDays: 0,
    // E2: of all multipliers that apply the highest one counts, the tier's own included; bonuses come on top.
    stacking: { multipliers: 'best', bonuses: 'all', order: 'multiply_then_add', mostPermille: 3000, rounding: 'floor' },
    rules: [
      {
        // E2: double points once a month, within exact hours.
        id: 'member-day',
        name: '会员日',
        period: null,
        when: [
          { kind: 'month_days', days: [28] },
          { kind: 'hours', spans: [{ from: '10:00', until: '22:00' }] },
        ],
        effect: { kind: 'multiply', permille: 2000 },
        holdDays: null,
        caps: [],
        budget: null,
      },
      {
        id: 'birthday-month',
        name: '生日月',
        period: null,
        when: [{ kind: 'birthday', span: 'month' }],
        effect: { kind: 'multiply', permille: 2000 },
        holdDays: null,
        // E6: nobody shops for a whole town in a single month.
        caps: [{ per: 'member', period: 'month', points: 5_000, times: null }],
        budget: null,
      },
      {
        // E2 and L6: 满 500 加赠 200, spendable once the goods can no longer be returned.
        id: 'winter-2026',
        name: '冬日礼遇',
        period: { from: '2026-12-10T10:00:00+08:00', until: '2026-12-13T22:00:00+08:00' },
        when: [],
        effect: { kind: 'bonus_per', fen: 500_00, points: 200 },
        holdDays: 7,
        caps: [{ per: 'member', period: 'lifetime', points: 2_000, times: null }],
        budget: { points: 2_000_000 },
      },
    ],
    caps: [],
  },
  // E3: nothing beside buying earns yet but what tills report, so that a new card begins at nothing.
  rewards: [
    {
      id: 'top-up',
      on: 'top_up',
      name: '储值赠分',
      points: 0,
      amount: { points: 1, perFen: 10_00 },
      tiers: [],
      holdDays: 0,
      caps: [{ per: 'member', period: 'month', points: 1_000, times: null }],
    },
  ],
  daily,
  // T1: a yuan spent is 1 of growth; 10,000 make silver, 50,000 gold. T2: as much within the validity keeps the tier.
  // X1: points live 2, 3 or 5 years by the tier at earning, to the end of the month.
  tiers: [
    { id: 'normal', name: '普通会员', growth: 0, keep: null, lotYears: 2, multiplierPermille: 1000, benefits: [] },
    {
      id: 'silver',
      name: '银卡会员',
      growth: 10_000,
      keep: null,
      lotYears: 3,
      multiplierPermille: 1200,
      benefits: [{ kind: 'discount', permille: 980 }, { kind: 'birthday_gift' }],
    },
    {
      id: 'gold',
      name: '金卡会员',
      growth: 50_000,
      keep: null,
      lotYears: 5,
      multiplierPermille: 1500,
      benefits: [{ kind: 'discount', permille: 950 }, { kind: 'birthday_gift' }, { kind: 'exclusive_gifts' }, { kind: 'adviser' }],
    },
  ],
  // T2: two years; who buys nothing in them falls dormant. All of it is said a month before.
  tierPolicy: { validityYears: 2, dormancy: true, warnDays: 30 },
  expiry: { policy: 'rolling' },
  lotRounding: 'month',
  // X3: 30, 15 and 3 days ahead, not at night, one a day.
  reminders: STANDARD_REMINDERS,
  rescue,
  // M1: 100 分 stand for 1 元, up to half of an order.
  spending: {
    atTill: { points: 100, fen: 100, mostPermille: 500, least: 100, holdMinutes: 15 },
    categories: [
      { id: 'tea', name: '茶与器' },
      { id: 'care', name: '洗护' },
      { id: 'home', name: '居家' },
      { id: 'coupon', name: '券与抽奖' },
      { id: 'service', name: '到店服务' },
      { id: 'public-good', name: '公益' },
    ],
    // K7: off until a brand decides otherwise.
    presents: null,
  },
  // E6: campaigns pause when the points of a month are worth more than 2 % of its revenue; a point is worth a fen.
  cost: { permille: 20, valueFen: 1, windowDays: 30, basis: 'issued' },
  // E4.
  announceDays: 3,
  // L9: a receipt without a member can be claimed for 30 days; a known phone hears of it within a day.
  claim: { windowDays: 30, remindAfterHours: 2 },
  // L5: what a refund cannot take back is owed and repaid by the next earnings.
  refund: { shortfall: { policy: 'debt' } },
  purchase: { acceptDaysBack: 30, acceptMinutesAhead: 5 },
}

export default program
