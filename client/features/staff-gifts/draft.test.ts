import { giftFields } from '@shared/contracts/documents/gift'
import { type Draft, draftOf, emptyDraft, faultsOf, fieldOfPath, fieldsOf, type GiftFields } from './draft'
import { stockFaults, stockInput } from './stock-change'

const NOW = Date.parse('2026-11-24T22:30:00+08:00')

const GIFT: GiftFields = {
  name: '手作青瓷杯',
  words: '一杯一色',
  details: ['手工拉坯。', '可进洗碗机。'],
  category: 'tea',
  art: 'cup',
  pictures: ['cloud://env.bucket/gifts/a.jpg'],
  config: { kind: 'goods', handovers: ['pickup', 'delivery'] },
  options: [
    { id: 'sky', name: '天青' },
    { id: 'moon', name: '月白' },
  ],
  price: { points: 890, fen: 0 },
  tierPrices: { gold: { points: 790, fen: 0 } },
  tiers: ['silver', 'gold'],
  sale: { from: '2026-12-01T10:00:00.000+08:00', until: '2026-12-08T22:00:00.000+08:00' },
  limits: { perDay: 1, perCampaign: null, lifetime: 5 },
  terms: { validDays: 30, lapse: 'forfeit', cancellable: false },
  counted: true,
  rush: true,
  rank: 40,
}

const KINDS: GiftFields['config'][] = [
  { kind: 'coupon', usage: '出示券码' },
  { kind: 'service', service: '洗车' },
  { kind: 'ticket', lotteryId: 'wheel', draws: 5 },
  { kind: 'donation', to: '公益项目', unit: '一份午餐' },
  { kind: 'eco', to: '公益项目', unit: '一棵树' },
]

const filled = (more: Partial<Draft> = {}): Draft => ({ ...emptyDraft('tea', NOW), name: '杯', words: '一只杯', points: '100', ...more })

test('a gift that is opened and saved untouched stays as it is, of whatever kind', () => {
  expect(fieldsOf(draftOf(GIFT, NOW))).toEqual(GIFT)
  for (const config of KINDS) {
    const options = config.kind === 'service' ? GIFT.options : []
    const gift = { ...GIFT, config, options, sale: { from: GIFT.sale.from, until: null }, rush: false }
    expect(fieldsOf(draftOf(gift, NOW))).toEqual(gift)
    expect([...faultsOf(draftOf(gift, NOW))]).toEqual([])
  }
})

test('what is sent of a new gift is what the functions take', () => {
  expect(giftFields.safeParse(fieldsOf(filled())).success).toBe(true)
  expect(fieldsOf(filled({ name: ' 杯\t一只 ', details: '一\r\n\n 二 ' }))).toMatchObject({ name: '杯 一只', details: ['一', '二'] })
  expect(fieldsOf(filled({ validDays: '', perDay: ' 2 ' }))).toMatchObject({ terms: { validDays: null }, limits: { perDay: 2 } })
})

test('what costs money as well says how much, in fen, for everybody and by tier', () => {
  const gift = {
    ...GIFT,
    price: { points: 300, fen: 990 },
    tierPrices: { gold: { points: 300, fen: 0 }, silver: { points: 250, fen: 990 } },
  }
  expect(draftOf(gift, NOW)).toMatchObject({ yuan: '9.9', tierYuan: { gold: '0', silver: '' } })
  expect(fieldsOf(draftOf(gift, NOW))).toEqual(gift)
  const tiers = { tierPoints: { gold: '80' }, tierYuan: { silver: '5' } }
  expect(fieldsOf(filled({ yuan: '9.90', ...tiers }))).toMatchObject({
    price: { points: 100, fen: 990 },
    tierPrices: { gold: { points: 80, fen: 990 }, silver: { points: 100, fen: 500 } },
  })
  expect([...faultsOf(filled({ yuan: '9.999', tierYuan: { gold: '1,5' } }))]).toEqual(['yuan', 'tierYuan.gold'])
})

