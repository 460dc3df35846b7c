import fc from 'fast-check'
import defaults from '../../../config/program'
import { eligibleRefund } from '../earning'
import { firstStanding, gained, growthOf, growthTakenBack, nextTier, refunded, tierForGrowth } from '.'

const [NORMAL, SILVER, GOLD] = defaults.tiers as [(typeof defaults.tiers)[0], (typeof defaults.tiers)[0], (typeof defaults.tiers)[0]]
const BEFORE_GROWTH = { ...defaults, tiers: defaults.tiers.map((tier) => ({ ...tier, growth: null })) }

it.each([
  [0, 0],
  [99, 0],
  [100, 1],
  [39_850, 398],
])('%i eligible fen are worth %i of growth: whole yuan only', (eligibleFen, growth) => expect(growthOf(eligibleFen)).toBe(growth))

it.each([
  [0, NORMAL, SILVER, 10_000],
  [9_680, NORMAL, SILVER, 320],
  [9_999, NORMAL, SILVER, 1],
  [10_000, SILVER, GOLD, 40_000],
  [49_999, SILVER, GOLD, 1],
])('a growth of %i is in the tier %j, and %j is next', (growth, tier, next, missing) => {
  expect(tierForGrowth(defaults, growth)).toBe(tier)
  expect(nextTier(defaults, { tier: tier.id, growth })).toEqual({ tier: next, missing })
})

it('knows nothing above the highest tier', () => {
  expect(tierForGrowth(defaults, 50_000)).toBe(GOLD)
  expect(nextTier(defaults, { tier: 'gold', growth: 50_000 })).toBeUndefined()
})

it('shows the way up from the tier that somebody is in, also where its bound has been raised since', () => {
  expect(nextTier(defaults, { tier: 'silver', growth: 9_000 })).toEqual({ tier: GOLD, missing: 41_000 })
})

it('lets nobody rise under a programme from before growth was counted', () => {
  expect(tierForGrowth(BEFORE_GROWTH, 1_000_000).id).toBe('normal')
  expect(nextTier(BEFORE_GROWTH, { tier: 'normal', growth: 0 })).toBeUndefined()
})

describe('a refund', () => {
  const order = fc.record({
    amountFen: fc.integer({ min: 1, max: 6_000_000 }),
    excluded: fc.integer({ min: 0, max: 100 }),
    cuts: fc.array(fc.integer({ min: 1, max: 6_000_000 }), { maxLength: 8 }),
    start: fc.integer({ min: 0, max: 60_000 }),
  })

  /** Refunds an order slice by slice; answers where the member stands after each. */
  const refundInSlices = ({ amountFen, excluded, cuts, start }: { amountFen: number; excluded: number; cuts: number[]; start: number }) => {
    const eligibleFen = amountFen - Math.floor((amountFen * excluded) / 100)
    const basis = {
      amountFen,
      eligibleFen,
      growth: growthOf(eligibleFen),
      points: 0,
      extraPoints: 0,
      excludedSkus: [],
      rate: 1,
      perFen: 100,
      remainder: 'drop' as const,
    }
    const begin = gained(defaults, firstStanding(defaults, '2026-11-24'), start, { seq: 1, today: '2026-11-24' })
    let at = gained(defaults, begin, basis.growth, { seq: 2, today: '2026-11-24' })
    const stops: { eligibleFen: number; growth: number }[] = []
    let gone = { amountFen: 0, eligibleFen: 0 }
    const bounds = [...new Set([...cuts.filter((cut) => cut < amountFen), amountFen])].sort((a, b) => a - b)
    for (const bound of bounds) {
      const refund = { amountFen: bound - gone.amountFen }
      const taken = eligibleRefund(basis, gone, refund)
      const growth = growthTakenBack(basis, gone.eligibleFen, taken)
      at = refunded(defaults, at, { growth, earnedSeq: 2 }, { seq: 3 + stops.length, today: '2026-11-25' })
      gone = { amountFen: bound, eligibleFen: gone.eligibleFen + taken }
      stops.push({ eligibleFen: gone.eligibleFen, growth: at.growth })
    }
    return { begin, basis, at, stops }
  }

  it('of everything returns growth and tier to the start, in whatever slices', () => {
    fc.assert(
      fc.property(order, (input) => {
        const { begin, at } = refundInSlices(input)
        expect(at).toMatchObject({ growth: begin.growth, tier: begin.tier })
      }),
    )
  })

  it('leaves the growth of what is kept, whatever slices came before', () => {
    fc.assert(
      fc.property(order, (input) => {
        const { begin, basis, stops } = refundInSlices(input)
        for (const stop of stops) expect(stop.growth).toBe(begin.growth + growthOf(basis.eligibleFen - stop.eligibleFen))
      }),
    )
  })

  it('takes nothing for an order from before growth was counted', () => {
    expect(growthTakenBack({ eligibleFen: 39_800, growth: 0 }, 0, 39_800)).toBe(0)
  })
})
