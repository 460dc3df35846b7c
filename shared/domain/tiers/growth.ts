import { type Program, type Tier, tierOf } from '../program'

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

/** How high a tier stands; a tier that the programme does not know stands where its first one does. */
export const rankOf = (program: Program, tier: string): number => program.tiers.indexOf(tierOf(program, tier))

/** The next tier above a member's own and how much growth is missing; undefined at the top, and where the programme knows no growth. */
export const nextTier = (
  program: Program,
  { tier: own, growth }: { readonly tier: string; readonly growth: number },
): { readonly tier: Tier; readonly missing: number } | undefined => {
  for (const tier of program.tiers.slice(rankOf(program, own) + 1))
    if (tier.growth !== null && tier.growth > growth) return { tier, missing: tier.growth - growth }
  return undefined
}
