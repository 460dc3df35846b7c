import standard from '../../../config/program'
import { giftWith } from '../../../tests/support/gifts'
import { changeFaults, type Gift, giftFaults, listingFaults, ruleWords, stockPlaces } from '.'

const NOW = Date.parse('2026-11-24T10:00:00+08:00')
const lotteryId = standard.daily.lotteries[0]!.id
const gift = (more: Partial<Gift> = {}): Gift => giftWith({ category: 'tea', ...more })
const pathsOf = (more: Partial<Gift>): string[] => giftFaults(gift(more), standard).map(({ path }) => path)
const picture = (hex: string) => `cloud://env.bucket/gifts/${hex.repeat(32)}.jpg`
const option = (id: string, name = id) => ({ id, name })

it('keeps a gift of every kind that holds together', () => {
  const kinds: Partial<Gift>[] = [
    {},
    { config: { kind: 'coupon', usage: '出示券码' } },
    { config: { kind: 'service', service: '洗车' }, options: [option('sat'), option('sun')] },
    { config: { kind: 'ticket', lotteryId, draws: 1 }, counted: false },
    { config: { kind: 'donation', to: '公益项目', unit: '一份午餐' }, counted: false },
    { config: { kind: 'eco', to: '公益项目', unit: '一棵树' }, counted: false },
  ]
  for (const kind of kinds) expect(pathsOf(kind)).toEqual([])
  expect(pathsOf({ pictures: [picture('a'), picture('b')], tiers: ['gold'], tierPrices: { gold: { points: 1, fen: 0 } } })).toEqual([])
})

it.each<[string, Partial<Gift>, string[]]>([
  ['a category that there is not', { category: 'nowhere' }, ['category']],
  ['a picture from elsewhere', { pictures: ['https://example.com/a.jpg'] }, ['pictures[0]']],
  ['a picture twice', { pictures: [picture('a'), picture('a')] }, ['pictures[1]']],
  ['one option alone', { options: [option('a')] }, ['options']],
  ['options of one id', { options: [option('a', '甲'), option('a', '乙')] }, ['options[1].id']],
  ['options of one name', { options: [option('a', '甲'), option('b', '甲')] }, ['options[1].name']],
  ['options of a coupon', { config: { kind: 'coupon', usage: '用' }, options: [option('a'), option('b')] }, ['options']],
  ['tiers that there are not', { tiers: ['jade'], tierPrices: { jade: { points: 1, fen: 0 } } }, ['tiers[0]', 'tierPrices.jade']],
  ['a tier twice', { tiers: ['gold', 'gold'] }, ['tiers[1]']],
  ['an end before the beginning', { sale: { from: '2026-11-24T10:00:00+08:00', until: '2026-11-24T02:00:00Z' } }, ['sale.until']],
  ['a coupon without end', { config: { kind: 'coupon', usage: '用' }, counted: false }, ['counted']],
  ['a rush without end', { counted: false, rush: true }, ['rush']],
  ['a way of handing over twice', { config: { kind: 'goods', handovers: ['pickup', 'pickup'] } }, ['config.handovers[1]']],
  ['tickets of no lottery', { config: { kind: 'ticket', lotteryId: 'none', draws: 1 } }, ['config.lotteryId']],
  [
    'a limit that is never reached',
    { limits: { perDay: 5, perCampaign: 4, lifetime: 3 } },
    ['limits.perDay', 'limits.perDay', 'limits.perCampaign'],
  ],
])('refuses %s', (_, more, paths) => expect(pathsOf(more)).toEqual(paths))

it('says everything in Chinese', () => {
  const all = giftFaults(gift({ category: 'x', options: [option('a')], tiers: ['x'], counted: false, rush: true }), standard)
  expect(all.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true)
})

