import fc from 'fast-check'
import { line, programWith, somebody, when } from '../../../tests/support/earning'
import type { Cap, Condition, EarningRule, Program, Stacking } from '../program'
import {
  basketOf,
  basketOfClaim,
  type CapCounts,
  type EarnedBasis,
  eligibleRefund,
  evaluate,
  evaluateBasket,
  type Evaluation,
  limitGrants,
  type PurchaseLine,
  type Sale,
  type Shopper,
  takenByRefund,
} from '.'

/** Laws that hold under every programme, whatever its rules: programmes, sales and shoppers are drawn at random. */

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constant('tiers' as const), tiers: fc.constantFrom(['normal'], ['silver', 'gold']) }),
  fc.record({ kind: fc.constant('month_days' as const), days: fc.constantFrom([24], [-1], [28, 24]) }),
  fc.record({ kind: fc.constant('first_purchase' as const) }),
  fc.record({ kind: fc.constant('birthday' as const), span: fc.constantFrom('day' as const, 'month' as const) }),
  fc.record({ kind: fc.constant('min_amount' as const), fen: fc.integer({ min: 1, max: 30_000 }) }),
  fc.record({ kind: fc.constant('categories' as const), categories: fc.constantFrom(['tea'], ['tea', 'cup'], ['cup']) }),
  fc.record({ kind: fc.constant('skus' as const), skus: fc.constantFrom(['A'], ['A', 'B'], ['C']) }),
)

const memberCap: fc.Arbitrary<Cap> = fc
  .record({
    per: fc.constant('member' as const),
    period: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'lifetime' as const),
    points: fc.option(fc.integer({ min: 1, max: 400 })),
    times: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .filter(({ points, times }) => points !== null || times !== null)

const caps = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(memberCap, { minLength: 1, maxLength: 2 }) },
)

const once: Cap = { per: 'member', period: 'lifetime', points: null, times: 1 }

const ruleParts = fc.oneof(
  fc.record({
    effect: fc.record({ kind: fc.constant('multiply' as const), permille: fc.integer({ min: 1001, max: 4000 }) }),
    caps,
  }),
  fc.record({
    effect: fc.record({
      kind: fc.constant('bonus_per' as const),
      fen: fc.integer({ min: 100, max: 20_000 }),
      points: fc.integer({ min: 1, max: 300 }),
    }),
    caps,
  }),
  fc.record({
    effect: fc.record({ kind: fc.constant('bonus' as const), points: fc.integer({ min: 1, max: 300 }) }),
    caps: fc.constant([once]),
  }),
)

const rules = fc.array(fc.tuple(fc.array(condition, { maxLength: 2 }), ruleParts), { maxLength: 5 }).map((list) =>
  list.map(([when, parts], i): EarningRule => ({
    id: `r${i}`,
    name: `规则${i}`,
    period: null,
    when,
    holdDays: null,
    budget: null,
    ...parts,
  })),
)

const stacking: fc.Arbitrary<Stacking> = fc.record({
  multipliers: fc.constantFrom('best' as const, 'add' as const, 'multiply' as const),
  bonuses: fc.constantFrom('all' as const, 'best' as const),
  order: fc.constantFrom('multiply_then_add' as const, 'add_then_multiply' as const),
  mostPermille: fc.integer({ min: 1000, max: 6000 }),
  rounding: fc.constantFrom('floor' as const, 'half_up' as const, 'ceil' as const),
})

const programOf = (stack: fc.Arbitrary<Stacking>): fc.Arbitrary<Program> =>
  fc
    .record({
      rules,
      caps,
      stacking: stack,
      points: fc.constantFrom(1, 3),
      perFen: fc.constantFrom(100, 700, 1_000),
      remainder: fc.constantFrom('drop' as const, 'carry' as const),
      silver: fc.constantFrom(1000, 1200, 1500),
    })
    .map(({ silver, ...earning }) => programWith(earning, { silver }))

const lines: fc.Arbitrary<PurchaseLine[]> = fc.array(
  fc
    .tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.nat(20_000), fc.constantFrom('tea', 'cup', 'gift-card', undefined))
    .map(([sku, amountFen, category]) => line(sku, amountFen, { category })),
  { minLength: 1, maxLength: 6 },
)

