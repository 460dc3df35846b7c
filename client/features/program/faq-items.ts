import type { PublicProgram } from '@shared/contracts'
import { grouped, yuan } from '@shared/domain/text'
import type { RouteName } from '@/lib/routes'
import type { Strings } from '@/strings'
import { hasGrowth, partWords } from './rule-words'

export interface FaqItem {
  readonly key: Exclude<keyof Strings['faq'], 'title' | 'lead' | 'failed' | 'more'>
  readonly question: string
  readonly answer: string
  /** Where the answer leads. */
  readonly link?: { readonly to: RouteName; readonly label: string }
}

interface Wording {
  readonly words: Strings['faq']
  /** What stands between the things of a list. */
  readonly between: string
  readonly tierName: (tier: PublicProgram['tiers'][number]) => string
}

const livesWords = (program: PublicProgram, { words, between, tierName }: Wording): string => {
  const { tiers, expiry } = program
  if (expiry?.policy === 'year_end') return words.expiry.year(expiry.years)
  if (expiry?.policy === 'inactivity') return words.expiry.inactivity(expiry.months)
  const years = tiers[0]!.lotYears
  return tiers.every((tier) => tier.lotYears === years)
    ? words.expiry.same(years)
    : `${tiers.map((tier) => words.expiry.life(tierName(tier), tier.lotYears)).join(between)}${words.expiry.atEarning}`
}

const missingWords = ({ earning }: PublicProgram, { words, between }: Wording): string => {
  const names = [...earning.excludedCategories, ...earning.excludedChannels].join(between)
  return names ? `${words.missing.answer}${words.missing.excluded(names)}` : words.missing.answer
}

const stepsWords = ({ tiers }: PublicProgram, { words, between, tierName }: Wording): string =>
  tiers
    .filter((tier) => tier.growth > 0)
    .map((tier) => words.tier.step(tierName(tier), grouped(tier.growth)))
    .join(between)

type Item = (key: FaqItem['key'], answer: string, to?: RouteName) => FaqItem

/** What is asked about points that are about to die or have died. */
const rescueItems = ({ rescue }: PublicProgram, { words, between }: Wording, item: Item): FaqItem[] => {
  if (!rescue) return []
  const { reminderDays, reinstatement } = rescue
  const back =
    reinstatement && words.dead.answer(reinstatement.withinDays, partWords(reinstatement.permille, words.dead), reinstatement.perYear)
  return [item('told', words.told.answer(reminderDays.join(between)), 'reminders'), item('dead', back ?? words.dead.never, 'expiring')]
}

/** What is asked about giving points away. */
const presentItems = ({ presents }: PublicProgram, { words }: Wording, item: Item): FaqItem[] => {
  if (!presents) return []
  const { least, mostPerPresent, mostPerDay, mostPerMonth, answerDays, coolingHours, memberDays } = presents
  const limits = words.present.limits(grouped(least), grouped(mostPerPresent), grouped(mostPerDay), grouped(mostPerMonth))
  return [item('present', `${words.present.answer(answerDays, coolingHours)}${limits}${words.present.who(memberDays)}`)]
}

/** What is asked about the daily half: about what the programme has of it. */
const dailyItems = ({ daily }: PublicProgram, { words }: Wording, item: Item): FaqItem[] => {
  if (!daily) return []
  const { checkIn, tasks, taskHoldDays, referral, lotteries } = daily
  const streak = checkIn?.makeUp ? words.streak.answer(checkIn.makeUp.daysBack, checkIn.makeUp.perMonth) : words.streak.none
  const held = taskHoldDays === undefined ? '' : words.tasks.held(taskHoldDays)
  return [
    ...(checkIn ? [item('streak', streak)] : []),
    ...(tasks ? [item('tasks', `${words.tasks.answer}${held}`)] : []),
    ...(referral
      ? [item('invite', words.invite.answer(yuan(referral.minFen), referral.returnDays, grouped(referral.points), referral.perMonth))]
      : []),
    ...(lotteries ? [item('lottery', words.lottery.answer)] : []),
  ]
}

/** What members ask, answered from the programme in force. */
export const faqItems = (program: PublicProgram, wording: Wording): FaqItem[] => {
  const { words } = wording
  const item: Item = (key, answer, to) => {
    const entry = words[key] as { readonly question: string; readonly link?: string }
    return { key, question: entry.question, answer, ...(to && entry.link ? { link: { to, label: entry.link } } : {}) }
  }
  return [
    item('forgot', words.forgot.answer(program.claimDays), 'claim'),
    item('expiry', words.expiry.answer(livesWords(program, wording)), 'history'),
    ...rescueItems(program, wording, item),
    item('mall', words.mall.answer, 'mall'),
    ...presentItems(program, wording, item),
    item('missing', missingWords(program, wording), 'history'),
    item('refund', words.refund.answer, 'rules'),
    ...(hasGrowth(program) ? [item('tier', words.tier.answer(stepsWords(program, wording)), 'tier')] : []),
    ...dailyItems(program, wording, item),
    item('offline', words.offline.answer),
    item('screenshot', words.screenshot.answer),
    item('lost', words.lost.answer, 'safety'),
    item('moved', words.moved.answer, 'move'),
    item('leave', words.leave.answer, 'settings'),
  ]
}
