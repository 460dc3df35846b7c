import { yuan } from '../../../text'
import type { EarningRule } from '../../rules'
import type { Check, Finding } from '../types'

/** Nobody spends more than a million yuan at once in a shop. */
const MOST_FEN = 1_000_000_00

const amountsOf = ({ when, effect }: EarningRule): { readonly path: string; readonly fen: number }[] => [
  ...when.flatMap((condition, j) => (condition.kind === 'min_amount' ? [{ path: `when[${j}].fen`, fen: condition.fen }] : [])),
  ...(effect.kind === 'bonus_per' ? [{ path: 'effect.fen', fen: effect.fen }] : []),
]

/** A rule for amounts that no sale comes to. */
export const amountOutOfReach: Check = {
  code: 'amount-out-of-reach',
  find: ({ earning }) =>
    earning.rules.flatMap((rule, i): Finding[] =>
      amountsOf(rule)
        .filter(({ fen }) => fen > MOST_FEN)
        .map(({ path, fen }) => ({
          path: `earning.rules[${i}].${path}`,
          message: `“${rule.name}”须单笔消费满 ${yuan(fen)} 元,没有消费能达到`,
        })),
    ),
}
