import fc from 'fast-check'
import { earns, line, programWith } from '../../../tests/support/earning'
import type { Program } from '../program'
import { type EarnedBasis, eligibleRefund, type PurchaseLine, takenByRefund } from '.'

describe('what a refund takes back', () => {
  const basisOf = (program: Program, amountFen: number, points = earns(program, amountFen).points): EarnedBasis => ({
    amountFen,
    eligibleFen: amountFen,
    points,
    extraPoints: 0,
    excludedSkus: [],
    rate: program.earning.points,
    perFen: program.earning.perFen,
    remainder: program.earning.remainder,
  })

  it('is in proportion: 100 of 398 yuan take 100 of 398 points', () => {
    expect(takenByRefund(basisOf(programWith(), 39_800), { amountFen: 0, eligibleFen: 0 }, 10_000, 0).points).toBe(100)
  })

  it('adds up to exactly what was earned once everything is refunded, in whatever parts', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(parts, fc.constantFrom(1, 3, 7), fc.constantFrom(100, 700, 1_000), (amounts, points, perFen) => {
        const basis = basisOf(
          programWith({ points, perFen }),
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
    const basis = basisOf(programWith({ perFen: 1_000 }), 1_900)
    expect(basis.points).toBe(1)
    expect(takenByRefund(basis, { amountFen: 0, eligibleFen: 0 }, 1_899, 0).points).toBe(1)
  })

  it('with carried remainders, leaves points and remainder as if the goods had never been bought', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 100_000 }), (carryBefore, amountFen) => {
        const program = programWith({ remainder: 'carry', perFen: 1_000 })
        const bought = earns(program, amountFen, { shopper: { carryFen: carryBefore } })
        const basis = basisOf(program, amountFen, bought.points)
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
    extraPoints: 0,
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
    const { points, eligibleFen, excludedSkus } = earns(programWith(), { amountFen: 15_000, lines })
    const basis: EarnedBasis = {
      amountFen: 15_000,
      eligibleFen,
      points,
      extraPoints: 0,
      excludedSkus,
      rate: 1,
      perFen: 100,
      remainder: 'drop',
    }
    expect(eligibleRefund(basis, { amountFen: 0, eligibleFen: 0 }, { amountFen: 5_000, lines: [line('G', 5_000)] })).toBe(0)
  })
})
