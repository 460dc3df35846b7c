import type { Check } from '../types'

/** Rounding up gives to each part of a split order what it gives to the whole. */
export const roundingRewardsSplitting: Check = {
  code: 'rounding-rewards-splitting',
  find: ({ earning: { stacking, rules }, tiers }) => {
    const multiplies = rules.some(({ effect }) => effect.kind === 'multiply') || tiers.some((tier) => tier.multiplierPermille > 1000)
    return stacking.rounding === 'floor' || !multiplies
      ? []
      : [{ path: 'earning.stacking.rounding', message: '不足 1 分时进位,会员拆成多单可以多得分;建议用 floor' }]
  },
}
