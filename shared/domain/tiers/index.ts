import { type Program, type Tier, tierOf } from '../program'
import { grouped } from '../text'

/** Where a member stands: what he has grown to, and the tier he is in. */
export interface Standing {
  readonly growth: number
  /** Id of the tier. */
  readonly tier: string
}

/** Growth that an eligible amount is worth: 1 per whole yuan (T1). */
export const growthOf = (eligibleFen: number): number => Math.floor(eligibleFen / 100)

/**
 * What a refund takes of the growth that its order gave: the difference between what is kept before and after, so that the slices of a
 * refund do not matter and a whole refund leaves nothing. An order from before growth was counted gave none and loses none.
 */
export const growthTakenBack = (basis: { eligibleFen: number; growth: number }, refundedBeforeFen: number, refundedFen: number): number => {
  const kept = (goneFen: number) => Math.min(basis.growth, growthOf(basis.eligibleFen - goneFen))
  return kept(refundedBeforeFen) - kept(refundedBeforeFen + refundedFen)
}

/** The highest tier that a growth reaches; the first one where the programme knows no growth. */
export const tierForGrowth = (program: Program, growth: number): Tier =>
  program.tiers.reduce((highest, tier) => (tier.growth !== null && tier.growth <= growth ? tier : highest), program.tiers[0]!)

/** The next tier above a growth and how much is missing; undefined at the top, and where the programme knows no growth. */
export const nextTier = (program: Program, growth: number): { readonly tier: Tier; readonly missing: number } | undefined => {
  for (const tier of program.tiers) if (tier.growth !== null && tier.growth > growth) return { tier, missing: tier.growth - growth }
  return undefined
}

/**
 * Where a change of growth leaves a member under the programme in force: up or down at once, never below 0. `steps` says it in words
 * when the tier is another one.
 */
export const standingAfter = (program: Program, before: Standing, change: number): Standing & { readonly steps: readonly string[] } => {
  const growth = Math.max(0, before.growth + change)
  const tier = tierForGrowth(program, growth)
  return { growth, tier: tier.id, steps: tierSteps(program, before, { growth, tier: tier.id }) }
}

const tierSteps = (program: Program, before: Standing, after: Standing): string[] => {
  const [left, reached] = [tierOf(program, before.tier), tierOf(program, after.tier)]
  if (left === reached) return []
  const move = program.tiers.indexOf(reached) > program.tiers.indexOf(left) ? `升级为${reached.name}` : `会员等级调整为${reached.name}`
  const change = after.growth - before.growth
  // The tier alone changes when the programme has moved its bounds since the last entry.
  return [change === 0 ? move : `成长值 ${change > 0 ? '+' : '-'}${grouped(Math.abs(change))},${move}`]
}
