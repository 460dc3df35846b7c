import type { Program } from '../program'
import { evaluate } from './evaluate'
import type { Sale } from './sale'
import type { Evaluation, Occasion, Shopper } from './types'

/** An explanation as an entry keeps it: the sentence first, then what stands behind it; nothing is said twice. */
export const stepsOf = ({ sentence, parts }: Pick<Evaluation, 'sentence' | 'parts'>): string[] => [
  sentence,
  ...parts.map(({ text }) => text).filter((text) => text !== sentence),
]

/** Somebody of the first tier of whom nothing else is known. */
export const anybody = (program: Program): Shopper => ({
  tier: program.tiers[0]!.id,
  birthday: null,
  isFirstPurchase: false,
  carryFen: 0,
  capCounts: {},
})

interface Purchase extends Sale {
  /** ISO 8601 with offset. */
  readonly paidAt: string
  readonly storeId: string
}

const occasionOf = ({ paidAt, storeId }: Purchase): Occasion => ({ at: Date.parse(paidAt), storeId, pausedRules: new Set() })

/** Why a purchase earns what it earns: the member's sentence and the steps. Without a shopper, for a new member who has bought before. */
export const explain = (
  purchase: Purchase,
  program: Program,
  shopper: Shopper = anybody(program),
  occasion: Occasion = occasionOf(purchase),
): Pick<Evaluation, 'points' | 'sentence' | 'parts'> & { readonly steps: readonly string[] } => {
  const evaluation = evaluate(program, purchase, shopper, occasion)
  const { points, sentence, parts } = evaluation
  return { points, sentence, parts, steps: stepsOf(evaluation) }
}
