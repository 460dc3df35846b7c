import type { Program } from '../shared/domain/program'

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
  },
  // T1: a yuan spent is 1 of growth; 10,000 make silver, 50,000 gold.
  // X1: points live 2, 3 or 5 years by the tier at earning, to the end of the month.
  tiers: [
    { id: 'normal', name: '普通会员', growth: 0, lotYears: 2 },
    { id: 'silver', name: '银卡会员', growth: 10_000, lotYears: 3 },
    { id: 'gold', name: '金卡会员', growth: 50_000, lotYears: 5 },
  ],
  lotRounding: 'month',
  // L9: a receipt without a member can be claimed for 30 days; a known phone hears of it within a day.
  claim: { windowDays: 30, remindAfterHours: 2 },
  // L5: what a refund cannot take back is owed and repaid by the next earnings.
  refund: { shortfall: { policy: 'debt' } },
  purchase: { acceptDaysBack: 30, acceptMinutesAhead: 5 },
}

export default program
