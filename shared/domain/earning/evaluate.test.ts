import standard from '../../../config/program'
import { earns, line, programWith, rule, times } from '../../../tests/support/earning'
import type { Cap, EarningRule, Program } from '../program'
import { exclusionOf, explain, rateText, stepsOf } from '.'

const memberDay = rule('member-day', times(2000), [], { name: '会员日' })
const birthday = rule('birthday', times(2000), [{ kind: 'birthday', span: 'month' }], { name: '生日月' })
const gift = (more: Partial<EarningRule> = {}) =>
  rule('gift', { kind: 'bonus_per', fen: 500_00, points: 200 }, [], { name: '满额礼', ...more })
const tea = rule('tea', times(2000), [{ kind: 'categories', categories: ['tea'] }], { name: '茶季' })
const cap = (more: Partial<Cap>): Cap => ({ per: 'member', period: 'month', points: null, times: null, ...more })

describe('the base rate (E1)', () => {
  it.each([
    ['1 元 = 1 分', 39_800, {}, 398],
    ['the fen that are too few for a point are dropped', 39_850, {}, 398],
    ['less than a yuan is nothing', 99, {}, 0],
    ['1 分 per 10 元', 39_800, { perFen: 1_000 }, 39],
    ['2 分/元', 39_800, { points: 2 }, 796],
  ])('%s: %i fen under %j earn %i points', (_, amountFen, earning, points) => {
    expect(earns(programWith(earning), amountFen).points).toBe(points)
  })

  it('carries what is too little for a point to the next purchase, where the programme says so', () => {
    const program = programWith({ remainder: 'carry', perFen: 1_000 })
    const first = earns(program, 1_900)
    expect(first).toMatchObject({ points: 1, carryChangeFen: 900 })
    expect(stepsOf(first)).toContain('余下 9 元留待下次累计')
    const second = earns(program, 100, { shopper: { carryFen: 900 } })
    expect(second).toMatchObject({ points: 1, carryChangeFen: -900, sentence: '(1 元 + 上次余额 9 元) × 1 分/10 元 = 1 分' })
  })

  it('says the sum in words', () => {
    expect(stepsOf(earns(programWith(), 39_800))).toEqual(['398 元 × 1 分/元 = 398 分', '消费 398 元'])
    expect(rateText(programWith({ perFen: 1_000 }).earning)).toBe('1 分/10 元')
  })

  it('leaves out excluded categories, SKUs, flagged lines and channels, each with its reason', () => {
    const program = programWith({ excludedSkus: ['X1'] })
    const lines = [line('A', 10_000), line('G', 5_000, { category: 'gift-card' }), line('X1', 2_000), line('F', 1_000, { excluded: true })]
    const earned = earns(program, { amountFen: 18_000, lines })
    expect(earned).toMatchObject({ points: 100, eligibleFen: 10_000, excludedSkus: ['F', 'G', 'X1'] })
    expect(stepsOf(earned)).toEqual([
      '100 元 × 1 分/元 = 100 分',
      '消费 180 元',
      '其中 20 元不计分:商品 X1 不参与积分',
      '其中 10 元不计分:收银台标记为不积分',
      '其中 50 元不计分:礼品卡不参与积分',
    ])
    expect(exclusionOf(program, lines[0]!)).toBeUndefined()
  })

  it('gives nothing for a group purchase, nor any bonus on it', () => {
    const groupBuy = earns(programWith({ rules: [memberDay, gift()] }), { amountFen: 100_000, channel: 'group-buy' })
    expect(groupBuy).toMatchObject({ points: 0, grants: [], sentence: '本单没有可积分的商品,积分 0 分' })
    expect(stepsOf(groupBuy)).toContain('其中 1000 元不计分:团购渠道不参与积分')
  })
})

