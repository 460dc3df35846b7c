import type { PublicProgram } from '../../../shared/contracts'
import type { Program } from '../../../shared/domain/program'
import { accountByOpenid } from '../../_kit/accounts'
import { currentProgram } from '../../_kit/programs'
import type { Act } from '../request'

/** The rules in force, as far as they are anybody's business, and where the caller stands under them. */
export const getProgram: Act<'program.get'> = async ({ store, openid, now }) => {
  const account = await accountByOpenid(store, openid)
  return {
    ...publicPart(await currentProgram(store, now)),
    ...(account ? { standing: { tier: account.tier, growth: account.growth } } : {}),
  }
}

/** What excludes single goods, and what tills must keep to, stays inside. */
const publicPart = ({ version, effectiveFrom, earning, tiers, lotRounding, claim, refund }: Program): PublicProgram => ({
  version,
  effectiveFrom,
  earning: {
    points: earning.points,
    perFen: earning.perFen,
    remainder: earning.remainder,
    excludedCategories: earning.excludedCategories.map(({ name }) => name),
    excludedChannels: earning.excludedChannels.map(({ name }) => name),
  },
  // A programme from before growth was counted lets nobody rise: it has its first tier only.
  tiers: tiers
    .filter(({ growth }, i) => i === 0 || growth !== null)
    .map(({ id, name, growth, lotYears }) => ({ id, name, growth: growth ?? 0, lotYears })),
  lotRounding,
  claimDays: claim.windowDays,
  shortfall: refund.shortfall.policy,
})