const saleOf = (list: readonly PurchaseLine[]): Sale => ({
  amountFen: list.reduce((sum, { amountFen }) => sum + amountFen, 0),
  lines: list,
})

const shopper: fc.Arbitrary<Shopper> = fc.record({
  tier: fc.constantFrom('normal', 'silver'),
  birthday: fc.constantFrom(null, '11-24', '11-02', '02-29'),
  isFirstPurchase: fc.boolean(),
  carryFen: fc.nat(99),
  capCounts: fc.constant({}),
})

const NOON = when('2026-11-24 12:00')

const next = (shopper: Shopper, { capCounts, carryChangeFen }: Evaluation): Shopper => ({
  ...shopper,
  capCounts,
  isFirstPurchase: false,
  carryFen: shopper.carryFen + carryChangeFen,
})

const total = (list: readonly { readonly points: number }[]): number => list.reduce((sum, { points }) => sum + points, 0)

const expectConsistent = (evaluation: Evaluation): void => {
  const { points, basePoints, grants, parts } = evaluation
  expect(total(parts)).toBe(points)
  expect(basePoints + total(grants)).toBe(points)
  expect(Math.min(basePoints, ...grants.map((grant) => grant.points - 1))).toBeGreaterThanOrEqual(0)
  expect(evaluation.sentence.endsWith(` ${points.toLocaleString('en')} 分`)).toBe(true)
}

it('explains every point: base, grants, parts and the sentence agree', () => {
  fc.assert(
    fc.property(programOf(stacking), lines, shopper, (program, list, who) => expectConsistent(evaluate(program, saleOf(list), who, NOON))),
    { numRuns: 500 },
  )
})

it('never depends on the order of lines', () => {
  fc.assert(
    fc.property(programOf(stacking), lines, shopper, (program, list, who) =>
      expect(evaluate(program, saleOf([...list].reverse()), who, NOON)).toEqual(evaluate(program, saleOf(list), who, NOON)),
    ),
  )
})

/** Of factors that are multiplied with each other, at most one capped one: of two, each may lose by the other's cap. */
const withOneCappedFactor = (rules: readonly EarningRule[]): EarningRule[] => {
  const capped = rules.find(({ effect, caps }) => effect.kind === 'multiply' && caps.length > 0)
  return rules.map((rule) => (rule.effect.kind === 'multiply' && rule !== capped ? { ...rule, caps: [] } : rule))
}

it('never earns more by splitting an order, where remainders are dropped, fractions floored and all bonuses count', () => {
  const fair = programOf(stacking).map(({ earning, ...program }) => ({
    ...program,
    earning: {
      ...earning,
      remainder: 'drop' as const,
      stacking: { ...earning.stacking, rounding: 'floor' as const, bonuses: 'all' as const },
      rules: earning.stacking.multipliers === 'multiply' ? withOneCappedFactor(earning.rules) : earning.rules,
    },
  }))
  fc.assert(
    fc.property(fair, fc.nat(6), lines, shopper, (program, cut, list, who) => {
      const whole = evaluate(program, saleOf(list), who, NOON)
      const [left, right] = [list.slice(0, cut), list.slice(cut)].filter((part) => saleOf(part).amountFen > 0)
      if (!left || !right) return
      const first = evaluate(program, saleOf(left), who, NOON)
      const second = evaluate(program, saleOf(right), next(who, first), NOON)
      expect(first.points + second.points).toBeLessThanOrEqual(whole.points)
    }),
    { numRuns: 3_000 },
  )
})

