import defaults from '../../../config/program'
import type { Program } from '../program'
import { NEVER } from '../time'
import { firstStanding, gained, refunded, type Standing, standingSteps, upgradeMessage, withValidity } from '.'

const TODAY = '2026-11-24'
const JOINED = firstStanding(defaults, TODAY)
const at = (seq: number, today = TODAY) => ({ seq, today })

/** The programme with other bounds for silver and gold. */
const bounds = (silver: number, gold: number): Program => ({
  ...defaults,
  tiers: defaults.tiers.map((tier, i) => ({ ...tier, growth: [0, silver, gold][i]! })),
})

const grown = (...gains: number[]): Standing => gains.reduce((standing, gain, i) => gained(defaults, standing, gain, at(i + 1)), JOINED)

describe('T1: growth lifts', () => {
  it.each([
    ['10,000 make silver', [10_000], 'silver'],
    ['9,999 do not', [9_999], 'normal'],
    ['50,000 make gold', [10_000, 40_000], 'gold'],
    ['two tiers at once', [60_000], 'gold'],
  ])('%s', (_, gains, tier) => expect(grown(...gains).tier).toBe(tier))

  it('at once, and the validity of two years starts then, from nothing', () => {
    const joinedAt = firstStanding(defaults, '2026-03-01')
    const before = gained(defaults, joinedAt, 9_000, at(1, '2026-03-02'))
    expect(before).toMatchObject({ tier: 'normal', tierUntil: '2028-03-01', periodGrowth: 9_000, periodPurchases: 1 })
    expect(gained(defaults, before, 1_500, at(2))).toMatchObject({
      ...{ tier: 'silver', growth: 10_500, tierGrowth: 10_000 },
      ...{ tierUntil: '2028-11-24', periodGrowth: 0, periodFrom: 2, periodPurchases: 0 },
    })
  })

  it('begins a validity on a leap day that ends on the last of February', () => {
    expect(gained(defaults, JOINED, 10_000, at(1, '2028-02-29')).tierUntil).toBe('2030-02-28')
  })

  it('never lowers: bounds that were raised since ask nothing of who was in before', () => {
    expect(gained(bounds(20_000, 90_000), grown(10_000), 1, at(2)).tier).toBe('silver')
  })

  it('lifts by bounds that were lowered since, with the next purchase', () => {
    expect(gained(bounds(5_000, 50_000), grown(6_000), 0, at(2)).tier).toBe('silver')
  })
})

describe('a refund', () => {
  const silver = grown(10_500)

  it.each([
    [500, 'silver'],
    [501, 'normal'],
  ])('of %i leaves %s: only what goes below the bound moves down, at once, into a validity that starts that day', (growth, tier) => {
    const left = refunded(defaults, silver, { growth, earnedSeq: 1 }, at(2, '2027-01-10'))
    expect(left).toMatchObject({ tier, growth: 10_500 - growth, tierUntil: tier === 'silver' ? '2028-11-24' : '2029-01-10' })
  })

  it('holds who is in to the bound of then when it was raised since, and to that of now when it was lowered', () => {
    const taken = (growth: number) => ({ growth, earnedSeq: 1 })
    expect(refunded(bounds(20_000, 90_000), silver, taken(500), at(2)).tier).toBe('silver')
    expect(refunded(bounds(20_000, 90_000), silver, taken(501), at(2)).tier).toBe('normal')
    expect(refunded(bounds(5_000, 50_000), silver, taken(5_000), at(2)).tier).toBe('silver')
    expect(refunded(bounds(5_000, 50_000), silver, taken(6_000), at(2)).tier).toBe('normal')
  })

  it('takes from the growth of the period what its order gave it, and nothing that came before', () => {
    const later = gained(defaults, silver, 300, at(2))
    expect(refunded(defaults, later, { growth: 200, earnedSeq: 2 }, at(3))).toMatchObject({ growth: 10_600, periodGrowth: 100 })
    expect(refunded(defaults, later, { growth: 200, earnedSeq: 1 }, at(3))).toMatchObject({ growth: 10_600, periodGrowth: 300 })
  })

  it('takes nothing that a review has counted anew', () => {
    const anew = { ...silver, growth: 300, growthFrom: 5, periodFrom: 5 }
    expect(refunded(defaults, anew, { growth: 10_500, earnedSeq: 1 }, at(6))).toEqual(anew)
  })
})

describe('accounts from before there were validities', () => {
  const older = { ...JOINED, tier: 'silver', growth: 12_000, tierUntil: NEVER }

  it('start theirs with their next entry', () => {
    expect(withValidity(defaults, older, at(7))).toMatchObject({ tier: 'silver', tierUntil: '2028-11-24', periodFrom: 7 })
  })

  it('start none under a programme without validities', () => {
    const lasting = { ...defaults, tierPolicy: { ...defaults.tierPolicy, validityYears: null } }
    expect(withValidity(lasting, older, at(7))).toBe(older)
  })
})

describe('in words', () => {
  const asleep = { ...JOINED, dormantSince: '2026-01-02', tierUntil: NEVER }
  it.each([
    ['rises', JOINED, grown(10_000), ['成长值 +10,000,升级为银卡会员', '银卡会员有效期至 2028-11-24']],
    ['stays', JOINED, grown(9_999), []],
    [
      'falls',
      grown(10_000),
      refunded(defaults, grown(10_000), { growth: 1, earnedSeq: 1 }, at(2)),
      ['成长值 -1,会员等级调整为普通会员', '普通会员有效期至 2028-11-24'],
    ],
    ['wakes', asleep, gained(defaults, asleep, 5, at(1)), ['会员已唤醒,1,280 分恢复可用']],
  ])('who %s', (_, before, after, steps) => expect(standingSteps(defaults, before, after, 1_280)).toEqual(steps))

  it('an upgrade says what it gives', () => {
    expect(upgradeMessage(defaults, grown(10_500), ['消费积分 1.2 倍', '积分有效期 3 年'])).toEqual({
      title: '恭喜升级为银卡会员',
      body: '您的成长值已达到 10,500，即日起为银卡会员，有效期至 2028-11-24。权益：消费积分 1.2 倍、积分有效期 3 年。',
    })
  })
})