it('lists neither what is over, nor what costs money where none is taken', () => {
  const sale = { from: '2026-01-01T00:00:00+08:00', until: '2026-11-24T10:00:00+08:00' }
  const money = { points: 1, fen: 1 }
  const costly = gift({ sale, price: money, tierPrices: { gold: money } })
  const paths = (of: Gift, now: number, takesMoney: boolean) => listingFaults(of, now, takesMoney).map(({ path }) => path)
  expect(paths(gift(), NOW, false)).toEqual([])
  expect(paths(costly, NOW, false)).toEqual(['price.fen', 'tierPrices.gold.fen', 'sale.until'])
  expect(paths(costly, NOW, true)).toEqual(['sale.until'])
  expect(paths(gift({ sale }), NOW - 1, false)).toEqual([])
})

describe('money beside points', () => {
  const money = { points: 1, fen: 990 }
  const FORFEIT = { validDays: 30, lapse: 'forfeit', cancellable: true } as const

  it.each<[string, Partial<Gift>, string[]]>([
    ['goods', {}, []],
    ['services', { config: { kind: 'service', service: '洗车' } }, []],
    ['coupons', { config: { kind: 'coupon', usage: '出示券码' } }, ['price.fen']],
    ['draws', { config: { kind: 'ticket', lotteryId, draws: 1 }, counted: false }, ['price.fen']],
    ['donations', { config: { kind: 'donation', to: '公益项目', unit: '一份午餐' } }, ['price.fen']],
    ['what is done for nature', { config: { kind: 'eco', to: '公益项目', unit: '一棵树' } }, ['price.fen']],
  ])('is for things and services alone: %s', (_, more, paths) => expect(pathsOf({ price: money, ...more })).toEqual(paths))

  it('is never kept for what nobody has fetched, at whichever price', () => {
    expect(pathsOf({ price: money, terms: FORFEIT })).toEqual(['terms.lapse'])
    expect(pathsOf({ tierPrices: { gold: money }, terms: FORFEIT })).toEqual(['terms.lapse'])
    expect(pathsOf({ terms: FORFEIT })).toEqual([])
  })

  it('says before how it is paid, and how it comes back', () => {
    expect(ruleWords('g', gift({ price: money }), [])).toEqual(expect.arrayContaining([expect.stringContaining('15 分钟内付款')]))
    expect(ruleWords('g', gift(), []).join()).not.toContain('付款')
  })
})

describe('a change of a gift in use', () => {
  const stocksOf = (of: Gift, left: number | null, taken: number) => stockPlaces('g', of).map((place) => ({ ...place, left, taken }))
  const faults = (before: Partial<Gift>, after: Partial<Gift>, left: number | null, taken: number) =>
    changeFaults('g', gift(before), gift(after), stocksOf(gift(before), left, taken)).map(({ path }) => path)
  const service = { config: { kind: 'service', service: '洗车' } } as const
  const colours = { options: [option('a'), option('b')] }

  it('may be anything while nothing is in stock and nothing was redeemed', () => {
    expect(faults({ rush: true }, { ...service, ...colours, counted: false }, 0, 0)).toEqual([])
  })

  it('keeps its kind once it was stocked or redeemed', () => {
    expect(faults({}, service, 1, 0)).toEqual(['config.kind'])
    expect(faults({}, service, 0, 1)).toEqual(['config.kind'])
  })

  it('drops no option that is in stock, and counts on while it is', () => {
    expect(faults(colours, { options: [option('b'), option('c')] }, 1, 0)).toEqual(['options'])
    expect(faults(colours, { options: [option('b'), option('c')] }, 0, 3)).toEqual([])
    expect(faults({}, colours, 1, 0)).toEqual(['options'])
    expect(faults({}, { counted: false }, 1, 0)).toEqual(['counted'])
    expect(faults({ counted: false }, {}, null, 0)).toEqual([])
  })

  it('keeps the parts of a rush once they were used: what is given back goes into the very part', () => {
    expect(faults({ rush: true }, {}, 0, 1)).toEqual(['rush'])
    expect(faults({ rush: true }, {}, 1, 0)).toEqual(['rush'])
    expect(faults({}, { rush: true }, 5, 5)).toEqual([])
  })
})
