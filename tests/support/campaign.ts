import simple from '../../config/programs/simple'
import type { CostGuard, EarningRule, Program } from '../../shared/domain/program'

/** 100 points per 100 yuan, from 10 to 13 December 2026. */
export const campaign = (more: Partial<EarningRule> = {}): EarningRule => ({
  id: 'winter',
  name: '冬日礼遇',
  period: { from: '2026-12-10T10:00:00+08:00', until: '2026-12-13T22:00:00+08:00' },
  when: [],
  effect: { kind: 'bonus_per', fen: 100_00, points: 100 },
  holdDays: null,
  caps: [],
  budget: null,
  ...more,
})

/** The simple programme with rules beside its rate. */
export const programWith = (rules: readonly EarningRule[], cost: CostGuard | null = null): Program => ({
  ...simple,
  earning: { ...simple.earning, rules },
  cost,
})
