import { type Circumstances, occurs, together } from '../occurs'
import type { EarningRule } from '../../rules'
import type { Program } from '../../program'
import type { Check } from '../types'

interface Multiplier extends Circumstances {
  readonly name: string
  readonly permille: number
}

const multiplierOf = ({ name, period, when, effect }: EarningRule): Multiplier[] =>
  effect.kind === 'multiply' ? [{ name, period, when, permille: effect.permille }] : []

/** Each tier's own multiplier is one more, for those who are in it. */
const tierMultipliers = ({ tiers }: Program): Multiplier[] =>
  tiers
    .filter(({ multiplierPermille }) => multiplierPermille > 1000)
    .map(({ id, name, multiplierPermille }) => ({
      name,
      period: null,
      when: [{ kind: 'tiers', tiers: [id] }],
      permille: multiplierPermille,
    }))

/** The multipliers that can meet in one purchase with the given one, the strongest first. */
const stackWith = (first: Multiplier, others: readonly Multiplier[], program: Program): Multiplier[] => {
  let shared: Circumstances = first
  const stack = [first]
  for (const other of others) {
    const both = together(shared, other)
    if (other === first || !occurs(both, program)) continue
    shared = both
    stack.push(other)
  }
  return stack
}

const totalOf = (stack: readonly Multiplier[], how: 'add' | 'multiply'): number =>
  how === 'add'
    ? stack.reduce((sum, { permille }) => sum + permille - 1000, 1000)
    : Math.round(stack.reduce((product, { permille }) => (product * permille) / 1000, 1000))

/** Multipliers that come together and promise more than the ceiling lets through. */
export const stackAboveCeiling: Check = {
  code: 'stack-above-ceiling',
  find: (program) => {
    const { multipliers, mostPermille } = program.earning.stacking
    if (multipliers === 'best') return []
    const all = [...program.earning.rules.flatMap(multiplierOf), ...tierMultipliers(program)].sort((a, b) => b.permille - a.permille)
    const above = all.map((first) => stackWith(first, all, program)).filter((stack) => totalOf(stack, multipliers) > mostPermille)
    const [highest] = above.sort((a, b) => totalOf(b, multipliers) - totalOf(a, multipliers))
    if (!highest) return []
    const names = highest.map(({ name }) => `“${name}”`).join('、')
    const times = totalOf(highest, multipliers) / 1000
    return [
      {
        path: 'earning.stacking.mostPermille',
        message: `${names}同时适用时合计 ${times} 倍,超过最高 ${mostPermille / 1000} 倍,超出部分不会给`,
      },
    ]
  },
}
