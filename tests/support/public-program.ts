import type { PublicProgram } from '../../shared/contracts'

/** The rules as members may read them: those that a new environment starts with. */
export const PUBLIC_PROGRAM: PublicProgram = {
  version: '2026-1',
  effectiveFrom: '2026-01-01T00:00:00+08:00',
  earning: { points: 1, perFen: 100, remainder: 'drop', excludedCategories: ['礼品卡', '邮费'], excludedChannels: ['团购'] },
  tiers: [
    { id: 'normal', name: '普通会员', growth: 0, lotYears: 2 },
    { id: 'silver', name: '银卡会员', growth: 10_000, lotYears: 3 },
    { id: 'gold', name: '金卡会员', growth: 50_000, lotYears: 5 },
  ],
  expiry: { policy: 'rolling' },
  rewards: [],
  lotRounding: 'month',
  claimDays: 30,
  shortfall: 'debt',
}
