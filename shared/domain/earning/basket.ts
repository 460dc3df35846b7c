import { mulDivFloor } from '../integer'
import type { Program } from '../program'
import { grouped, yuan } from '../text'
import { readyProgram } from './compile'
import { moneyPart } from './money-part'
import { eligibleOf, type PurchaseLine, type Sale } from './sale'
import type { Basket, Scope } from './types'

/** Lines that the same rules match become one scope; sorted, so that the order of lines never matters. */
const scopesOf = (program: Program, lines: readonly PurchaseLine[]): Scope[] => {
  const { scopeOf } = readyProgram(program)
  const byKey = new Map<string, { readonly rules: readonly string[]; fen: number }>()
  for (const line of lines) {
    const { ids: rules, key } = scopeOf(line)
    if (rules.length === 0) continue
    const scope = byKey.get(key)
    if (scope) scope.fen += line.amountFen
    else byKey.set(key, { rules, fen: line.amountFen })
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, scope]) => scope)
}

/** What points pay of a sale. */
export interface PaidInPoints {
  readonly points: number
  readonly valueFen: number
}

/** What points pay of it earns nothing; `amountFen` is the whole all the same. */
export const basketOf = (program: Program, sale: Sale, paid?: PaidInPoints): Basket => {
  const { eligibleFen, lines, excludedSkus, words } = eligibleOf(program, paid ? moneyPart(sale, paid.valueFen) : sale)
  return {
    amountFen: sale.amountFen,
    channel: sale.channel ?? null,
    eligibleFen,
    excludedSkus,
    scopes: scopesOf(program, lines),
    words: [`消费 ${yuan(sale.amountFen)} 元`, ...(paid ? [pointsWords(paid)] : []), ...words],
  }
}

const pointsWords = ({ points, valueFen }: PaidInPoints): string => `其中 ${grouped(points)} 分抵 ${yuan(valueFen)} 元,这部分不计分`

/** A sale recorded without a member, and what was refunded of it since (L9). */
export interface UnclaimedSale {
  readonly amountFen: number
  readonly channel: string | null
  readonly eligibleFen: number
  readonly excludedSkus: readonly string[]
  readonly scopes: readonly Scope[]
  readonly refundedFen: number
  readonly refundedEligibleFen: number
}

/** What is left of an unclaimed sale to earn by. Refunds before the claim have shrunk all its scopes alike. */
export const basketOfClaim = (sale: UnclaimedSale): Basket => {
  const eligibleFen = sale.eligibleFen - sale.refundedEligibleFen
  const excludedFen = sale.amountFen - sale.eligibleFen
  return {
    amountFen: sale.amountFen - sale.refundedFen,
    channel: sale.channel,
    eligibleFen,
    excludedSkus: sale.excludedSkus,
    scopes: sale.scopes.map(({ rules, fen }) => ({
      rules,
      fen: sale.eligibleFen === 0 ? 0 : mulDivFloor(fen, eligibleFen, sale.eligibleFen),
    })),
    words: [
      `补录消费 ${yuan(sale.amountFen)} 元`,
      ...(excludedFen > 0 ? [`其中 ${yuan(excludedFen)} 元的商品不参与积分`] : []),
      ...(sale.refundedFen > 0 ? [`补录前已退款 ${yuan(sale.refundedFen)} 元`] : []),
    ],
  }
}
