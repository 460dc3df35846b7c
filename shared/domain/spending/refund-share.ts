import { mulDivFloor } from '../integer'
import { drain, type Lot, totalOf } from '../ledger'

/** What points paid of an order. */
export interface PointsPart {
  readonly points: number
  readonly valueFen: number
  /** What of the whole order earns, points part included. */
  readonly eligibleFen: number
  /** What was burnt, as positive points by last day. */
  readonly lots: readonly Lot[]
}

/** What refunds of an order have given back so far, or what the next one gives. */
export interface PointsShare {
  readonly points: number
  readonly valueFen: number
  readonly eligibleFen: number
}

export const NO_SHARE: PointsShare = { points: 0, valueFen: 0, eligibleFen: 0 }

export const sumOfShares = (a: PointsShare, b: PointsShare): PointsShare => ({
  points: a.points + b.points,
  valueFen: a.valueFen + b.valueFen,
  eligibleFen: a.eligibleFen + b.eligibleFen,
})

/**
 * The share of the points that a refund of `refundFen` gives back, after refunds of `refundedFen` in all that gave back `before`. Worked out
 * from what has been refunded altogether, so that slices never matter: fen of points are rounded down, so money is never short of its share;
 * points never stand for more than these fen; the last refund gives back exactly what is left of both.
 */
export const pointsShare = (part: PointsPart, orderFen: number, refundedFen: number, refundFen: number, before: PointsShare) => {
  const valueFen = mulDivFloor(part.valueFen, refundedFen + refundFen, orderFen)
  const points = mulDivFloor(part.points, valueFen, part.valueFen)
  return { points: points - before.points, valueFen: valueFen - before.valueFen }
}

/**
 * The money part of what refunds took of the goods that earn: in proportion to the whole of these goods, never so that more than its share
 * is kept. `refundedFen` is of the whole goods, points part included.
 */
export const moneyEligible = (moneyFen: number, part: PointsPart, refundedFen: number): number =>
  part.eligibleFen === 0 ? 0 : moneyFen - mulDivFloor(moneyFen, part.eligibleFen - refundedFen, part.eligibleFen)

/**
 * The lots that a share comes out of: those that die last first, because a smaller order would have burnt them last. `given` points of the
 * payment have been given back before.
 */
export const lotsOfShare = (part: PointsPart, given: number, points: number): Lot[] => {
  const latestFirst = [...part.lots].reverse()
  const gone = drain(latestFirst, given).changes
  const left = latestFirst.map((lot) => ({
    ...lot,
    points: lot.points + totalOf(gone.filter(({ expiresOn }) => expiresOn === lot.expiresOn)),
  }))
  return drain(
    left.filter((lot) => lot.points > 0),
    points,
  ).changes.map((lot) => ({ ...lot, points: -lot.points }))
}
