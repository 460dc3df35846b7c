import { grouped } from '../../../text'
import type { Check } from '../types'

/** What keeps a tier is said where nothing is reviewed, or asks for more than the tier above. */
export const keepOutOfStep: Check = {
  code: 'keep-out-of-step',
  find: ({ tiers, tierPolicy }) => {
    const reviewed = tierPolicy.validityYears !== null
    const idle = !reviewed && tierPolicy.dormancy ? [{ path: 'tierPolicy.dormancy', message: '等级没有有效期,不会有人进入休眠' }] : []
    return [
      ...idle,
      ...tiers.flatMap(({ name, keep }, i) => {
        if (keep === null) return []
        const path = `tiers[${i}].keep`
        if (!reviewed) return [{ path, message: `等级没有有效期,“${name}”的保级条件不起作用` }]
        const above = tiers[i + 1]?.growth ?? null
        return above !== null && keep > above
          ? [{ path, message: `“${name}”的保级条件 ${grouped(keep)} 高于升到下一级的 ${grouped(above)}` }]
          : []
      }),
    ]
  },
}
