import type { Program } from '../program'
import { grouped, yuan } from '../text'

/** What the base rate gives for an eligible amount (E1). */
export interface Base {
  readonly points: number
  readonly carryChangeFen: number
  /** `398 元 × 1 分/元`. */
  readonly formula: string
  /** `398 元 × 1 分/元 = 398 分`, or why there is none. */
  readonly words: string
  /** What becomes of the fen that are too few for a point; empty where none are left. */
  readonly restWords: readonly string[]
}

/** `1 分/元`, `1 分/10 元`. */
export const rateText = ({ points, perFen }: Program['earning']): string =>
  perFen === 100 ? `${points} 分/元` : `${points} 分/${yuan(perFen)} 元`

/** Points of so many fen, whole units alone. */
export const pointsOfFen = ({ points, perFen }: Program['earning'], fen: number): number => Math.floor(fen / perFen) * points

/** The points of an eligible amount together with the remainder that the member brings along, where the programme carries remainders. */
export const baseOf = (earning: Program['earning'], eligibleFen: number, carryFen: number): Base => {
  if (eligibleFen === 0) return { points: 0, carryChangeFen: 0, formula: '', words: '本单没有可积分的商品,积分 0 分', restWords: [] }
  const carries = earning.remainder === 'carry'
  const carried = carries ? carryFen : 0
  const points = pointsOfFen(earning, eligibleFen + carried)
  const rest = (eligibleFen + carried) % earning.perFen
  const amount = carried > 0 ? `(${yuan(eligibleFen)} 元 + 上次余额 ${yuan(carried)} 元)` : `${yuan(eligibleFen)} 元`
  const formula = `${amount} × ${rateText(earning)}`
  return {
    points,
    carryChangeFen: carries ? rest - carryFen : 0,
    formula,
    words: `${formula} = ${grouped(points)} 分`,
    restWords: rest === 0 ? [] : [carries ? `余下 ${yuan(rest)} 元留待下次累计` : `不足计分单位的 ${yuan(rest)} 元不计分`],
  }
}
