import { grouped } from '../../../text'
import type { EarningRule } from '../../rules'
import type { Check, Finding } from '../types'

const leastOf = ({ effect }: EarningRule): number => (effect.kind === 'multiply' ? 1 : effect.points)

/** A limit under which not even one bonus fits whole. */
export const capBelowGrant: Check = {
  code: 'cap-below-grant',
  find: ({ earning }) =>
    earning.rules.flatMap((rule, i): Finding[] => {
      const least = leastOf(rule)
      const message = `“${rule.name}”一次就给 ${grouped(least)} 分,这个限额一次也给不满`
      const caps = rule.caps.flatMap(({ points }, j) =>
        points !== null && points < least ? [{ path: `earning.rules[${i}].caps[${j}].points`, message }] : [],
      )
      const short = rule.budget !== null && rule.budget.points < least
      return short ? [...caps, { path: `earning.rules[${i}].budget.points`, message }] : caps
    }),
}