describe('multipliers and bonuses (E2, L1)', () => {
  const silver = { tier: 'silver', birthday: '11-02' }
  const tiers = { silver: 1500 }
  const threeTimes = rule('three', times(3000), [], { name: '店庆' })

  it.each<[string, Program, number, string]>([
    ['doubles on the member day', programWith({ rules: [memberDay] }), 796, '398 元 × 1 分/元 × 会员日 2 倍 = 796 分'],
    ['doubles in the birthday month', programWith({ rules: [birthday] }), 796, '398 元 × 1 分/元 × 生日月 2 倍 = 796 分'],
    ['multiplies by the tier', programWith({}, tiers), 597, '398 元 × 1 分/元 × 银卡会员 1.5 倍 = 597 分'],
    ['takes the best', programWith({ rules: [memberDay] }, tiers), 796, '398 元 × 1 分/元 × 会员日 2 倍 = 796 分'],
    [
      'adds what each gives more',
      programWith({ rules: [memberDay], stacking: { multipliers: 'add' } }, tiers),
      995,
      '398 元 × 1 分/元 × 2.5 倍(银卡会员 1.5 倍与会员日 2 倍相加) = 995 分',
    ],
    [
      'multiplies factors',
      programWith({ rules: [memberDay], stacking: { multipliers: 'multiply' } }, tiers),
      1_194,
      '398 元 × 1 分/元 × 银卡会员 1.5 倍 × 会员日 2 倍 = 1,194 分',
    ],
    [
      'counts no purchase more often than the ceiling',
      programWith({ rules: [memberDay, threeTimes], stacking: { multipliers: 'add', mostPermille: 3000 } }),
      1_194,
      '398 元 × 1 分/元 × 3 倍(最高倍数) = 1,194 分',
    ],
    ['drops fractions', programWith({}, { silver: 1200 }), 477, '398 元 × 1 分/元 × 银卡会员 1.2 倍 = 477 分'],
    [
      'rounds them',
      programWith({ stacking: { rounding: 'half_up' } }, { silver: 1200 }),
      478,
      '398 元 × 1 分/元 × 银卡会员 1.2 倍 = 478 分',
    ],
    [
      'rounds them up',
      programWith({ stacking: { rounding: 'ceil' } }, { silver: 1001 }),
      399,
      '398 元 × 1 分/元 × 银卡会员 1.001 倍 = 399 分',
    ],
  ])('%s', (_, program, points, sentence) => {
    expect(earns(program, 39_800, { shopper: silver })).toMatchObject({ points, sentence })
  })

  it.each<[string, Program, number, number, string]>([
    ['gives 200 for 500', programWith({ rules: [gift()] }), 50_000, 700, '500 元 × 1 分/元 + 满额礼 200 分 = 700 分'],
    ['gives it for every 500', programWith({ rules: [gift()] }), 149_900, 1_899, '1499 元 × 1 分/元 + 满额礼 400 分 = 1,899 分'],
    ['gives nothing below', programWith({ rules: [gift()] }), 49_999, 499, '499.99 元 × 1 分/元 = 499 分'],
    [
      'gives it beside a multiplier',
      programWith({ rules: [memberDay, gift()] }),
      50_000,
      1_200,
      '500 元 × 1 分/元 × 会员日 2 倍 + 满额礼 200 分 = 1,200 分',
    ],
    [
      'multiplies it as well where bonuses come first',
      programWith({ rules: [memberDay, gift()], stacking: { order: 'add_then_multiply' } }),
      50_000,
      1_400,
      '(500 元 × 1 分/元 + 满额礼 200 分) × 会员日 2 倍 = 1,400 分',
    ],
    [
      'gives the largest of bonuses where one has to be chosen',
      programWith({ rules: [gift(), rule('big', { kind: 'bonus', points: 300 }, [], { name: '开门红' })], stacking: { bonuses: 'best' } }),
      50_000,
      800,
      '500 元 × 1 分/元 + 开门红 300 分 = 800 分',
    ],
  ])('%s', (_, program, amountFen, points, sentence) => {
    expect(earns(program, amountFen)).toMatchObject({ points, sentence })
  })

  it('counts a rule for single goods on their share alone', () => {
    const lines = [line('A', 10_000, { category: 'tea' }), line('B', 5_000, { category: 'cup' })]
    expect(earns(programWith({ rules: [tea] }), { amountFen: 15_000, lines })).toMatchObject({
      points: 250,
      grants: [{ ruleId: 'tea', points: 100 }],
      sentence: '150 元 × 1 分/元 + 茶季 100 分 = 250 分',
    })
    const allTea = { amountFen: 10_000, lines: [lines[0]!] }
    expect(earns(programWith({ rules: [tea] }), allTea).sentence).toBe('100 元 × 1 分/元 × 茶季 2 倍 = 200 分')
    expect(earns(programWith({ rules: [tea] }), 10_000).grants).toEqual([])
  })

  it('loses no remainder where lines share a factor', () => {
    const lines = [line('A', 150, { category: 'tea' }), line('B', 150)]
    expect(earns(programWith({ rules: [memberDay, tea] }), { amountFen: 300, lines }).points).toBe(6)
  })

  it('says what each rule gave, so that the steps add up', () => {
    expect(earns(programWith({ rules: [memberDay, gift()] }), 50_000).parts).toEqual([
      { text: '消费 500 元', points: 0 },
      { text: '500 元 × 1 分/元 = 500 分', points: 500 },
      { text: '会员日 2 倍,多得 500 分', points: 500 },
      { text: '满额礼加赠 200 分', points: 200 },
    ])
  })

  it('gives a welcome on the first purchase alone', () => {
    const welcome = rule('welcome', { kind: 'bonus', points: 100 }, [{ kind: 'first_purchase' }], {
      name: '首单礼',
      caps: [cap({ period: 'lifetime', times: 1 })],
    })
    const program = programWith({ rules: [welcome] })
    expect(earns(program, 100, { shopper: { isFirstPurchase: true } }).points).toBe(101)
    expect(earns(program, 100).points).toBe(1)
  })

  it('stops a campaign to the millisecond, and at once while it is paused', () => {
    const period = { from: '2026-12-10T10:00:00+08:00', until: '2026-12-13T22:00:00+08:00' }
    const program = programWith({ rules: [gift({ period })] })
    const at = (moment: number, pausedRules = new Set<string>()) => earns(program, 50_000, { occasion: { at: moment, pausedRules } }).points
    const [from, until] = [Date.parse(period.from), Date.parse(period.until)]
    expect([at(from - 1), at(from), at(until - 1), at(until), at(from, new Set(['gift']))]).toEqual([500, 700, 700, 500, 500])
  })
})

