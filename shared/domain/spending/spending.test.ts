import fc from 'fast-check'
import { line, programWith } from '../../../tests/support/earning'
import { basketOf, eligibleOf, eligibleRefund, moneyPart, type PurchaseLine } from '../earning'
import { totalOf } from '../ledger'
import type { PointsAtTill } from '../program'
import {
  ceilingFen,
  lotsOfShare,
  moneyEligible,
  mostOfOrder,
  mostPoints,
  NO_SHARE,
  offerWords,
  type PointsPart,
  type PointsShare,
  pointsShare,
  sumOfShares,
  unfitPoints,
  worthOf,
} from '.'

const TERMS: PointsAtTill = { points: 100, fen: 100, mostPermille: 500, least: 100, holdMinutes: 15 }

const terms = fc
  .record({
    points: fc.integer({ min: 1, max: 1_000 }),
    fen: fc.integer({ min: 1, max: 1_000 }),
    mostPermille: fc.integer({ min: 1, max: 1000 }),
  })
  .chain((rate) => fc.integer({ min: 1, max: 20 }).map((steps): PointsAtTill => ({ ...rate, least: steps * rate.points, holdMinutes: 15 })))

describe('what points can pay of an order', () => {
  it('is whole steps, within the ceiling and the balance, and not one step less than it could be', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), (rate, orderFen, balance) => {
        const most = mostPoints(rate, orderFen, balance)
        if (most > 0) {
          expect(unfitPoints(rate, orderFen, most)).toBeUndefined()
          expect(most).toBeLessThanOrEqual(balance)
        }
        const next = most === 0 ? rate.least : most + rate.points
        expect(next > balance || worthOf(rate, next) > ceilingFen(rate, orderFen)).toBe(true)
      }),
    )
  })

  it.each([
    [39_800, 10_000, '本单最多可用 10,000 分抵 100 元'],
    [39_800, 30_000, '本单最多可用 19,900 分抵 199 元'],
    [39_800, 99, '可用积分 99,满 100 分可抵扣'],
    [150, 30_000, '本单金额较小,不足以使用 100 分抵扣'],
  ])('is said in words: %p fen, %p points', (orderFen, balance, words) => expect(offerWords(TERMS, orderFen, balance)).toBe(words))

  it.each([
    [150, 'invalid', '积分抵扣须为 100 分的整数倍,至少 100 分'],
    [20_000, 'over_limit', '本单最多可用 19,900 分抵 199 元'],
  ])('is refused in words otherwise: %p points', (points, refused, message) =>
    expect(unfitPoints(TERMS, 39_800, points)).toMatchObject({ refused, message }),
  )

  it('is nothing where an order is too small for the least of it', () => {
    expect(mostOfOrder({ ...TERMS, least: 500 }, 999)).toBe(0)
    expect(unfitPoints(TERMS, 150, 100)).toMatchObject({ refused: 'over_limit', message: '本单金额较小,不足以使用 100 分抵扣' })
  })
})

const GIFT_CARD = { category: 'gift-card' }
const program = programWith({ excludedCategories: [{ id: 'gift-card', name: '礼品卡' }] })

/** An order with goods that earn and goods that do not, of which points pay some. */
const order = fc
  .array(fc.record({ amountFen: fc.integer({ min: 0, max: 40_000 }), excluded: fc.boolean() }), { minLength: 1, maxLength: 12 })
  .filter((goods) => goods.some(({ amountFen }) => amountFen > 0))
  .chain((goods) => {
    const lines: PurchaseLine[] = goods.map(({ amountFen, excluded }, i) => line(`SKU${i}`, amountFen, excluded ? GIFT_CARD : {}))
    const amountFen = lines.reduce((sum, one) => sum + one.amountFen, 0)
    return fc
      .record({ valueFen: fc.integer({ min: 1, max: amountFen }), rate: fc.constantFrom(1, 3, 7, 100), perFen: fc.constantFrom(1, 2, 10) })
      .map(({ valueFen, rate, perFen }) => ({ lines, amountFen, valueFen, points: Math.ceil(valueFen / perFen) * rate }))
  })

describe('the money part of an order', () => {
  it('adds up to what is paid in money, and no line pays with more than its amount', () => {
    fc.assert(
      fc.property(order, ({ lines, amountFen, valueFen }) => {
        const money = moneyPart({ amountFen, lines }, valueFen)
        expect(money.amountFen).toBe(amountFen - valueFen)
        expect(money.lines!.reduce((sum, one) => sum + one.amountFen, 0)).toBe(money.amountFen)
        money.lines!.forEach((one, i) => {
          expect(one.amountFen).toBeGreaterThanOrEqual(0)
          expect(one.amountFen).toBeLessThanOrEqual(lines[i]!.amountFen)
        })
      }),
    )
  })

  it('is what earns: goods that earn nothing carry their share of the points', () => {
    const lines = [line('TEA', 10_000), line('CARD', 10_000, GIFT_CARD)]
    const basket = basketOf(program, { amountFen: 20_000, lines }, { points: 5_000, valueFen: 5_000 })
    expect(basket).toMatchObject({ amountFen: 20_000, eligibleFen: 7_500 })
    expect(basket.words).toEqual(['消费 200 元', '其中 5,000 分抵 50 元,这部分不计分', '其中 75 元不计分:礼品卡不参与积分'])
  })
})

