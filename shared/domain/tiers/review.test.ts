import fc from 'fast-check'
import defaults from '../../../config/program'
import type { Program } from '../program'
import { addDays, endOfDay, NEVER } from '../time'
import {
  firstStanding,
  gained,
  isReviewDue,
  isWarningDue,
  keepMissing,
  outlook,
  refunded,
  review,
  reviewMessage,
  reviewsDue,
  reviewSteps,
  reviewTitle,
  type Standing,
  standingOn,
  warningMessage,
} from '.'

const JOINED = firstStanding(defaults, '2026-11-24')
const rulesAt = () => defaults
const END = '2028-11-24'

/** A member of a tier whose validity ends on 2028-11-24 with so much growth, by so many purchases. */
const inTier = (tier: string, growth: number, periodGrowth: number, periodPurchases = 1): Standing => ({
  ...JOINED,
  ...{ tier, growth, tierGrowth: { normal: null, silver: 10_000, gold: 50_000 }[tier]!, tierUntil: END },
  ...{ periodGrowth, periodFrom: 4, periodPurchases },
})

const policy = (more: Partial<Program['tierPolicy']>): Program => ({ ...defaults, tierPolicy: { ...defaults.tierPolicy, ...more } })
const keeping = (...keep: (number | null)[]): Program => ({
  ...defaults,
  tiers: defaults.tiers.map((tier, i) => ({ ...tier, keep: keep[i] ?? null })),
})

describe('T2: at the end of validity', () => {
  it.each([
    ['10,000 keep silver', defaults, inTier('silver', 22_000, 10_000), 'keep', 'silver', 22_000],
    ['50,000 keep gold', defaults, inTier('gold', 110_000, 50_000), 'keep', 'gold', 110_000],
    ['less moves gold down to silver, which the period reaches', defaults, inTier('gold', 60_000, 10_000), 'downgrade', 'silver', 10_000],
    ['still less moves gold down to the first tier', defaults, inTier('gold', 60_000, 9_999), 'downgrade', 'normal', 9_999],
    ['less moves silver down', defaults, inTier('silver', 12_000, 2_000), 'downgrade', 'normal', 2_000],
    ['a purchase that came back is a purchase', defaults, inTier('silver', 12_000, 0), 'downgrade', 'normal', 0],
    ['the first tier asks for nothing', defaults, inTier('normal', 9_000, 1), 'keep', 'normal', 9_000],
    ['no purchase at all puts to sleep', defaults, inTier('gold', 60_000, 0, 0), 'dormant', 'normal', 0],
    ['and members of the first tier as well', defaults, inTier('normal', 9_000, 0, 0), 'dormant', 'normal', 0],
    ['a programme without dormancy moves down', policy({ dormancy: false }), inTier('gold', 60_000, 0, 0), 'downgrade', 'normal', 0],
    ['a bound for keeping of its own counts', keeping(null, 8_000, null), inTier('silver', 12_000, 8_000), 'keep', 'silver', 12_000],
    ['and catches who falls from above', keeping(null, 8_000, null), inTier('gold', 60_000, 9_000), 'downgrade', 'silver', 9_000],
  ] as const)('%s', (_, program, before, outcome, tier, growth) => {
    const { after, ...found } = review(() => program, before, 9)
    expect(found).toMatchObject({ outcome, until: END })
    expect(after).toMatchObject({ tier, growth, periodGrowth: 0, periodPurchases: 0, periodFrom: 9 })
    expect([after.tierUntil, after.dormantSince]).toEqual(outcome === 'dormant' ? [NEVER, '2028-11-25'] : ['2030-11-24', null])
  })

  it('decides by the programme of that instant, not by the one of the day on which it is written', () => {
    const kinder = keeping(null, 1_000, null)
    const since = (ms: number) => (ms >= endOfDay(END) ? kinder : defaults)
    expect(review(since, inTier('silver', 12_000, 2_000), 9).outcome).toBe('keep')
    const late = (ms: number) => (ms > endOfDay(END) ? kinder : defaults)
    expect(review(late, inTier('silver', 12_000, 2_000), 9).outcome).toBe('downgrade')
  })

  it('ends all validities when the programme has none any more', () => {
    const { outcome, after } = review(() => policy({ validityYears: null }), inTier('silver', 12_000, 0, 0), 9)
    expect([outcome, after.tier, after.growth, after.tierUntil]).toEqual(['lasting', 'silver', 12_000, NEVER])
  })

  it('is due from the midnight after the last day, in Shanghai', () => {
    expect([END, '2028-11-25'].map((today) => isReviewDue(inTier('silver', 1, 1), today))).toEqual([false, true])
  })

  it('wakes who slept with the next purchase, which counts in a validity of its own', () => {
    const asleep = review(rulesAt, inTier('gold', 60_000, 0, 0), 9).after
    expect(gained(defaults, asleep, 100, { seq: 10, today: '2029-05-01' })).toMatchObject({
      ...{ dormantSince: null, tier: 'normal', growth: 100 },
      ...{ tierUntil: '2031-05-01', periodGrowth: 100, periodPurchases: 1, periodFrom: 9 },
    })
  })

  it('takes nothing of a new standing when something of the old one is refunded', () => {
    const asleep = review(rulesAt, inTier('gold', 60_000, 0, 0), 9).after
    expect(refunded(defaults, asleep, { growth: 60_000, earnedSeq: 3 }, { seq: 10, today: '2029-05-01' })).toEqual(asleep)
  })

  it('lets a leap day of a validity come back as the last of February', () => {
    expect(review(rulesAt, { ...inTier('silver', 12_000, 10_000), tierUntil: '2028-02-29' }, 9).after.tierUntil).toBe('2030-02-28')
  })
})