test('what is used on the phone never costs money', () =>
  expect(fieldsOf(filled({ kind: 'coupon', usage: '用', yuan: '9.90', tierYuan: { gold: '1' } }))).toMatchObject({
    price: { points: 100, fen: 0 },
    tierPrices: {},
  }))

test('a coupon is always counted, and what has no sizes sends none', () => {
  const coupon = filled({ kind: 'coupon', usage: '用', counted: false, options: [{ id: 'a', name: '甲' }] })
  expect(fieldsOf(coupon)).toMatchObject({ counted: true, options: [] })
})

test('what is missing or no number is named by its field', () => {
  expect([...faultsOf(emptyDraft('tea', NOW))]).toEqual(['name', 'words', 'points'])
  expect([...faultsOf(filled({ kind: 'ticket', draws: 'x' }))]).toEqual(['lotteryId', 'draws'])
  expect([...faultsOf(filled({ kind: 'donation' }))]).toEqual(['to', 'unit'])
  expect([...faultsOf(filled({ points: '1.5', perDay: '-1', validDays: '', tierPoints: { gold: 'x', silver: '' } }))]).toEqual([
    'points',
    'perDay',
    'tierPoints.gold',
  ])
  expect([...faultsOf(filled({ handovers: [], options: [{ id: 'a', name: ' ' }] }))]).toEqual(['handovers', 'options.0'])
})

test.each([
  ['gift.sale.until', 'until'],
  ['gift.price.points', 'points'],
  ['gift.price.fen', 'yuan'],
  ['gift.tierPrices.gold.points', 'tierPoints.gold'],
  ['gift.tierPrices.gold.fen', 'tierYuan.gold'],
  ['gift.terms.lapse', 'lapse'],
  ['gift.options', 'options'],
  ['gift.options[1].name', 'options.1'],
  ['gift.config.lotteryId', 'lotteryId'],
  ['gift.config.handovers[1]', 'handovers'],
  ['gift.config.kind', 'kind'],
  ['gift.limits.perDay', 'perDay'],
  ['gift.tiers[0]', 'tiers'],
  ['gift.pictures[0]', 'pictures'],
  ['gift.category', 'category'],
])('a fault at %s stands at %s', (path, field) => expect(fieldOfPath(path)).toBe(field))

describe('a change of stock', () => {
  const gift = {
    giftId: 'cup',
    version: 1,
    state: 'listed' as const,
    gift: GIFT,
    stock: [
      { optionId: 'sky', left: 7, taken: 3 },
      { optionId: 'moon', left: 0, taken: 0 },
    ],
    changedAt: '',
    changedBy: '',
    pictures: [],
  }
  const draft = { kind: 'add', optionId: 'sky', pieces: '-2', reason: ' 破损 ' } as const

  test('is a number of pieces, fewer by a sign, with its reason', () =>
    expect(stockInput(gift, draft)).toEqual({ giftId: 'cup', optionId: 'sky', change: { kind: 'add', pieces: -2 }, reason: '破损' }))

  test('after a count says what was seen when they counted', () =>
    expect(stockInput(gift, { ...draft, kind: 'counted', pieces: '5' }).change).toEqual({ kind: 'counted', pieces: 5, seen: 7 }))

  test('of a coupon only takes codes out', () => {
    const coupon = { ...gift, gift: { ...GIFT, config: KINDS[0]!, options: [] }, stock: [{ optionId: '-', left: 9, taken: 0 }] }
    expect(stockInput(coupon, { ...draft, optionId: undefined, pieces: '3' }).change).toEqual({ kind: 'add', pieces: -3 })
    expect([...stockFaults({ ...draft, pieces: '-3' }, true)]).toEqual(['pieces'])
  })

  test('has to say how many and why', () => {
    expect([...stockFaults({ ...draft, pieces: '', reason: ' ' }, false)]).toEqual(['pieces', 'reason'])
    expect([...stockFaults({ ...draft, pieces: '0' }, false)]).toEqual(['pieces'])
    expect([...stockFaults({ ...draft, kind: 'counted', pieces: '0' }, false)]).toEqual([])
    expect([...stockFaults({ ...draft, kind: 'counted', pieces: '-1' }, false)]).toEqual(['pieces'])
  })
})
