import { mulDivFloor } from '../integer'
import type { PurchaseLine } from './sale'

/** What earlier purchases remember so that any later refund can be worked out without the programme of the day. */
export interface EarnedBasis {
  readonly amountFen: number
  readonly eligibleFen: number
  readonly points: number
  /** The part of `points` that rules gave beside the base rate. */
  readonly extraPoints: number
  readonly excludedSkus: readonly string[]
  readonly rate: number
  readonly perFen: number
  readonly remainder: 'drop' | 'carry'
}

export interface RefundedSoFar {
  readonly amountFen: number
  readonly eligibleFen: number
}

/**
 * The eligible part of a refund: by lines where the till names them, else in proportion to the whole order, so that the slices
 * of a refund do not matter; the last refund takes what is left. Never so little that more eligible fen than fen would be kept:
 * no more excluded goods can come back than were bought.
 */
export const eligibleRefund = (
  basis: EarnedBasis,
  before: RefundedSoFar,
  refund: { amountFen: number; lines?: readonly PurchaseLine[] | undefined },
): number => {
  const left = basis.eligibleFen - before.eligibleFen
  const refundedFen = before.amountFen + refund.amountFen
  if (refundedFen === basis.amountFen) return left
  const wanted = refund.lines
    ? refund.lines.filter((line) => !basis.excludedSkus.includes(line.sku)).reduce((sum, line) => sum + line.amountFen, 0)
    : left - mulDivFloor(basis.eligibleFen, basis.amountFen - refundedFen, basis.amountFen)
  const excludedLeft = basis.amountFen - basis.eligibleFen - (before.amountFen - before.eligibleFen)
  return Math.max(0, refund.amountFen - excludedLeft, Math.min(left, refund.amountFen, wanted))
}

/** What is left of so many points when a part of the eligible amount is kept: never more than its share (L5, pro rata). */
const kept = (points: number, { eligibleFen }: EarnedBasis, refundedEligibleFen: number): number =>
  eligibleFen === 0 ? 0 : mulDivFloor(points, eligibleFen - refundedEligibleFen, eligibleFen)

/**
 * What a refund takes back. With dropped remainders the points kept are floor(points × kept ÷ eligible), so that refunding
 * all but a fen of an order keeps nothing; with carried remainders amount and remainder are put back together, so that
 * buying and returning leaves exactly what was there before, and only what rules gave beside the base goes back in proportion.
 */
export const takenByRefund = (
  basis: EarnedBasis,
  before: RefundedSoFar,
  eligibleFen: number,
  carryFen: number,
): { points: number; carryChangeFen: number } => {
  if (eligibleFen === 0) return { points: 0, carryChangeFen: 0 }
  const share = (points: number) => kept(points, basis, before.eligibleFen) - kept(points, basis, before.eligibleFen + eligibleFen)
  if (basis.remainder === 'drop') return { points: share(basis.points), carryChangeFen: 0 }
  const units = Math.ceil(Math.max(eligibleFen - carryFen, 0) / basis.perFen)
  return { points: units * basis.rate + share(basis.extraPoints), carryChangeFen: units * basis.perFen - eligibleFen }
}
