import type { Check } from '../types'

/** The base rate alone gives more than the programme may cost: every campaign would be paused at once. */
export const costAboveGuard: Check = {
  code: 'cost-above-guard',
  find: ({ earning: { points, perFen }, cost }) => {
    if (cost === null || cost.basis !== 'issued') return []
    const permille = (points * cost.valueFen * 1000) / perFen
    return permille <= cost.permille
      ? []
      : [
          {
            path: 'cost.permille',
            message: `仅基础积分就值消费额的 ${percent(permille)},已超过成本上限 ${percent(cost.permille)}`,
          },
        ]
  },
}

const percent = (permille: number): string => `${Number((permille / 10).toFixed(2))}%`
