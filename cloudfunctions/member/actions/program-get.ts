import type { PublicDaily, PublicProgram, PublicRescue } from '../../../shared/contracts'
import { type RuleWords, ruleWords } from '../../../shared/domain/earning'
import type { Program } from '../../../shared/domain/program'
import { rewardWords } from '../../../shared/domain/rewards'
import { benefitsOf, keepOf } from '../../../shared/domain/tiers'
import { dayOf } from '../../../shared/domain/time'
import { refuse } from '../../../shared/errors'
import { accountByOpenid } from '../../_kit/accounts'
import { asOfNow } from '../../_kit/ledger/settle'
import { rulesOf, versionOf } from '../../_kit/programs'
import type { Act } from '../request'
import { standingView } from '../standing-of'

/** The rules in force, or those of a version by name, as far as they are anybody's business; and where the caller stands now. */
export const getProgram: Act<'program.get'> = async ({ store, openid, now, input: { version } }) => {
  const found = await accountByOpenid(store, openid)
  const rulesAt = await rulesOf(store, now)
  const current = rulesAt(now)
  const wanted = version === undefined ? current : await versionOf(store, now, version)
  if (!wanted) return refuse('not_found', '没有找到这一版积分规则')
  return {
    ...publicPart(wanted),
    ...(found ? { standing: standingView(current, asOfNow(found, now, rulesAt), dayOf(now)) } : {}),
  }
}

/** What excludes single goods, and what tills must keep to, stays inside. */
const publicPart = (program: Program): PublicProgram => ({
  version: program.version,
  effectiveFrom: program.effectiveFrom,
  earning: publicEarning(program),
  tiers: publicTiers(program),
  tierPolicy: program.tierPolicy,
  expiry: program.expiry,
  rewards: program.rewards.map((reward) => saidView(reward.name, rewardWords(program, reward))),
  daily: publicDaily(program),
  rescue: publicRescue(program),
  ...(program.spending.presents ? { presents: program.spending.presents } : {}),
  lotRounding: program.lotRounding,
  claimDays: program.claim.windowDays,
  shortfall: program.refund.shortfall.policy,
})

const publicEarning = (program: Program): PublicProgram['earning'] => ({
  points: program.earning.points,
  perFen: program.earning.perFen,
  remainder: program.earning.remainder,
  excludedCategories: program.earning.excludedCategories.map(({ name }) => name),
  excludedChannels: program.earning.excludedChannels.map(({ name }) => name),
  ...(program.earning.holdDays > 0 ? { holdDays: program.earning.holdDays } : {}),
  rules: program.earning.rules.filter(({ period }) => period === null).map((rule) => saidView(rule.name, ruleWords(program, rule))),
  stacking: program.earning.stacking.multipliers,
})

/** A programme from before growth was counted lets nobody rise: it has its first tier only. */
const publicTiers = (program: Program): PublicProgram['tiers'] =>
  program.tiers
    .filter(({ growth }, i) => i === 0 || growth !== null)
    .map((tier) => ({
      id: tier.id,
      name: tier.name,
      growth: tier.growth ?? 0,
      keep: keepOf(program, tier.id),
      lotYears: tier.lotYears,
      multiplierPermille: tier.multiplierPermille,
      benefits: benefitsOf(program, tier),
    }))

/** What speaks against a reward, and how much, stays inside as well. */
const publicDaily = ({ daily }: Program): PublicDaily => {
  const { checkIn, sharing, referral } = daily
  const taskHoldDays = Math.max(0, ...daily.tasks.map(({ holdDays }) => holdDays))
  return {
    pointsPerDay: daily.pointsPerDay,
    ...(checkIn
      ? { checkIn: { points: [...checkIn.points], after: checkIn.after, ...(checkIn.makeUp ? { makeUp: checkIn.makeUp } : {}) } }
      : {}),
    tasks: daily.tasks.length > 0,
    ...(taskHoldDays > 0 ? { taskHoldDays } : {}),
    activities: daily.activities.length > 0,
    ...(sharing ? { sharing } : {}),
    ...(referral ? { referral } : {}),
    race: daily.race !== null,
    lotteries: daily.lotteries.length > 0,
  }
}

/** What offers cost and how many are left is shown where they can be taken. */
const publicRescue = ({ reminders, rescue: { windowDays, offers, reinstatement } }: Program): PublicRescue => ({
  reminderDays: [...reminders.expiryDays],
  windowDays,
  offers: offers.map(({ kind, name, words }) => ({ kind, name, words })),
  ...(reinstatement ? { reinstatement } : {}),
})

const saidView = (name: string, { when, gives, limits }: RuleWords): NonNullable<PublicProgram['rewards']>[number] => ({
  name,
  when: [...when],
  gives,
  limits: [...limits],
})