describe('caps (E6)', () => {
  const DAYS = ['2026-11-23', '2026-11-24', '2026-11-30', '2026-12-01']
  const purchases = fc.array(fc.tuple(lines, fc.constantFrom(...DAYS)), { minLength: 1, maxLength: 12 })
  const PERIOD = {
    day: (day: string) => day,
    week: (day: string) => (day < '2026-11-30' ? 'first' : 'second'),
    month: (day: string) => day.slice(0, 7),
    lifetime: () => 'ever',
  }

  const buyAll = (program: Program, list: readonly (readonly [PurchaseLine[], string])[]) => {
    let who = { ...somebody, tier: 'silver' }
    return list.map(([bought, day]) => {
      const evaluation = evaluate(program, saleOf(bought), who, when(`${day} 12:00`))
      who = { ...who, ...next(who, evaluation) }
      return { day, evaluation }
    })
  }

  const given = (id: string, { points, grants }: Evaluation): number =>
    id === 'all' ? points : total(grants.filter(({ ruleId }) => ruleId === id))

  const capped = ({ earning }: Program) => [{ id: 'all', caps: earning.caps }, ...earning.rules]

  it('hold for whatever is bought, in each of their periods', () => {
    fc.assert(
      fc.property(programOf(stacking), purchases, (program, list) => {
        const bought = buyAll(
          program,
          [...list].sort(([, a], [, b]) => (a < b ? -1 : 1)),
        )
        for (const { id, caps } of capped(program))
          for (const { period, points, times } of caps)
            for (const one of new Set(DAYS.map(PERIOD[period]))) {
              const within = bought.filter(({ day }) => PERIOD[period](day) === one).map(({ evaluation }) => given(id, evaluation))
              expect(within.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(points ?? Infinity)
              expect(within.filter((each) => each > 0).length).toBeLessThanOrEqual(times ?? Infinity)
            }
      }),
    )
  })

  it('give no more altogether when purchases arrive in another order than they were paid in', () => {
    fc.assert(
      fc.property(programOf(stacking), purchases, (program, list) => {
        const bought = buyAll(program, list)
        for (const { id, caps } of capped(program))
          for (const { period, points } of caps) {
            const periods = new Set(list.map(([, day]) => PERIOD[period](day))).size
            expect(bought.reduce((sum, { evaluation }) => sum + given(id, evaluation), 0)).toBeLessThanOrEqual(
              (points ?? Infinity) * periods,
            )
          }
      }),
    )
  })

  it('forget counters of periods that nothing can arrive from any more, and no others', () => {
    const counts: CapCounts = {
      'a/day': { period: '2026-10-23', points: 5, times: 1 },
      'b/day': { period: '2026-10-25', points: 5, times: 1 },
      'a/week': { period: '2026-10-12', points: 5, times: 1 },
      'b/week': { period: '2026-10-19', points: 5, times: 1 },
      'a/month': { period: '2026-09', points: 5, times: 1 },
      'b/month': { period: '2026-10', points: 5, times: 1 },
      'b/lifetime': { period: 'ever', points: 5, times: 1 },
    }
    const { capCounts } = evaluate(programWith(), { amountFen: 100 }, { ...somebody, capCounts: counts }, NOON)
    expect(Object.keys(capCounts)).toEqual(['b/day', 'b/week', 'b/month', 'b/lifetime'])
  })
})

describe('limits across members', () => {
  const room = fc
    .dictionary(fc.constantFrom('r0', 'r1', 'r2', 'all'), fc.record({ points: fc.nat(300) }))
    .map((dictionary) => new Map(Object.entries(dictionary)))

  /** Every rule has a budget, so that any of them can be limited. */
  const budgeted = (stack: fc.Arbitrary<Stacking>): fc.Arbitrary<Program> =>
    programOf(stack).map(({ earning, ...program }) => ({
      ...program,
      earning: { ...earning, rules: earning.rules.map((rule) => ({ ...rule, budget: { points: 1_000_000 } })) },
    }))

  it('are never exceeded, and what they cut is explained', () => {
    fc.assert(
      fc.property(budgeted(stacking), lines, shopper, room, (program, list, who, left) => {
        const limited = limitGrants(program, evaluate(program, saleOf(list), who, NOON), left)
        expectConsistent(limited)
        for (const [id, { points }] of left)
          expect(id === 'all' ? limited.points : total(limited.grants.filter(({ ruleId }) => ruleId === id))).toBeLessThanOrEqual(points)
      }),
    )
  })

  it('change nothing where they leave enough', () => {
    fc.assert(
      fc.property(budgeted(stacking), lines, shopper, (program, list, who) => {
        const evaluation = evaluate(program, saleOf(list), who, NOON)
        const enough = new Map(program.earning.rules.map(({ id }) => [id, { points: 1_000_000 }]))
        expect(limitGrants(program, evaluation, enough)).toEqual(evaluation)
      }),
    )
  })

  it('never leave a member less than he would have without the rule', () => {
    fc.assert(
      fc.property(budgeted(stacking.map((one) => ({ ...one, bonuses: 'all' as const }))), lines, shopper, (program, list, who) => {
        const evaluation = evaluate(program, saleOf(list), who, NOON)
        const without = evaluate(program, saleOf(list), who, { ...NOON, pausedRules: new Set(['r0']) })
        const exhausted = limitGrants(program, evaluation, new Map([['r0', { points: 0 }]]))
        expect(exhausted.points).toBe(without.points)
      }),
      { numRuns: 2_000 },
    )
  })

  it('let a factor with nothing left count for nothing, even where another is cut beside it', () => {
    const capped = (id: string, permille: number, points: number | null): EarningRule => ({
      id,
      name: id,
      period: null,
      when: [],
      holdDays: null,
      budget: { points: 1_000_000 },
      effect: { kind: 'multiply', permille },
      caps: points === null ? [] : [{ per: 'member', period: 'day', points, times: null }],
    })
    const rules = [capped('r0', 1780, null), capped('r1', 1035, null), capped('r2', 1756, 32)]
    const program = programWith({
      perFen: 1_000,
      rules,
      stacking: { multipliers: 'best', bonuses: 'all', order: 'multiply_then_add', mostPermille: 1780, rounding: 'half_up' },
    })
    const sale = saleOf([line('A', 43_000, { category: 'tea' })])
    const evaluation = evaluate(program, sale, somebody, NOON)
    expect(limitGrants(program, evaluation, new Map([['r0', { points: 0 }]])).points).toBe(76)
    expect(evaluate(program, sale, somebody, { ...NOON, pausedRules: new Set(['r0']) }).points).toBe(76)
  })
})

it('gives everything back when everything is returned, in whatever slices', () => {
  const slices = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(programOf(stacking), lines, shopper, slices, (program, list, who, cuts) => {
      const sale = saleOf(list)
      if (sale.amountFen === 0) return
      const { points, basePoints, eligibleFen, excludedSkus, remainder, carryChangeFen } = evaluate(program, sale, who, NOON)
      const { points: rate, perFen } = program.earning
      const extraPoints = points - basePoints
      const basis: EarnedBasis = { amountFen: sale.amountFen, eligibleFen, points, extraPoints, excludedSkus, rate, perFen, remainder }
      let [before, carryFen, left] = [{ amountFen: 0, eligibleFen: 0 }, who.carryFen + carryChangeFen, points]
      for (const share of [...cuts, 50]) {
        const isLast = before.amountFen + share * 100 >= sale.amountFen || share === 50
        const amountFen = isLast ? sale.amountFen - before.amountFen : share * 100
        const eligible = eligibleRefund(basis, before, { amountFen })
        const taken = takenByRefund(basis, before, eligible, carryFen)
        before = { amountFen: before.amountFen + amountFen, eligibleFen: before.eligibleFen + eligible }
        carryFen += taken.carryChangeFen
        left -= taken.points
        if (isLast) break
      }
      expect({ left, carryFen }).toEqual({ left: 0, carryFen: who.carryFen })
    }),
    { numRuns: 500 },
  )
})

it('earns by a basket what it earned by the sale, and never more for less of it', () => {
  fc.assert(
    fc.property(programOf(stacking), lines, shopper, (program, list, who) => {
      const sale = saleOf(list)
      const basket = basketOf(program, sale)
      const unclaimed = { ...basket, refundedFen: 0, refundedEligibleFen: 0 }
      const whole = evaluate(program, sale, who, NOON)
      expect(evaluateBasket(program, basketOfClaim(unclaimed), who, NOON).points).toBe(whole.points)
      const refunded = Math.floor(basket.eligibleFen / 3)
      const rest = basketOfClaim({ ...unclaimed, refundedFen: refunded, refundedEligibleFen: refunded })
      if (program.earning.stacking.rounding === 'floor' && program.earning.remainder === 'drop')
        expect(evaluateBasket(program, rest, who, NOON).points).toBeLessThanOrEqual(whole.points)
    }),
  )
})
