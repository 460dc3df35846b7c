import type { Program } from '../../../domain/program'
import { type Breach, type Law, type Placed, repeated } from './law'
import { DAILY_LAWS, dailyIds } from './daily-laws'
import { LOTTERY_LAWS } from './lottery-laws'
import { RESCUE_LAWS, rescueIds } from './rescue-laws'
import { SPENDING_LAWS } from './spending-laws'

const ruleIds = ({ earning }: Program): Placed[] => earning.rules.map(({ id }, i) => ({ id, path: ['earning', 'rules', i, 'id'] }))

const rewardIds = ({ rewards }: Program): Placed[] => rewards.map(({ id }, i) => ({ id, path: ['rewards', i, 'id'] }))

const tiersOnce: Law = ({ tiers }) => repeated(tiers.map(({ id }, i) => ({ id, path: ['tiers', i, 'id'] })))

/** Either no tier knows growth, or the first begins at 0 and each begins above the one before. */
const growthRises: Law = ({ tiers }) => {
  if (tiers.every(({ growth }) => growth === null)) return []
  return tiers.flatMap(({ growth }, i) => {
    const path = ['tiers', i, 'growth']
    if (growth === null) return [{ path, message: '其他等级写了成长值,此等级也须写' }]
    if (i === 0) return growth === 0 ? [] : [{ path, message: '第一个等级的成长值须为 0' }]
    const below = tiers[i - 1]!.growth ?? 0
    return growth > below ? [] : [{ path, message: `须大于前一个等级的 ${below}` }]
  })
}

/** A lot a day for this many years and a little more is what an account has room for (LIMITS.openLots). */
const MOST_YEARS_OF_DAILY_LOTS = 5

const lotsFitAccounts: Law = ({ lotRounding, tiers }) =>
  lotRounding === 'day' && tiers.some(({ lotYears }) => lotYears > MOST_YEARS_OF_DAILY_LOTS)
    ? [{ path: ['lotRounding'], message: `按天计算有效期时,有效期最长 ${MOST_YEARS_OF_DAILY_LOTS} 年` }]
    : []

/** Laws as old as the documents themselves. A stored programme that breaks one of them is corrupt. */
export const READING_LAWS: readonly Law[] = [tiersOnce, growthRises, lotsFitAccounts]

const VERSION = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

const versionIsAKey: Law = ({ version }) =>
  VERSION.test(version) ? [] : [{ path: ['version'], message: '须为字母、数字或 . _ -,且以字母或数字开头' }]

/** All that gives or takes points shares one set of ids: they stand in the same counters, keys and reports. */
const allIds = (program: Program): Placed[] => [...ruleIds(program), ...rewardIds(program), ...dailyIds(program), ...rescueIds(program)]

const idsOnce: Law = (program) => repeated(allIds(program))

/**
 * `tier` is what grants of the tier's own multiplier are called, `all` what counts everything that purchases give, `daily` what counts all
 * that takes nobody's purchase, `share` what friends have brought.
 */
const RESERVED = ['tier', 'all', 'daily', 'share']

const noReservedIds: Law = (program) =>
  allIds(program)
    .filter(({ id }) => RESERVED.includes(id))
    .map(({ id, path }) => ({ path, message: `“${id}”是系统保留的编号,请换一个` }))

const knownTiers: Law = ({ tiers, earning, rewards }) => {
  const known = tiers.map(({ id }) => id)
  const unknown = (ids: readonly string[], path: readonly (string | number)[]): Breach[] =>
    ids.flatMap((id, i) => (known.includes(id) ? [] : [{ path: [...path, i], message: `没有等级“${id}”,现有等级:${known.join('、')}` }]))
  return [
    ...earning.rules.flatMap(({ when }, i) =>
      when.flatMap((condition, j) =>
        condition.kind === 'tiers' ? unknown(condition.tiers, ['earning', 'rules', i, 'when', j, 'tiers']) : [],
      ),
    ),
    ...rewards.flatMap((reward, i) => unknown(reward.tiers, ['rewards', i, 'tiers'])),
  ]
}

/** A single multiplier above the ceiling could never be what it says. */
const multipliersBelowCeiling: Law = ({ tiers, earning: { rules, stacking } }) => {
  const message = `超过 stacking.mostPermille 规定的最高 ${stacking.mostPermille / 1000} 倍`
  return [
    ...rules.flatMap(({ effect }, i) =>
      effect.kind === 'multiply' && effect.permille > stacking.mostPermille
        ? [{ path: ['earning', 'rules', i, 'effect', 'permille'], message }]
        : [],
    ),
    ...tiers.flatMap(({ multiplierPermille }, i) =>
      multiplierPermille > stacking.mostPermille ? [{ path: ['tiers', i, 'multiplierPermille'], message }] : [],
    ),
  ]
}

const rewardsGiveSomething: Law = ({ rewards }) =>
  rewards.flatMap(({ on, points, amount }, i) => {
    if (amount !== null && on !== 'top_up') return [{ path: ['rewards', i, 'amount'], message: '只有储值(top_up)可以按金额给分' }]
    if (amount !== null && points > 0) return [{ path: ['rewards', i, 'points'], message: '按金额给分时须为 0' }]
    return amount === null && points === 0 ? [{ path: ['rewards', i, 'points'], message: '须大于 0' }] : []
  })

const perStore = '此处的上限只能按会员计算(per: member)'

/** What is counted in stores is counted by earning rules alone. */
const capsOfMembers: Law = ({ earning, rewards }) => {
  const wrong = (caps: Program['earning']['caps'], path: readonly (string | number)[]): Breach[] =>
    caps.flatMap(({ per }, i) => (per === 'member' ? [] : [{ path: [...path, i, 'per'], message: perStore }]))
  return [...wrong(earning.caps, ['earning', 'caps']), ...rewards.flatMap(({ caps }, i) => wrong(caps, ['rewards', i, 'caps']))]
}

/** Laws for what is published from now on. */
export const PUBLISHING_LAWS: readonly Law[] = [
  versionIsAKey,
  idsOnce,
  noReservedIds,
  knownTiers,
  multipliersBelowCeiling,
  rewardsGiveSomething,
  capsOfMembers,
  ...DAILY_LAWS,
  ...LOTTERY_LAWS,
  ...RESCUE_LAWS,
  ...SPENDING_LAWS,
]
