import type { PublicProgram } from '@shared/contracts'
import { grouped, yuan } from '@shared/domain/text'
import type { Strings } from '@/strings'
import { type DailySection, dailySections } from './daily-words'

/** What the sentences are made of: the words of a language, and how it calls a tier. */
export interface Wording {
  readonly words: Strings['rules']
  readonly tierName: (tier: PublicProgram['tiers'][number]) => string
}

export interface RuleSection {
  readonly key: 'earning' | 'extras' | 'rewards' | 'life' | 'rescue' | 'mall' | 'claim' | 'refund' | 'tiers' | DailySection['key']
  readonly title: string
  readonly lines: readonly string[]
}

/** Whether growth leads anywhere: a programme may have one tier, or none that is grown to. */
export const hasGrowth = ({ tiers }: PublicProgram): boolean => tiers.some((tier) => tier.growth > 0)

const earningLines = ({ earning }: PublicProgram, { words }: Wording): string[] => {
  const unit = yuan(earning.perFen)
  const goods = earning.excludedCategories.join(words.between)
  const channels = earning.excludedChannels.join(words.between)
  return [
    words.earning.rate(unit, grouped(earning.points)),
    words.earning[earning.remainder](unit),
    ...(goods ? [words.earning.goods(goods)] : []),
    ...(channels ? [words.earning.channels(channels)] : []),
    ...(earning.holdDays === undefined ? [] : [words.earning.held(earning.holdDays)]),
    words.earning.explained,
  ]
}

const rewardLines = ({ rewards = [] }: PublicProgram, { words }: Wording): string[] =>
  rewards.map(({ name, when, gives, limits }) => words.rewards.reward(name, when.join(words.between), gives, limits.join(words.between)))

/** Rules that come back by themselves, how they stack with one another, and where campaigns are told of. */
const extraLines = ({ earning: { rules = [], stacking = 'best' } }: PublicProgram, { words }: Wording): string[] => {
  if (rules.length === 0) return []
  const said = rules.map(({ name, when, gives, limits }) =>
    words.rewards.reward(name, when.join(words.between), gives, limits.join(words.between)),
  )
  return [...said, words.extras[stacking], words.extras.campaigns]
}

const lifeLines = (program: PublicProgram, wording: Wording): string[] => {
  const { words } = wording
  return [...policyLines(program, wording), words.life.order, words.life.last]
}

/** How members are told before points die, what can be done then, and what comes back afterwards. */
const rescueLines = ({ rescue }: PublicProgram, { words: { rescue: words, between } }: Wording): string[] => {
  if (!rescue) return []
  const { reminderDays, windowDays, offers, reinstatement } = rescue
  return [
    words.reminded(reminderDays.join(between)),
    words.channels,
    ...offers.map((offer) => words.offer(windowDays, offer.name, offer.words)),
    reinstatement
      ? words.reinstated(reinstatement.withinDays, partWords(reinstatement.permille, words), reinstatement.livesDays, reinstatement.perYear)
      : words.never,
  ]
}

/** How much of what has died comes back: 500 thousandths are half. */
export const partWords = (permille: number, words: Pick<Strings['rules']['rescue'], 'all' | 'part'>): string =>
  permille >= 1_000 ? words.all : words.part(String(permille / 10))

/** How long points live. The end of a year is no day that could be rounded. */
const policyLines = ({ tiers, expiry, lotRounding }: PublicProgram, { words, tierName }: Wording): string[] => {
  if (expiry?.policy === 'year_end') return [words.life.year(expiry.years)]
  if (expiry?.policy === 'inactivity') return [words.life.inactivity(expiry.months), words.life.until[lotRounding]]
  const first = tiers[0]!
  const lives = tiers.every((tier) => tier.lotYears === first.lotYears)
    ? [words.life.same(first.lotYears)]
    : [...tiers.map((tier) => words.life.tier(tierName(tier), tier.lotYears)), words.life.atEarning]
  return [...lives, words.life.until[lotRounding]]
}

const tierLines = (program: PublicProgram, wording: Wording): string[] => {
  const { words, tierName } = wording
  const lines = program.tiers.map((tier) => tierLine(tier, words, tierName(tier)))
  return [...lines, words.tiers.growth, words.tiers.rise, ...validityLines(program, wording)]
}

/** How long a tier holds, what keeps it, and what becomes of who buys nothing. */
const validityLines = ({ tiers, tierPolicy }: PublicProgram, { words, tierName }: Wording): string[] => {
  const { validityYears, dormancy, warnDays } = tierPolicy
  if (validityYears === null) return []
  const keeps = tiers.filter(({ keep }) => keep > 0).map((tier) => words.tiers.keep(tierName(tier), grouped(tier.keep)))
  return [
    words.tiers.validity(validityYears),
    ...(keeps.length > 0 ? [words.tiers.review(keeps.join(words.between))] : []),
    ...(dormancy ? [words.tiers.dormancy] : []),
    words.tiers.warned(warnDays),
  ]
}

const tierLine = ({ growth }: PublicProgram['tiers'][number], words: Strings['rules'], name: string): string =>
  growth > 0 ? words.tiers.from(name, grouped(growth)) : words.tiers.first(name)

/** How growth comes about, for the page that shows it. */
export const growthLines = ({ tiers }: Strings['rules']): readonly string[] => [tiers.growth, tiers.rise]

/** What holds for every gift; the rest stands with each. */
const mallLines = ({ mall }: Strings['rules']): readonly string[] => [mall.lots, mall.code, mall.until, mall.back, mall.codes]

/** The programme in plain words: what it says, and nothing that it does not say. */
export const ruleSections = (program: PublicProgram, wording: Wording): RuleSection[] => {
  const { words } = wording
  const rewards = rewardLines(program, wording)
  const extras = extraLines(program, wording)
  const rescue = rescueLines(program, wording)
  return [
    { key: 'earning', title: words.earning.title, lines: earningLines(program, wording) },
    ...(extras.length > 0 ? [{ key: 'extras' as const, title: words.extras.title, lines: extras }] : []),
    ...(rewards.length > 0 ? [{ key: 'rewards' as const, title: words.rewards.title, lines: rewards }] : []),
    ...dailySections(program, words),
    { key: 'life', title: words.life.title, lines: lifeLines(program, wording) },
    ...(rescue.length > 0 ? [{ key: 'rescue' as const, title: words.rescue.title, lines: rescue }] : []),
    { key: 'mall', title: words.mall.title, lines: mallLines(words) },
    { key: 'claim', title: words.claim.title, lines: [words.claim.window(program.claimDays), words.claim.once] },
    { key: 'refund', title: words.refund.title, lines: [words.refund.prorata, words.refund[program.shortfall]] },
    ...(hasGrowth(program) ? [{ key: 'tiers' as const, title: words.tiers.title, lines: tierLines(program, wording) }] : []),
  ]
}
