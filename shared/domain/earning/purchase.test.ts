import fc from 'fast-check'
import defaults from '../../../config/program'
import type { Program } from '../program'
import { earnForClaim, earnForSale, type EarnedBasis, eligibleRefund, exclusionOf, type PurchaseLine, rateText, takenByRefund } from '.'

const programme = (earning: Partial<Program['earning']> = {}): Program => ({ ...defaults, earning: { ...defaults.earning, ...earning } })
const line = (sku: string, amountFen: number, more: Partial<PurchaseLine> = {}): PurchaseLine => ({ sku, quantity: 1, amountFen, ...more })

describe('what a sale earns', () => {
  it.each([
    [39_800, {}, 398],
    [39_850, {}, 398],
    [99, {}, 0],
    [39_800, { perFen: 1_000 }, 39],
    [39_800, { points: 2 }, 796],
  ])('%i fen under %j earn %i points', (amountFen, earning, points) => {
    expect(earnForSale(programme(earning), { amountFen }, 0).points).toBe(points)
  })

  it('says the sum in words', () => {
    expect(earnForSale(programme(), { amountFen: 39_800 }, 0).steps).toEqual(['消费 398 元', '398 元 × 1 分/元 = 398 分'])
    expect(rateText({ ...defaults.earning, perFen: 1_000 })).toBe('1 分/10 元')
  })

  it('leaves out excluded categories, SKUs, flagged lines and channels, each with its reason', () => {
    const program = programme({ excludedSkus: ['X1'] })
    const lines = [line('A', 10_000), line('G', 5_000, { category: 'gift-card' }), line('X1', 2_000), line('F', 1_000, { excluded: true })]
    const earning = earnForSale(program, { amountFen: 18_000, lines }, 0)
    expect(earning).toMatchObject({ points: 100, eligibleFen: 10_000, excludedSkus: ['F', 'G', 'X1'] })
    expect(earning.steps.join('\n')).toMatch(/礼品卡不参与积分[\s\S]*商品 X1 不参与积分|商品 X1 不参与积分[\s\S]*礼品卡不参与积分/)
    expect(exclusionOf(program, lines[0]!)).toBeUndefined()
    const groupBuy = earnForSale(program, { amountFen: 18_000, channel: 'group-buy' }, 0)
    expect(groupBuy.points).toBe(0)
    expect(groupBuy.steps).toContain('其中 180 元不计分:团购渠道不参与积分')
  })

  it('never depends on the order of lines', () => {
    const lines = fc.array(
      fc.record({
        sku: fc.constantFrom('A', 'B', 'C'),
        amountFen: fc.nat(100_000),
        quantity: fc.constant(1),
        category: fc.constantFrom('tea', 'gift-card', undefined),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(lines, (list) => {
        const amountFen = list.reduce((sum, { amountFen }) => sum + amountFen, 0)
        expect(earnForSale(programme(), { amountFen, lines: [...list].reverse() }, 0)).toEqual(
          earnForSale(programme(), { amountFen, lines: list }, 0),
        )
      }),
    )
  })

  it('never earns more by splitting an order when remainders are dropped, and exactly the same when they are carried', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(parts, fc.constantFrom('drop' as const, 'carry' as const), (amounts, remainder) => {
        const program = programme({ remainder, perFen: 1_000 })
        const whole = earnForSale(program, { amountFen: amounts.reduce((a, b) => a + b, 0) }, 0)
        let carry = 0
        let points = 0
        for (const amountFen of amounts) {
          const part = earnForSale(program, { amountFen }, carry)
          points += part.points
          carry += part.carryChangeFen
        }
        if (remainder === 'drop') expect(points).toBeLessThanOrEqual(whole.points)
        else expect({ points, carry }).toEqual({ points: whole.points, carry: whole.carryChangeFen })
      }),
    )
  })
})