const LOTS = [
  { expiresOn: '2026-12-31', points: 30 },
  { expiresOn: '2027-12-31', points: 50 },
  { expiresOn: '2028-12-31', points: 20 },
]
const lotsOf = (points: number) => [
  { expiresOn: '2026-12-31', points: Math.ceil(points / 2) },
  ...(points > 1 ? [{ expiresOn: '2028-12-31', points: Math.floor(points / 2) }] : []),
]

describe('what refunds give back of the points', () => {
  /** Refunds of an order in slices, each with the lines it names or without. */
  const slices = order.chain((bought) =>
    fc
      .array(fc.record({ part: fc.double({ min: 0.001, max: 1, noNaN: true }), named: fc.boolean(), sku: fc.nat() }), { maxLength: 10 })
      .map((parts) => ({ bought, parts })),
  )

  it('never is more than was paid, is the same share as the money, and is everything with the last refund, to the fen and to the point', () => {
    fc.assert(
      fc.property(slices, ({ bought: { lines, amountFen, valueFen, points }, parts }) => {
        const whole = eligibleOf(program, { amountFen, lines })
        const { eligibleFen } = basketOf(program, { amountFen, lines }, { points, valueFen })
        const part: PointsPart = { points, valueFen, eligibleFen: whole.eligibleFen, lots: lotsOf(points) }
        const basis = { amountFen, eligibleFen: whole.eligibleFen, excludedSkus: whole.excludedSkus, ...NOTHING_EARNED }
        let refunded = { amountFen: 0, moneyFen: 0, eligibleFen: 0 }
        let returned: PointsShare = NO_SHARE
        const lots: { expiresOn: string; points: number }[] = []
        const one = (refundFen: number, named?: PurchaseLine) => {
          const before = { amountFen: refunded.amountFen, eligibleFen: returned.eligibleFen }
          const taken = eligibleRefund(basis, before, { amountFen: refundFen, lines: named && [{ ...named, amountFen: refundFen }] })
          const share = { ...pointsShare(part, amountFen, refunded.amountFen, refundFen, returned), eligibleFen: taken }
          lots.push(...lotsOfShare(part, returned.points, share.points))
          returned = sumOfShares(returned, share)
          const eligibleAfter = moneyEligible(eligibleFen, part, returned.eligibleFen)
          expect(share.points).toBeGreaterThanOrEqual(0)
          expect(share.valueFen).toBeGreaterThanOrEqual(0)
          expect(share.valueFen).toBeLessThanOrEqual(refundFen)
          expect(eligibleAfter).toBeGreaterThanOrEqual(refunded.eligibleFen)
          refunded = {
            amountFen: refunded.amountFen + refundFen,
            moneyFen: refunded.moneyFen + refundFen - share.valueFen,
            eligibleFen: eligibleAfter,
          }
          expect(refunded.moneyFen + returned.valueFen).toBe(refunded.amountFen)
          expect(refunded.moneyFen).toBeLessThanOrEqual(amountFen - valueFen)
          expect(returned.points).toBeLessThanOrEqual(points)
          // Points never stand for more than the fen that they came back for, and money is never short of its share.
          expect(BigInt(returned.points) * BigInt(valueFen)).toBeLessThanOrEqual(BigInt(points) * BigInt(returned.valueFen))
          expect(BigInt(returned.valueFen) * BigInt(amountFen)).toBeLessThanOrEqual(BigInt(valueFen) * BigInt(refunded.amountFen))
          expect(refunded.eligibleFen).toBeLessThanOrEqual(eligibleFen)
        }
        for (const { part: share, named, sku } of parts) {
          const refundFen = Math.floor((amountFen - refunded.amountFen) * share)
          if (refundFen > 0) one(refundFen, named ? lines[sku % lines.length] : undefined)
        }
        if (refunded.amountFen < amountFen) one(amountFen - refunded.amountFen)
        expect(refunded).toEqual({ amountFen, moneyFen: amountFen - valueFen, eligibleFen })
        expect(returned).toEqual({ points, valueFen, eligibleFen: whole.eligibleFen })
        expect(totalOf(lots)).toBe(points)
        for (const { expiresOn, points: burnt } of part.lots) expect(totalOf(lots.filter((lot) => lot.expiresOn === expiresOn))).toBe(burnt)
      }),
    )
  })

  it('comes out of the lots that die last first, as a smaller order would have left them', () => {
    const part: PointsPart = { points: 100, valueFen: 100, eligibleFen: 200, lots: LOTS }
    expect(lotsOfShare(part, 0, 40)).toEqual([
      { expiresOn: '2028-12-31', points: 20 },
      { expiresOn: '2027-12-31', points: 20 },
    ])
    expect(lotsOfShare(part, 40, 60)).toEqual([
      { expiresOn: '2027-12-31', points: 30 },
      { expiresOn: '2026-12-31', points: 30 },
    ])
  })
})

const NOTHING_EARNED = { points: 0, extraPoints: 0, rate: 1, perFen: 1, remainder: 'drop' } as const