describe('T2: announced before', () => {
  const silver = inTier('silver', 16_800, 6_800)
  it.each([
    ['2028-10-24', false],
    ['2028-10-25', true],
    [END, true],
    ['2028-11-25', false],
  ])('thirty days: on %s %s', (today, due) => expect(isWarningDue(defaults, silver, today)).toBe(due))

  it('not to who will keep the tier, and not by a programme without reviews', () => {
    expect(isWarningDue(defaults, inTier('silver', 20_000, 10_000), END)).toBe(false)
    expect(isWarningDue(policy({ validityYears: null }), silver, END)).toBe(false)
  })

  it('with the figure and the day', () => {
    expect(keepMissing(defaults, silver)).toBe(3_200)
    expect(warningMessage(defaults, silver, 1_280)).toEqual({
      title: '银卡会员即将到期',
      body: '您的银卡会员有效期至 2028-11-24，再消费 3,200 元即可保级；未达到时将调整为普通会员。',
    })
    expect(warningMessage(defaults, inTier('silver', 12_000, 0, 0), 1_280).body).toBe(
      '您的银卡会员有效期至 2028-11-24，期间还没有消费。到期前任意消费一笔即可避免休眠，再消费 10,000 元即可保级。休眠后 1,280 分保留但暂不可用。',
    )
    expect(warningMessage(defaults, inTier('normal', 5, 0, 0), 0)).toEqual({
      title: '会员即将休眠',
      body: '您的普通会员有效期至 2028-11-24，期间还没有消费。到期前任意消费一笔即可避免休眠。',
    })
  })
})

describe('in words', () => {
  it.each([
    [inTier('silver', 22_000, 12_000), '银卡会员续期', ['有效期内成长值 12,000,达到保级所需 10,000', '银卡会员有效期至 2030-11-24']],
    [inTier('normal', 50, 50), '普通会员续期', ['有效期内成长值 50', '普通会员有效期至 2030-11-24']],
    [
      inTier('gold', 60_000, 12_000),
      '会员等级调整为银卡会员',
      ['有效期内成长值 12,000,未达到金卡会员保级所需 50,000', '成长值从 12,000 起重新累计', '银卡会员有效期至 2030-11-24'],
    ],
    [
      inTier('gold', 60_000, 0, 0),
      '会员进入休眠',
      ['有效期内没有消费', '会员进入休眠,1,280 分保留但暂不可用,到期日不变', '下次消费或补录小票时自动唤醒'],
    ],
  ])('says what was found and what follows: %#', (before, title, steps) => {
    const done = review(rulesAt, before, 9)
    expect(reviewTitle(done)).toBe(title)
    expect(reviewSteps(done, 1_280)).toEqual(['有效期至 2028-11-24', ...steps])
  })

  it('tells the member of everything but the quiet renewal of a first tier', () => {
    const told = (before: Standing) => reviewMessage(review(rulesAt, before, 9), 1_280)?.body
    expect(told(inTier('normal', 50, 50))).toBeUndefined()
    expect(told(inTier('silver', 22_000, 12_000))).toBe('有效期内成长值 12,000，已保级成功，银卡会员有效期至 2030-11-24。')
    expect(told(inTier('silver', 22_000, 2_000))).toBe(
      '您的银卡会员有效期至 2028-11-24，期间成长值 2,000，现为普通会员，有效期至 2030-11-24。',
    )
    expect(told(inTier('silver', 22_000, 0, 0))).toBe(
      '您的会员有效期至 2028-11-24，期间没有消费。1,280 分保留但暂不可用，到期日不变，下次消费或补录小票时自动唤醒。',
    )
  })
})

