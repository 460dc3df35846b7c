import { capWords, type RuleWords } from '../earning'
import { type Program, type Reward, tierOf } from '../program'
import { grouped } from '../text'
import { DEEDS } from './kinds'

/** A reward in the member's words, said as rules of earning are. */
export const rewardWords = (program: Program, reward: Reward): RuleWords => {
  const { on, points, amount, tiers, caps, holdDays } = reward
  return {
    when: [DEEDS[on].when(reward), ...(tiers.length > 0 ? [tierWords(program, reward)] : [])],
    gives: `赠 ${grouped(amount?.points ?? points)} 分`,
    limits: [...caps.map(capWords), ...(holdDays > 0 ? [`${holdDays} 天后生效`] : [])],
  }
}

/** `限银卡会员、金卡会员`. */
export const tierWords = (program: Program, { tiers }: Reward): string => `限${tiers.map((id) => tierOf(program, id).name).join('、')}`
