import { ruleWords } from '@shared/domain/earning/rule-words'
import type { EarningRule, Program } from '@shared/domain/program'
import { rewardWords } from '@shared/domain/rewards/words'
import { grouped, yuan } from '@shared/domain/text'
import { spanWords } from '@/features/campaigns/words'
import type { Strings } from '@/strings'

type Words = Strings['operator']['programs']

export interface ProgramPart {
  readonly title: string
  readonly lines: readonly string[]
}

/** Between what is said of one thing. */
const DOT = ' · '

const times = (permille: number): string => String(permille / 1000)

const earningLines = ({ earning }: Program, words: Words): string[] => {
  const excluded = [...earning.excludedCategories, ...earning.excludedChannels].map(({ name }) => name)
  return [
    words.rate(grouped(earning.points), yuan(earning.perFen)),
    words.remainder[earning.remainder],
    ...(excluded.length > 0 ? [words.excluded(excluded.join(words.between))] : []),
    ...(earning.holdDays > 0 ? [words.held(earning.holdDays)] : []),
  ]
}

const ruleLine = (program: Program, rule: EarningRule, words: Words): string => {
  const { when, gives, limits } = ruleWords(program, rule)
  const budget = rule.budget ? [words.budget(grouped(rule.budget.points))] : []
  return words.entry(rule.name, [...(rule.period ? [spanWords(rule.period)] : []), ...when, gives, ...limits, ...budget].join(DOT))
}

const ruleLines = (program: Program, words: Words): string[] => {
  const { rules, stacking } = program.earning
  if (rules.length === 0) return []
  return [
    ...rules.map((rule) => ruleLine(program, rule, words)),
    `${words.stacking[stacking.multipliers]} · ${words.most(times(stacking.mostPermille))}`,
  ]
}

const rewardLines = (program: Program, words: Words): string[] =>
  program.rewards.map((reward) => {
    const { when, gives, limits } = rewardWords(program, reward)
    return words.entry(reward.name, [...when, gives, ...limits].join(DOT))
  })

const tierLines = ({ tiers, tierPolicy }: Program, words: Words): string[] => [
  ...tiers.map((tier) => words.tier(tier.name, grouped(tier.growth ?? 0), times(tier.multiplierPermille), tier.lotYears)),
  ...(tierPolicy.validityYears === null ? [] : [words.validity(tierPolicy.validityYears)]),
]

const expiryLine = ({ expiry }: Program, words: Words): string => {
  if (expiry.policy === 'year_end') return words.expiry.year_end(expiry.years)
  return expiry.policy === 'inactivity' ? words.expiry.inactivity(expiry.months) : words.expiry.rolling
}

const lifeLines = (program: Program, words: Words): string[] => [
  expiryLine(program, words),
  ...(program.cost ? [words.cost(String(program.cost.permille / 10), program.cost.windowDays)] : []),
  words.announce(program.announceDays),
]

/** A version of the programme in words, part by part; what it does not have is left out. */
export const programParts = (program: Program, words: Words): readonly ProgramPart[] =>
  [
    { title: words.parts.earning, lines: earningLines(program, words) },
    { title: words.parts.rules, lines: ruleLines(program, words) },
    { title: words.parts.rewards, lines: rewardLines(program, words) },
    { title: words.parts.tiers, lines: tierLines(program, words) },
    { title: words.parts.life, lines: lifeLines(program, words) },
  ].filter(({ lines }) => lines.length > 0)
