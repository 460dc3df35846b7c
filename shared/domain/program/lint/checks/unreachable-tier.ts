import { grouped } from '../../../text'
import type { Check } from '../types'

/** Growth is 1 per yuan: nobody spends more than this in a shop. */
const MOST_GROWTH = 10_000_000

/** A tier that no member will ever be in. */
export const unreachableTier: Check = {
  code: 'unreachable-tier',
  find: ({ tiers }) =>
    tiers.flatMap(({ name, growth }, i) => {
      if (i === 0) return []
      if (growth === null) return [{ path: `tiers[${i}].growth`, message: `没有写成长值,没有人能升级到“${name}”` }]
      return growth > MOST_GROWTH
        ? [{ path: `tiers[${i}].growth`, message: `升级到“${name}”需消费 ${grouped(growth)} 元,没有人能达到` }]
        : []
    }),
}
