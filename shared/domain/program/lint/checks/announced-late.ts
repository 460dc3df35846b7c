import { instantOf } from '../../../time'
import type { Check } from '../types'

/** A campaign that begins too soon after its version for members to hear of it ahead (E4). */
export const announcedLate: Check = {
  code: 'announced-late',
  find: ({ earning, effectiveFrom, announceDays }) =>
    earning.rules.flatMap(({ name, period }, i) => {
      const ahead = period === null ? -1 : instantOf(period.from) - instantOf(effectiveFrom)
      return ahead >= 0 && ahead < announceDays * 86_400_000
        ? [{ path: `earning.rules[${i}].period.from`, message: `“${name}”来不及提前 ${announceDays} 天预告` }]
        : []
    }),
}