describe('what a refund takes back', () => {
  const basisOf = (program: Program, amountFen: number): EarnedBasis => {
    const { points, eligibleFen, excludedSkus } = earnForSale(program, { amountFen }, 0)
    return {
      amountFen,
      eligibleFen,
      points,
      excludedSkus,
      rate: program.earning.points,
      perFen: program.earning.perFen,
      remainder: program.earning.remainder,
    }
  }

  it('is in proportion: 100 of 398 yuan take 100 of 398 points', () => {
    expect(takenByRefund(basisOf(programme(), 39_800), { amountFen: 0, eligibleFen: 0 }, 10_000, 0).points).toBe(100)
  })

  it('adds up to exactly what was earned once everything is refunded, in whatever parts', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(parts, fc.constantFrom(1, 3, 7), fc.constantFrom(100, 700, 1_000), (amounts, points, perFen) => {
        const basis = basisOf(
          programme({ points, perFen }),
          amounts.reduce((a, b) => a + b, 0),
        )
        let before = { amountFen: 0, eligibleFen: 0 }
        let taken = 0
        for (const amountFen of amounts) {
          const eligibleFen = eligibleRefund(basis, before, { amountFen })
          taken += takenByRefund(basis, before, eligibleFen, 0).points
          before = { amountFen: before.amountFen + amountFen, eligibleFen: before.eligibleFen + eligibleFen }
        }
        expect(taken).toBe(basis.points)
      }),
    )
  })

  it('never leaves more points than the kept share of the amount is worth', () => {
    const basis = basisOf(programme({ perFen: 1_000 }), 1_900)
    expect(basis.points).toBe(1)
    expect(takenByRefund(basis, { amountFen: 0, eligibleFen: 0 }, 1_899, 0).points).toBe(1)
  })

  it('with carried remainders, leaves points and remainder as if the goods had never been bought', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 100_000 }), (carryBefore, amountFen) => {
        const program = programme({ remainder: 'carry', perFen: 1_000 })
        const bought = earnForSale(program, { amountFen }, carryBefore)
        const basis = { ...basisOf(program, amountFen), points: bought.points }
        const returned = takenByRefund(basis, { amountFen: 0, eligibleFen: 0 }, amountFen, carryBefore + bought.carryChangeFen)
        expect(returned.points).toBe(bought.points)
        expect(carryBefore + bought.carryChangeFen + returned.carryChangeFen).toBe(carryBefore)
      }),
    )
  })

  /** Refunds one after the other; answers the eligible fen that are still kept. */
  const keptAfter = (basis: EarnedBasis, refunds: readonly { amountFen: number; lines?: readonly PurchaseLine[] }[]) => {
    let before = { amountFen: 0, eligibleFen: 0 }
    for (const refund of refunds) {
      const eligibleFen = eligibleRefund(basis, before, refund)
      expect(eligibleFen).toBeGreaterThanOrEqual(0)
      expect(eligibleFen).toBeLessThanOrEqual(refund.amountFen)
      before = { amountFen: before.amountFen + refund.amountFen, eligibleFen: before.eligibleFen + eligibleFen }
    }
    return { keptFen: basis.amountFen - before.amountFen, keptEligibleFen: basis.eligibleFen - before.eligibleFen }
  }
  const halfEligible: EarnedBasis = {
    amountFen: 20_000,
    eligibleFen: 10_000,
    points: 100,
    excludedSkus: ['G'],
    rate: 1,
    perFen: 100,
    remainder: 'drop',
  }

  it('does not depend on the slices in which a refund comes', () => {
    const slices = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(slices, (amounts) => {
        const whole = amounts.reduce((a, b) => a + b, 0)
        expect(
          keptAfter(
            halfEligible,
            amounts.map((amountFen) => ({ amountFen })),
          ),
        ).toEqual(keptAfter(halfEligible, [{ amountFen: whole }]))
      }),
    )
  })

  it('never leaves more eligible fen than fen are kept, whatever lines the till names', () => {
    const returned = fc.record({ amountFen: fc.integer({ min: 1, max: 3_000 }), sku: fc.constantFrom('G', 'A', undefined) })
    fc.assert(
      fc.property(fc.array(returned, { maxLength: 6 }), (refunds) => {
        const { keptFen, keptEligibleFen } = keptAfter(
          halfEligible,
          refunds.map(({ amountFen, sku }) => (sku === undefined ? { amountFen } : { amountFen, lines: [line(sku, amountFen)] })),
        )
        expect(keptEligibleFen).toBeLessThanOrEqual(keptFen)
        expect(keptEligibleFen).toBeGreaterThanOrEqual(0)
      }),
    )
    expect(keptAfter(halfEligible, [{ amountFen: 19_900, lines: [line('G', 19_900)] }])).toEqual({ keptFen: 100, keptEligibleFen: 100 })
  })

  it('takes nothing for goods that earned nothing', () => {
    const lines = [line('A', 10_000), line('G', 5_000, { category: 'gift-card' })]
    const { points, eligibleFen, excludedSkus } = earnForSale(programme(), { amountFen: 15_000, lines }, 0)
    const basis: EarnedBasis = { amountFen: 15_000, eligibleFen, points, excludedSkus, rate: 1, perFen: 100, remainder: 'drop' }
    expect(eligibleRefund(basis, { amountFen: 0, eligibleFen: 0 }, { amountFen: 5_000, lines: [line('G', 5_000)] })).toBe(0)
  })
})

it('a claimed receipt earns for what was not refunded before', () => {
  const claim = earnForClaim(programme(), { amountFen: 20_000, eligibleFen: 18_000, refundedFen: 5_000, refundedEligibleFen: 5_000 }, 0)
  expect(claim.points).toBe(130)
  expect(claim.steps).toEqual(['补录消费 200 元', '其中 20 元的商品不参与积分', '补录前已退款 50 元', '130 元 × 1 分/元 = 130 分'])
})
