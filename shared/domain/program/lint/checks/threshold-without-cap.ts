import type { Check } from '../types'

/** A bonus by the amount that nothing limits: no cap of the member, and no budget. */
export const thresholdWithoutCap: Check = {
  code: 'threshold-without-cap',
  find: ({ earning }) =>
    earning.rules.flatMap(({ name, effect, caps, budget }, i) =>
      effect.kind === 'bonus_per' && budget === null && !caps.some(({ per }) => per === 'member')
        ? [{ path: `earning.rules[${i}].caps`, message: `“${name}”既没有会员上限也没有预算,大额消费可以无限得分` }]
        : [],
    ),
}
