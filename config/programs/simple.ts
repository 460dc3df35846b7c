import { NO_DAILY, NO_RESCUE, NO_SPENDING, type Program } from '../../shared/domain/program'
import standard from '../program'

/** 1 分/元 and nothing else: no multipliers, no campaigns, no reviews, nothing for every day. What a purchase earns does not depend on its day. */
const simple: Program = {
  ...standard,
  version: 'simple-1',
  earning: { ...standard.earning, rules: [], caps: [] },
  rewards: [],
  daily: NO_DAILY,
  rescue: NO_RESCUE,
  spending: { ...NO_SPENDING, categories: standard.spending.categories },
  tiers: standard.tiers.map((tier) => ({ ...tier, multiplierPermille: 1000, benefits: [] })),
  tierPolicy: { validityYears: null, dormancy: false, warnDays: 30 },
  cost: null,
}

export default simple
