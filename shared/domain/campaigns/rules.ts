import type { EarningRule, Program } from '../program'

/** A rule that is over one day, by its period or by its budget: it can be paused, and the cost guard pauses it. */
export const isCampaign = ({ period, budget }: EarningRule): boolean => period !== null || budget !== null

export const campaignsOf = ({ earning }: Program): readonly EarningRule[] => earning.rules.filter(isCampaign)

/** Whether what campaigns give is bounded between two looks of the cost guard. What is redeemed is given at another time. */
export const isCostBounded = ({ cost }: Program): boolean => cost?.basis === 'issued'
