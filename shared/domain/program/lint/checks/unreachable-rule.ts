import { instantOf } from '../../../time'
import { occurs } from '../occurs'
import type { Check } from '../types'

/** A rule that nothing can ever meet. */
export const unreachableRule: Check = {
  code: 'unreachable-rule',
  find: (program) =>
    program.earning.rules.flatMap((rule, i) => {
      const path = `earning.rules[${i}]`
      if (rule.period && instantOf(rule.period.until) <= instantOf(program.effectiveFrom))
        return [{ path: `${path}.period`, message: `“${rule.name}”在计划生效前已结束,不会再适用` }]
      return occurs(rule, program) ? [] : [{ path: `${path}.when`, message: `“${rule.name}”的条件互相矛盾,没有任何消费能满足` }]
    }),
}
