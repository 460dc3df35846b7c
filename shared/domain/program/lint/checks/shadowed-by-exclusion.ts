import type { Condition } from '../../rules'
import type { Program } from '../../program'
import type { Check } from '../types'

/** Of the values that a condition asks for, those that earn nothing anyway. */
const excludedOf = (condition: Condition, { excludedChannels, excludedCategories, excludedSkus }: Program['earning']) => {
  const ids = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id)
  switch (condition.kind) {
    case 'channels':
      return { field: 'channels', values: condition.channels, excluded: ids(excludedChannels) }
    case 'categories':
      return { field: 'categories', values: condition.categories, excluded: ids(excludedCategories) }
    case 'skus':
      return { field: 'skus', values: condition.skus, excluded: excludedSkus }
    default:
      return { field: '', values: [], excluded: [] }
  }
}

/** A rule for something that is excluded from earning. */
export const shadowedByExclusion: Check = {
  code: 'shadowed-by-exclusion',
  find: ({ earning }) =>
    earning.rules.flatMap(({ name, when }, i) =>
      when.flatMap((condition, j) => {
        const { field, values, excluded } = excludedOf(condition, earning)
        return values.flatMap((value, k) =>
          excluded.includes(value)
            ? [{ path: `earning.rules[${i}].when[${j}].${field}[${k}]`, message: `“${value}”本来就不积分,“${name}”对它不起作用` }]
            : [],
        )
      }),
    ),
}
