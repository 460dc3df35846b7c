import { RISK_RULES, type RiskPolicy } from '../program'
import { RISK } from './rules'
import type { Assessment, Evidence, RiskFacts, RiskOutcome } from './types'

/** What speaks against a reward, weighed by the programme: from `holdFrom` on somebody looks at it, from `refuseFrom` on it is refused. */
export const assess = (policy: RiskPolicy, facts: RiskFacts): Assessment => {
  const evidence = RISK_RULES.flatMap((rule): Evidence[] => {
    const found = RISK[rule](facts)
    const weight = found ? Math.round(policy.weights[rule] * found.share) : 0
    return found && weight > 0 ? [{ rule, weight, words: found.words }] : []
  }).sort((a, b) => b.weight - a.weight)
  const score = evidence.reduce((sum, { weight }) => sum + weight, 0)
  return { outcome: outcomeOf(policy, score), score, evidence }
}

const outcomeOf = ({ holdFrom, refuseFrom }: RiskPolicy, score: number): RiskOutcome =>
  score >= refuseFrom ? 'refuse' : score >= holdFrom ? 'hold' : 'pay'
