import { type CapCounts, capWords, countGiven, memberRoom } from '../earning'
import type { Program, Reward } from '../program'
import { grouped, yuan } from '../text'
import type { Day } from '../time'
import { DEEDS } from './kinds'
import { tierWords } from './words'

/** What matters of the member who is rewarded. */
export interface Rewarded {
  /** Id of the tier. */
  readonly tier: string
  readonly capCounts: CapCounts
}

/** What a reward comes to, and why; 0 points with the reason where it comes to nothing. */
export interface Gift {
  readonly points: number
  readonly steps: readonly string[]
  /** The counters of the member after it. */
  readonly capCounts: CapCounts
}

/** What a reward gives on a day. `amountFen` belongs to events that have an amount. */
export const giftOf = (program: Program, reward: Reward, { tier, capCounts }: Rewarded, day: Day, amountFen = 0): Gift => {
  const nothing = (why: string): Gift => ({ points: 0, steps: [`${reward.name}:${why}`], capCounts })
  if (reward.tiers.length > 0 && !reward.tiers.includes(tier)) return nothing(tierWords(program, reward))
  const due = dueOf(reward, amountFen)
  if (due.points === 0) return nothing(due.words)
  const { points: room, cap } = memberRoom(reward.id, reward.caps, capCounts, day)
  const points = Math.min(due.points, room)
  const steps = [`${reward.name}:${due.words}`]
  if (cap !== null && points < due.points) steps.push(`${capWords(cap)},本次计 ${grouped(points)} 分`)
  return { points, steps, capCounts: countGiven(capCounts, reward.id, reward.caps, points, day) }
}

/** What is due before any cap. */
const dueOf = (reward: Reward, amountFen: number): { points: number; words: string } => {
  const { points, amount } = reward
  if (amount === null) return { points, words: `${DEEDS[reward.on].when(reward)},赠 ${grouped(points)} 分` }
  const due = Math.floor(amountFen / amount.perFen) * amount.points
  return due === 0
    ? { points: 0, words: `不足 ${yuan(amount.perFen)} 元,不计分` }
    : { points: due, words: `${yuan(amountFen)} 元 × ${amount.points} 分/${yuan(amount.perFen)} 元 = ${grouped(due)} 分` }
}
