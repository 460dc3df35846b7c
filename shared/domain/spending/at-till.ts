import { mulDivFloor } from '../integer'
import type { PointsAtTill } from '../program'
import { grouped, yuan } from '../text'
import { refuse, type Refusal } from '../../errors'

/** What points stand for, in fen; they come in whole steps. */
export const worthOf = ({ points: step, fen }: PointsAtTill, points: number): number => (points / step) * fen

/** The most of an order that points may pay, in fen. */
export const ceilingFen = ({ mostPermille }: PointsAtTill, orderFen: number): number => mulDivFloor(orderFen, mostPermille, 1000)

/** The most points that an order takes: whole steps under its ceiling; 0 where it is too small for the least of them. */
export const mostOfOrder = (terms: PointsAtTill, orderFen: number): number =>
  enough(terms, Math.floor(ceilingFen(terms, orderFen) / terms.fen))

/** The most points that a member with so many can use for an order. */
export const mostPoints = (terms: PointsAtTill, orderFen: number, balance: number): number =>
  enough(terms, Math.min(Math.floor(ceilingFen(terms, orderFen) / terms.fen), Math.floor(balance / terms.points)))

const enough = ({ points, least }: PointsAtTill, steps: number): number => (steps * points < least ? 0 : steps * points)

/** `100 分 = 1 元`. */
export const rateWords = ({ points, fen }: PointsAtTill): string => `${grouped(points)} 分 = ${yuan(fen)} 元`

/** Why so many points cannot pay part of an order, whoever has them; undefined where they can. */
export const unfitPoints = (terms: PointsAtTill, orderFen: number, points: number): Refusal | undefined => {
  const { points: step, least } = terms
  if (points % step !== 0 || points < least) {
    const message = `积分抵扣须为 ${grouped(step)} 分的整数倍,至少 ${grouped(least)} 分`
    return refuse('invalid', message, { fields: [{ path: 'points', message }] })
  }
  if (worthOf(terms, points) <= ceilingFen(terms, orderFen)) return undefined
  const most = mostOfOrder(terms, orderFen)
  return refuse('over_limit', most === 0 ? tooSmall(terms) : `本单最多可用 ${grouped(most)} 分抵 ${yuan(worthOf(terms, most))} 元`, {
    most,
  })
}

const tooSmall = (terms: PointsAtTill): string => `本单金额较小,不足以使用 ${grouped(terms.least)} 分抵扣`

/** `本单最多可用 5,000 分抵 50 元`, or why there is nothing to use. */
export const offerWords = (terms: PointsAtTill, orderFen: number, balance: number): string => {
  const most = mostPoints(terms, orderFen, balance)
  if (most > 0) return `本单最多可用 ${grouped(most)} 分抵 ${yuan(worthOf(terms, most))} 元`
  return mostOfOrder(terms, orderFen) === 0
    ? tooSmall(terms)
    : `可用积分 ${grouped(balance)},满 ${grouped(Math.max(terms.least, terms.points))} 分可抵扣`
}