/** What happens to a member, day by day: purchases, and refunds of a part or the rest of one. */
const life = fc.array(
  fc.record({
    days: fc.integer({ min: 0, max: 500 }),
    gain: fc.oneof(fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 0, max: 60_000 })),
    refundOf: fc.option(fc.nat(20), { freq: 2 }),
    share: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 25 },
)

type Life = typeof life extends fc.Arbitrary<infer T> ? T : never

interface Order {
  readonly seq: number
  kept: number
}

/** Lives through it, with the reviews written at every entry, or on every day on which the job runs as well. */
const live = (events: Life, jobEvery?: number) => {
  let today = '2026-11-24'
  let standing = JOINED
  let seq = 0
  const orders: Order[] = []
  const seen: { readonly before: Standing; readonly after: Standing; readonly by: string; readonly today: string }[] = []
  const becomes = (after: Standing, by: string) => {
    seen.push({ before: standing, after, by, today })
    standing = after
  }
  const settle = () => {
    for (const { after } of reviewsDue(rulesAt, standing, today, ++seq)) becomes(after, 'review')
    seq += 10
  }
  for (const { days, gain, refundOf, share } of events) {
    for (let passed = jobEvery ?? days; jobEvery && passed < days; passed += jobEvery) {
      today = addDays(today, jobEvery)
      settle()
    }
    today = addDays(today, jobEvery && days > 0 ? ((days - 1) % jobEvery) + 1 : days)
    settle()
    const order = refundOf === null ? undefined : orders[refundOf % Math.max(orders.length, 1)]
    const at = { seq: ++seq, today }
    if (order) {
      const growth = Math.ceil(order.kept / share)
      order.kept -= growth
      becomes(refunded(defaults, standing, { growth, earnedSeq: order.seq }, at), 'refund')
    } else {
      orders.push({ seq, kept: gain })
      becomes(gained(defaults, standing, gain, at), 'gain')
    }
  }
  return { standing, orders, seen, today }
}

const numberless = ({ growthFrom: _g, periodFrom: _p, ...standing }: Standing) => standing

describe('whatever happens', () => {
  it('growth is what is kept of the orders that still count, and never below nothing', () => {
    fc.assert(
      fc.property(life, (events) => {
        const { standing, orders } = live(events)
        const keptSince = (from: number) => orders.filter(({ seq }) => seq > from).reduce((sum, { kept }) => sum + kept, 0)
        expect([standing.growth, standing.periodGrowth]).toEqual([keptSince(standing.growthFrom), keptSince(standing.periodFrom)])
      }),
    )
  })

  it('a tier never changes inside a validity but by a gain that lifts or a refund', () => {
    fc.assert(
      fc.property(life, (events) => {
        for (const { before, after, by, today } of live(events).seen) {
          if (by === 'review') expect(before.tierUntil < today).toBe(true)
          if (by === 'gain') expect(after.tierGrowth ?? 0).toBeGreaterThanOrEqual(before.tierGrowth ?? 0)
          if (by === 'refund') expect(after.growth).toBeGreaterThanOrEqual(after.tierGrowth ?? 0)
          if (after.tier !== before.tier && by !== 'review') expect(after.periodGrowth).toBe(0)
        }
      }),
    )
  })

  it('a job that runs every day, every week or never leaves the same standing', () => {
    fc.assert(
      fc.property(life, (events) => {
        const never = numberless(live(events).standing)
        for (const jobEvery of [1, 7]) expect(numberless(live(events, jobEvery).standing)).toEqual(never)
      }),
      { numRuns: 40 },
    )
  })

  it('who looks sees what the reviews will write', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 0, max: 4_000 }), (events, days) => {
        const { standing, today } = live(events)
        const later = addDays(today, days)
        const written = reviewsDue(rulesAt, standing, later, 99).at(-1)?.after ?? standing
        expect(numberless(standingOn(rulesAt, standing, later))).toEqual(numberless(written))
      }),
    )
  })

  it('a refund of everything returns growth to the start', () => {
    fc.assert(
      fc.property(life, (events) => {
        const lived = live(events)
        const end = lived.orders.reduce((standing, order, i) => {
          const taken = { growth: order.kept, earnedSeq: order.seq }
          return refunded(defaults, standing, taken, { seq: 100_000 + i, today: lived.today })
        }, lived.standing)
        expect(end).toMatchObject({ growth: 0, periodGrowth: 0, tier: 'normal' })
      }),
    )
  })

  it('an outlook comes true when nothing more is done', () => {
    fc.assert(
      fc.property(life, (events) => {
        const { standing } = live(events)
        if (standing.tierUntil === NEVER) return
        expect(review(rulesAt, standing, 1).outcome).toBe(outlook(defaults, standing))
      }),
    )
  })
})