describe('caps (E6)', () => {
  const ofMonth = { ...birthday, caps: [cap({ points: 500 })] }
  const counted = (points: number) => ({ birthday: '11-02', capCounts: { 'birthday/month': { period: '2026-11', points, times: 3 } } })

  it('fill what is left of them, and say so', () => {
    const earned = earns(programWith({ rules: [ofMonth] }), 39_800, { shopper: counted(400) })
    expect(earned).toMatchObject({
      points: 498,
      sentence: '398 元 × 1 分/元 + 生日月 100 分 = 498 分',
      capCounts: { 'birthday/month': { period: '2026-11', points: 500, times: 4 } },
    })
    expect(earned.parts.slice(2)).toEqual([
      { text: '生日月 2 倍,多得 398 分', points: 398 },
      { text: '生日月:每人每月最多 500 分,本单实得 100 分', points: -298 },
    ])
  })

  it('begin anew with the next period', () => {
    const december = { shopper: { ...counted(500), birthday: '12-02' }, at: '2026-12-01 00:00' }
    expect(earns(programWith({ rules: [ofMonth] }), 39_800, december).capCounts).toEqual({
      'birthday/month': { period: '2026-12', points: 398, times: 1 },
    })
  })

  it('never take what the member would have had without the rule', () => {
    const program = programWith({ rules: [ofMonth] }, { silver: 1500 })
    expect(earns(program, 39_800, { shopper: { ...counted(500), tier: 'silver' } }).points).toBe(597)
    expect(earns(program, 39_800, { shopper: { ...counted(490), tier: 'silver' } }).points).toBe(607)
  })

  it('over everything that purchases give cut what came last first, and the base at the very end', () => {
    const program = programWith({ rules: [memberDay, gift()], caps: [cap({ period: 'day', points: 1_100 })] })
    const earned = earns(program, 50_000)
    expect(earned).toMatchObject({ points: 1_100, grants: [{ points: 500 }, { points: 100 }] })
    expect(earned.sentence).toBe('500 元 × 1 分/元 × 会员日 2 倍 + 满额礼 200 分 = 1,200 分,每人每日最多 1,100 分,实得 1,100 分')
    const next = earns(program, 50_000, { shopper: { capCounts: earned.capCounts } })
    expect(next).toMatchObject({ points: 0, basePoints: 0, grants: [] })
  })
})

it('holds what a rule gives for as many days as it says, and the rest as the programme says (L6)', () => {
  const program = programWith({ holdDays: 1, rules: [memberDay, gift({ holdDays: 7 })] })
  expect(earns(program, 50_000).grants).toMatchObject([
    { ruleId: 'member-day', holdDays: 1 },
    { ruleId: 'gift', holdDays: 7 },
  ])
})

describe('the programme that environments start with', () => {
  it.each([
    ['an ordinary day', 'normal', null, '2026-11-24 12:00', 398],
    ['the member day before its hours', 'normal', null, '2026-11-28 09:59', 398],
    ['the member day', 'normal', null, '2026-11-28 10:00', 796],
    ['the member day after its hours', 'normal', null, '2026-11-28 22:00', 398],
    ['a silver card', 'silver', null, '2026-11-24 12:00', 477],
    ['a gold card on the member day', 'gold', null, '2026-11-28 12:00', 796],
    ['a gold card in the birthday month', 'gold', '11-02', '2026-11-24 12:00', 796],
  ])('%s', (_, tier, birthday, at, points) => {
    expect(earns(standard, 39_800, { shopper: { tier, birthday }, at }).points).toBe(points)
  })

  it('explains a purchase to a member of whom nothing else is known', () => {
    const purchase = { amountFen: 39_800, storeId: 'S001', paidAt: '2026-11-28T10:00:00+08:00' }
    expect(explain(purchase, standard)).toMatchObject({ points: 796, sentence: '398 元 × 1 分/元 × 会员日 2 倍 = 796 分' })
  })
})
