import type { EarningRule, Program } from '../program'
import { capWords } from './caps'
import { conditionWords } from './conditions'
import { effectWords } from './effects'

/** A rule in the member's words: when it applies, what it gives, and how far. */
export interface RuleWords {
  readonly when: readonly string[]
  readonly gives: string
  readonly limits: readonly string[]
}

/** `消费 7 天后生效`; empty for points that can be spent at once. */
export const holdWords = (days: number): string => (days === 0 ? '' : `消费 ${days} 天后生效`)

/** For campaign cards, rule pages and lists of staff alike. The period of a campaign is not among the words: it is shown as dates. */
export const ruleWords = (program: Program, { when, effect, caps, holdDays }: EarningRule): RuleWords => {
  const held = holdWords(holdDays ?? program.earning.holdDays)
  return {
    when: when.map((condition) => conditionWords(condition, program)),
    gives: effectWords(effect),
    limits: [...caps.map(capWords), ...(held ? [held] : [])],
  }
}
