import type { PublicProgram } from '../../../shared/contracts'
import type { Program, Reward } from '../../../shared/domain/program'
import { rewardWords } from '../../../shared/domain/rewards'
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
const publicPart = (program: Program): PublicProgram => ({
  version: program.version,
  effectiveFrom: program.effectiveFrom,
  earning: publicEarning(program),
  // A programme from before growth was counted lets nobody rise: it has its first tier only.
  tiers: program.tiers
    .filter(({ growth }, i) => i === 0 || growth !== null)
    .map(({ id, name, growth, lotYears }) => ({ id, name, growth: growth ?? 0, lotYears })),
  expiry: program.expiry,
  rewards: program.rewards.map((reward) => rewardView(program, reward)),
  lotRounding: program.lotRounding,
  claimDays: program.claim.windowDays,
  shortfall: program.refund.shortfall.policy,
})

const publicEarning = ({ earning }: Program): PublicProgram['earning'] => ({
  points: earning.points,
  perFen: earning.perFen,
  remainder: earning.remainder,
  excludedCategories: earning.excludedCategories.map(({ name }) => name),
  excludedChannels: earning.excludedChannels.map(({ name }) => name),
  ...(earning.holdDays > 0 ? { holdDays: earning.holdDays } : {}),
})

const rewardView = (program: Program, reward: Reward): NonNullable<PublicProgram['rewards']>[number] => {
  const { when, gives, limits } = rewardWords(program, reward)
  return { name: reward.name, when: [...when], gives, limits: [...limits] }
}
