import type { Program, Tier } from '../../program'
import type { BenefitLine } from './types'

/** How long points live, where the programme lets the tier say so. */
export const lotYears = ({ expiry }: Program, tier: Tier): BenefitLine[] =>
  expiry.policy === 'rolling' ? [{ kind: 'lot_years', words: `积分有效期 ${tier.lotYears} 年`, value: tier.lotYears }] : []
