import type { Day } from '../../../time'
import type { Program } from '../../program'
import type { EarningRule } from '../../rules'
import { daysOf, occurs, together } from '../occurs'
import type { Check } from '../types'

/** Campaigns by the days that they have, so that only those with a common day are compared. */
const byDay = (campaigns: readonly EarningRule[], program: Program): ReadonlyMap<Day, readonly EarningRule[]> => {
  const found = new Map<Day, EarningRule[]>()
  for (const campaign of campaigns) for (const day of daysOf(campaign, program)) found.set(day, [...(found.get(day) ?? []), campaign])
  return found
}

/** Two campaigns that one and the same purchase can meet. */
export const overlappingCampaigns: Check = {
  code: 'overlapping-campaigns',
  find: (program) => {
    const { rules } = program.earning
    const seen = new Map<EarningRule, Set<EarningRule>>()
    for (const sameDay of byDay(
      rules.filter(({ period }) => period !== null),
      program,
    ).values())
      for (const [i, later] of sameDay.entries()) seen.set(later, new Set([...(seen.get(later) ?? []), ...sameDay.slice(0, i)]))
    return [...seen].flatMap(([rule, neighbours]) => {
      const others = [...neighbours].filter((other) => occurs(together(other, rule), program))
      if (others.length === 0) return []
      const names = others.map(({ name }) => `“${name}”`).join('、')
      return [{ path: `earning.rules[${rules.indexOf(rule)}].period`, message: `“${rule.name}”与${names}时间重叠,同一笔消费可能同时享受` }]
    })
  },
}
