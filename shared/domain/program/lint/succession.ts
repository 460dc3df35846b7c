import { instantOf } from '../../time'
import type { Program } from '../program'
import type { EarningRule } from '../rules'
import type { Warning } from './types'

const isApart = ({ period: a }: EarningRule, { period: b }: EarningRule): boolean =>
  a !== null && b !== null && (instantOf(a.until) <= instantOf(b.from) || instantOf(b.until) <= instantOf(a.from))

/** Whether an id stands for something else than it did: what was counted under it would be counted on. */
const isAnother = (rule: EarningRule, before: EarningRule): boolean => rule.effect.kind !== before.effect.kind || isApart(rule, before)

/**
 * What the author of a version should look at again beside the versions before it: caps and budgets are counted by the id of a rule for
 * ever, so that this winter's campaign under the id of the last one would begin with a budget that is used up.
 */
export const lintSuccession = (program: Program, earlier: readonly Program[]): readonly Warning[] => [
  ...reusedRules(program, earlier),
  ...reusedOffers(program, earlier),
]

const reusedRules = (program: Program, earlier: readonly Program[]): readonly Warning[] => {
  const former = earlier.flatMap(({ version, earning }) => earning.rules.map((rule) => ({ version, rule })))
  return program.earning.rules.flatMap((rule, i) => {
    const reused = former.find((other) => other.rule.id === rule.id && isAnother(rule, other.rule))
    if (!reused) return []
    const message = `编号“${rule.id}”在版本“${reused.version}”中是另一个活动“${reused.rule.name}”,上限和预算会接着计算,请换一个编号`
    return [{ code: 'rule-id-reused', path: `earning.rules[${i}].id`, message }]
  })
}

/** The stock of a gift and what a member has taken in a month are counted by the id of the offer. */
const reusedOffers = ({ rescue }: Program, earlier: readonly Program[]): readonly Warning[] => {
  const former = earlier.flatMap(({ version, rescue: { offers } }) => offers.map((offer) => ({ version, offer })))
  return rescue.offers.flatMap((offer, i) => {
    const reused = former.find(
      (other) => other.offer.id === offer.id && (other.offer.kind !== offer.kind || other.offer.name !== offer.name),
    )
    if (!reused) return []
    const message = `编号“${offer.id}”在版本“${reused.version}”中是“${reused.offer.name}”,库存和次数会接着计算,请换一个编号`
    return [{ code: 'offer-id-reused', path: `rescue.offers[${i}].id`, message }]
  })
}
