import { campaignsOf } from '../../../shared/domain/campaigns'
import type { EarningRule } from '../../../shared/domain/program'
import { standing, startOf, type Version } from '../programs/versions'

/** Campaigns of the version in force and of those to come, each as its latest version has it; `versions` in the order in which they begin. */
export const campaignsAhead = (versions: readonly Version[], now: number): readonly EarningRule[] => {
  const counting = standing(versions)
  const current = counting.findLastIndex((version) => startOf(version) <= now)
  const rules = counting.slice(Math.max(current, 0)).flatMap(({ program }) => campaignsOf(program))
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()]
}

/** All campaigns there ever were, each as its latest version has it. */
export const campaignsEver = (versions: readonly Version[]): readonly EarningRule[] => [
  ...new Map(standing(versions).flatMap(({ program }) => campaignsOf(program).map((rule) => [rule.id, rule] as const))).values(),
]
