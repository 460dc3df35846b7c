import type { Tier } from '../../program'
import type { BenefitLine } from './types'

/** Base points count more than once; nothing to say where they count once. */
export const multiplier = ({ multiplierPermille }: Tier): BenefitLine[] =>
  multiplierPermille === 1000 ? [] : [{ kind: 'multiplier', words: `消费积分 ${multiplierPermille / 1000} 倍`, value: multiplierPermille }]
