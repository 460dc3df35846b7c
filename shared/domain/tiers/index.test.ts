import fc from 'fast-check'
import defaults from '../../../config/program'
import { eligibleRefund } from '../earning'
import { growthOf, growthTakenBack, nextTier, standingAfter, tierForGrowth } from '.'

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
  expect(nextTier(defaults, growth)).toEqual({ tier: next, missing })
})

it('knows nothing above the highest tier', () => {
  expect(tierForGrowth(defaults, 50_000)).toBe(GOLD)
  expect(nextTier(defaults, 50_000)).toBeUndefined()
})

it('lets nobody rise under a programme from before growth was counted', () => {
  expect(tierForGrowth(BEFORE_GROWTH, 1_000_000).id).toBe('normal')
  expect(nextTier(BEFORE_GROWTH, 0)).toBeUndefined()
})

describe('where a change of growth leaves a member', () => {
  const standing = (growth: number) => ({ growth, tier: tierForGrowth(defaults, growth).id })

  it.each([
    ['9999 + 1', standing(9_999), 1, 'silver', '成长值 +1,升级为银卡会员'],
    ['0 + 60000: two tiers at once', standing(0), 60_000, 'gold', '成长值 +60,000,升级为金卡会员'],
    ['10000 - 1', standing(10_000), -1, 'normal', '成长值 -1,会员等级调整为普通会员'],
    ['a bound that moved down since', { growth: 12_000, tier: 'normal' }, 0, 'silver', '升级为银卡会员'],
    ['a bound that moved up since', { growth: 9_000, tier: 'silver' }, 0, 'normal', '会员等级调整为普通会员'],
  ])('is said in words: %s', (_, before, change, tier, words) => {
    expect(standingAfter(defaults, before, change)).toEqual({ growth: before.growth + change, tier, steps: [words] })
  })

  it.each([
    [standing(0), 9_999],
    [standing(10_000), 39_999],
    [standing(50_000), -0],
  ])('needs no words when the tier stays: %j and %i', (before, change) => {
    expect(standingAfter(defaults, before, change)).toEqual({ ...before, growth: before.growth + change, steps: [] })
  })

  it('is never below nothing, and says no more than what was taken', () => {
    expect(standingAfter(defaults, { growth: 10_000, tier: 'silver' }, -20_000)).toEqual({
      growth: 0,
      tier: 'normal',
      steps: ['成长值 -10,000,会员等级调整为普通会员'],
    })
  })
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
    const begin = { growth: start, tier: tierForGrowth(defaults, start).id }
    let at = standingAfter(defaults, begin, basis.growth)
    const stops: { eligibleFen: number; growth: number }[] = []
    let gone = { amountFen: 0, eligibleFen: 0 }
    const bounds = [...new Set([...cuts.filter((cut) => cut < amountFen), amountFen])].sort((a, b) => a - b)
    for (const bound of bounds) {
      const refund = { amountFen: bound - gone.amountFen }
      const taken = eligibleRefund(basis, gone, refund)
      at = standingAfter(defaults, at, -growthTakenBack(basis, gone.eligibleFen, taken))
      gone = { amountFen: bound, eligibleFen: gone.eligibleFen + taken }
      stops.push({ eligibleFen: gone.eligibleFen, growth: at.growth })
    }
    return { begin, basis, at, stops }
  }

  it('of everything returns growth and tier to the start, in whatever slices', () => {
    fc.assert(
      fc.property(order, (input) => {
        const { begin, at } = refundInSlices(input)
        expect({ growth: at.growth, tier: at.tier }).toEqual(begin)
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
