import { type Program, tierOf } from '../program'
import { grouped } from '../text'
import { NEVER } from '../time'
import { rankOf } from './growth'
import { fallbackTier, keepMissing, keepOf, outlook, type Outcome, type Review } from './review'
import type { Standing } from './standing'

const nameOf = (program: Program, id: string): string => tierOf(program, id).name

/** `银卡会员有效期至 2028-11-24`; nothing where no validity runs. */
const validityStep = (program: Program, { tier, tierUntil }: Standing): string[] =>
  tierUntil === NEVER ? [] : [`${nameOf(program, tier)}有效期至 ${tierUntil}`]

/** The closing steps of an entry that has changed a standing; none when the tier stays and nobody was woken. */
export const standingSteps = (program: Program, before: Standing, after: Standing, balance: number): string[] => [
  ...(before.dormantSince !== null && after.dormantSince === null
    ? [balance > 0 ? `会员已唤醒,${grouped(balance)} 分恢复可用` : '会员已唤醒']
    : []),
  ...moveSteps(program, before, after),
]

const moveSteps = (program: Program, before: Standing, after: Standing): string[] => {
  if (tierOf(program, before.tier) === tierOf(program, after.tier)) return []
  const name = nameOf(program, after.tier)
  const move = isUpgrade(program, before, after) ? `升级为${name}` : `会员等级调整为${name}`
  const change = after.growth - before.growth
  // The tier alone changes when the programme has lowered its bounds since the last entry.
  const why = change === 0 ? '' : `成长值 ${change > 0 ? '+' : '-'}${grouped(Math.abs(change))},`
  return [`${why}${move}`, ...validityStep(program, after)]
}

export const isUpgrade = (program: Program, before: Standing, after: Standing): boolean =>
  rankOf(program, after.tier) > rankOf(program, before.tier)

/** What the entry of a review is called. */
export const reviewTitle = ({ outcome, program, after }: Review): string =>
  ({
    keep: `${nameOf(program, after.tier)}续期`,
    downgrade: `会员等级调整为${nameOf(program, after.tier)}`,
    dormant: '会员进入休眠',
    lasting: '会员等级长期有效',
  })[outcome]

/** What the entry of a review says: what was found, and what follows. `balance` is what sleeps with a dormant member. */
export const reviewSteps = (review: Review, balance: number): string[] => [
  `有效期至 ${review.until}`,
  ...FOUND[review.outcome](review),
  ...(review.outcome === 'dormant' ? sleepSteps(balance) : validityStep(review.program, review.after)),
]

const FOUND: Record<Outcome, (review: Review) => string[]> = {
  keep: ({ program, before }) => {
    const keep = keepOf(program, before.tier)
    return [`有效期内成长值 ${grouped(before.periodGrowth)}${keep > 0 ? `,达到保级所需 ${grouped(keep)}` : ''}`]
  },
  downgrade: ({ program, before }) => [
    `有效期内成长值 ${grouped(before.periodGrowth)},未达到${nameOf(program, before.tier)}保级所需 ${grouped(keepOf(program, before.tier))}`,
    `成长值从 ${grouped(before.periodGrowth)} 起重新累计`,
  ],
  dormant: () => ['有效期内没有消费'],
  lasting: () => ['会员等级不再设有效期'],
}

const sleepSteps = (balance: number): string[] => [
  balance > 0 ? `会员进入休眠,${grouped(balance)} 分保留但暂不可用,到期日不变` : '会员进入休眠',
  '下次消费或补录小票时自动唤醒',
]

/** A title and a text for the inbox. */
export interface Message {
  readonly title: string
  readonly body: string
}

/** T1: `即日起为银卡会员，有效期至 2028-11-24。` and what the tier gives. */
export const upgradeMessage = (program: Program, after: Standing, benefits: readonly string[]): Message => {
  const name = nameOf(program, after.tier)
  const until = after.tierUntil === NEVER ? '' : `，有效期至 ${after.tierUntil}`
  const gives = benefits.length === 0 ? '' : `权益：${benefits.join('、')}。`
  return { title: `恭喜升级为${name}`, body: `您的成长值已达到 ${grouped(after.growth)}，即日起为${name}${until}。${gives}` }
}

/** What a review is told as; nothing for those that change nothing. */
export const reviewMessage = (review: Review, balance: number): Message | undefined => {
  const { outcome, program, before, after, until } = review
  const name = nameOf(program, after.tier)
  if (outcome === 'lasting' || (outcome === 'keep' && keepOf(program, before.tier) === 0)) return undefined
  const body = {
    keep: `有效期内成长值 ${grouped(before.periodGrowth)}，已保级成功，${name}有效期至 ${after.tierUntil}。`,
    downgrade: `您的${nameOf(program, before.tier)}有效期至 ${until}，期间成长值 ${grouped(before.periodGrowth)}，现为${name}，有效期至 ${after.tierUntil}。`,
    dormant: `您的会员有效期至 ${until}，期间没有消费。${sleeping(balance)}下次消费或补录小票时自动唤醒。`,
  }[outcome]
  return { title: reviewTitle(review), body }
}

const sleeping = (balance: number): string => (balance > 0 ? `${grouped(balance)} 分保留但暂不可用，到期日不变，` : '')

/** T2: said ahead to whoever the review would move down or let sleep, with the figure and the day. */
export const warningMessage = (program: Program, standing: Standing, balance: number): Message => {
  const { tier, tierUntil } = standing
  const name = nameOf(program, tier)
  const keep = keepMissing(program, standing)
  const toKeep = keep > 0 ? `再消费 ${grouped(keep)} 元即可保级` : ''
  if (outlook(program, standing) === 'dormant')
    return {
      title: '会员即将休眠',
      body: `您的${name}有效期至 ${tierUntil}，期间还没有消费。到期前任意消费一笔即可避免休眠${toKeep && `，${toKeep}`}。${dozing(balance)}`,
    }
  return {
    title: `${name}即将到期`,
    body: `您的${name}有效期至 ${tierUntil}，${toKeep}；未达到时将调整为${nameOf(program, fallbackTier(program, standing))}。`,
  }
}

const dozing = (balance: number): string => (balance > 0 ? `休眠后 ${grouped(balance)} 分保留但暂不可用。` : '')
