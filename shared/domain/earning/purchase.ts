import { mulDivFloor } from '../integer'
import type { Program } from '../program'
import { grouped, yuan } from '../text'

export interface PurchaseLine {
  readonly sku: string
  readonly category?: string | undefined
  readonly quantity: number
  readonly amountFen: number
  readonly excluded?: boolean | undefined
}

export interface Sale {
  readonly amountFen: number
  readonly channel?: string | undefined
  readonly lines?: readonly PurchaseLine[] | undefined
}

export interface Earning {
  readonly points: number
  /** The part of the amount that counts. */
  readonly eligibleFen: number
  /** What the member's carried remainder changes by; 0 when the programme drops remainders. */
  readonly carryChangeFen: number
  /** SKUs of the sale that earn nothing, so that a refund of them takes nothing. */
  readonly excludedSkus: readonly string[]
  /** The sum in words, a step a line. */
  readonly steps: readonly string[]
}

/** Why a line earns nothing, in the member's words; undefined when it counts (E1). */
export const exclusionOf = (program: Program, line: PurchaseLine): string | undefined => {
  const { excludedSkus, excludedCategories } = program.earning
  if (line.excluded) return '收银台标记为不积分'
  if (excludedSkus.includes(line.sku)) return `商品 ${line.sku} 不参与积分`
  const category = excludedCategories.find(({ id }) => id === line.category)
  return category && `${category.name}不参与积分`
}

const exclusions = (program: Program, sale: Sale) => {
  const byReason = new Map<string, number>()
  const skus = new Set<string>()
  const channel = program.earning.excludedChannels.find(({ id }) => id === sale.channel)
  if (channel) {
    byReason.set(`${channel.name}渠道不参与积分`, sale.amountFen)
    return { byReason, skus, excludedFen: sale.amountFen }
  }
  for (const line of sale.lines ?? []) {
    const reason = exclusionOf(program, line)
    if (reason === undefined) continue
    skus.add(line.sku)
    byReason.set(reason, (byReason.get(reason) ?? 0) + line.amountFen)
  }
  const excludedFen = [...byReason.values()].reduce((sum, fen) => sum + fen, 0)
  return { byReason, skus, excludedFen }
}

/** `1 分/元`, `1 分/10 元`. */
export const rateText = ({ points, perFen }: Program['earning']): string =>
  perFen === 100 ? `${points} 分/元` : `${points} 分/${yuan(perFen)} 元`

/** The points of an eligible amount together with the remainder carried so far, and the words for it. */
const earnForEligible = (program: Program, eligibleFen: number, carryFen: number) => {
  const { points: rate, perFen, remainder } = program.earning
  if (eligibleFen === 0) return { points: 0, carryChangeFen: 0, steps: ['本单没有可积分的商品,积分 0 分'] }
  const carried = remainder === 'carry' ? carryFen : 0
  const units = Math.floor((eligibleFen + carried) / perFen)
  const points = units * rate
  const rest = eligibleFen + carried - units * perFen
  const base = carried > 0 ? `(${yuan(eligibleFen)} 元 + 上次余额 ${yuan(carried)} 元)` : `${yuan(eligibleFen)} 元`
  const steps = [`${base} × ${rateText(program.earning)} = ${grouped(points)} 分`]
  if (rest > 0) steps.push(remainder === 'carry' ? `余下 ${yuan(rest)} 元留待下次累计` : `不足计分单位的 ${yuan(rest)} 元不计分`)
  return { points, carryChangeFen: remainder === 'carry' ? rest - carryFen : 0, steps }
}

/**
 * What a sale earns under a programme (E1). `carryFen` is the remainder that the member brings along; it counts only where
 * the programme carries remainders. The order of lines never matters.
 */
export const earnForSale = (program: Program, sale: Sale, carryFen: number): Earning => {
  const { byReason, skus, excludedFen } = exclusions(program, sale)
  const eligibleFen = sale.amountFen - excludedFen
  const { points, carryChangeFen, steps } = earnForEligible(program, eligibleFen, carryFen)
  const excluded = [...byReason].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, fen]) => `其中 ${yuan(fen)} 元不计分:${reason}`)
  return {
    points,
    eligibleFen,
    carryChangeFen,
    excludedSkus: [...skus].sort(),
    steps: [`消费 ${yuan(sale.amountFen)} 元`, ...excluded, ...steps],
  }
}

/** A sale recorded without a member, as far as it was not refunded since: what a claim of its receipt earns (L9). */
export const earnForClaim = (
  program: Program,
  sale: { amountFen: number; eligibleFen: number; refundedFen: number; refundedEligibleFen: number },
  carryFen: number,
): Pick<Earning, 'points' | 'carryChangeFen' | 'steps'> => {
  const eligibleFen = sale.eligibleFen - sale.refundedEligibleFen
  const { points, carryChangeFen, steps } = earnForEligible(program, eligibleFen, carryFen)
  const excludedFen = sale.amountFen - sale.eligibleFen
  return {
    points,
    carryChangeFen,
    steps: [
      `补录消费 ${yuan(sale.amountFen)} 元`,
      ...(excludedFen > 0 ? [`其中 ${yuan(excludedFen)} 元的商品不参与积分`] : []),
      ...(sale.refundedFen > 0 ? [`补录前已退款 ${yuan(sale.refundedFen)} 元`] : []),
      ...steps,
    ],
  }
}

/** What earlier purchases remember so that any later refund can be worked out without the programme of the day. */
export interface EarnedBasis {
  readonly amountFen: number
  readonly eligibleFen: number
  readonly points: number
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

/** Points still earned when `keptFen` of the eligible amount is kept: never more than the kept share (L5, pro rata). */
const keptPoints = (basis: EarnedBasis, refundedEligibleFen: number): number =>
  basis.eligibleFen === 0 ? 0 : mulDivFloor(basis.points, basis.eligibleFen - refundedEligibleFen, basis.eligibleFen)

/**
 * What a refund takes back. With dropped remainders the points kept are floor(points × kept ÷ eligible), so that refunding
 * all but a fen of an order keeps nothing; with carried remainders amount and remainder are put back together, so that
 * buying and returning leaves exactly what was there before.
 */
export const takenByRefund = (
  basis: EarnedBasis,
  before: RefundedSoFar,
  eligibleFen: number,
  carryFen: number,
): { points: number; carryChangeFen: number } => {
  if (eligibleFen === 0) return { points: 0, carryChangeFen: 0 }
  if (basis.remainder === 'drop') {
    const points = keptPoints(basis, before.eligibleFen) - keptPoints(basis, before.eligibleFen + eligibleFen)
    return { points, carryChangeFen: 0 }
  }
  const units = Math.ceil(Math.max(eligibleFen - carryFen, 0) / basis.perFen)
  return { points: units * basis.rate, carryChangeFen: units * basis.perFen - eligibleFen }
}
