import { giftWith } from '../../../../tests/support/gifts'
import { GIFT_KINDS, type GiftKind } from '../kinds'
import { NEVER } from '../../time'
import type { GiftConfig } from '../gift'
import { begun, isReturnable, REWARD_TYPES, standingWords } from '.'

const CONFIGS: Readonly<Record<GiftKind, GiftConfig>> = {
  goods: { kind: 'goods', handovers: ['pickup', 'delivery'] },
  coupon: { kind: 'coupon', usage: '结账时出示' },
  service: { kind: 'service', service: '洗车' },
  ticket: { kind: 'ticket', lotteryId: 'wheel', draws: 3 },
  donation: { kind: 'donation', to: '植绿项目', unit: '一棵梭梭树' },
  eco: { kind: 'eco', to: '植绿项目', unit: '一平方米草地' },
}

const TODAY = '2026-11-30'
const giftOf = (kind: GiftKind) => giftWith({ config: CONFIGS[kind] })
const begin = (kind: GiftKind, quantity = 1) => begun(giftOf(kind), { hasAddress: false }, quantity, TODAY)

const STANDING = {
  state: 'waiting',
  until: '2026-12-30',
  lapse: 'return',
  tracking: null,
  certificate: { number: 'C-1' },
  fen: 0,
  payment: null,
  dueAt: '2026-11-30T10:15:00.000+08:00',
} as const

it.each([
  ['goods', { state: 'waiting', handover: 'pickup', until: '2026-12-30', brought: {} }],
  ['coupon', { state: 'waiting', handover: null, until: '2026-12-30', brought: {} }],
  ['service', { state: 'waiting', handover: null, until: '2026-12-30', brought: {} }],
  ['ticket', { state: 'done', handover: null, until: NEVER, brought: { tickets: { lotteryId: 'wheel', draws: 6 } } }],
  ['donation', { state: 'done', handover: null, until: NEVER, brought: { certificate: { to: '植绿项目', unit: '一棵梭梭树', units: 2 } } }],
  ['eco', { state: 'done', handover: null, until: NEVER, brought: { certificate: { to: '植绿项目', unit: '一平方米草地', units: 2 } } }],
] as const)('two pieces of %s begin as they should', (kind, expected) => expect(begin(kind, 2)).toEqual(expected))

it('sends goods to who gives an address, and asks for one', () => {
  const ask = (hasAddress: boolean, handover: 'pickup' | 'delivery' = 'delivery') =>
    begun(giftOf('goods'), { handover, hasAddress }, 1, TODAY)
  expect(ask(true)).toMatchObject({ state: 'to_ship', handover: 'delivery', until: NEVER })
  expect(ask(false)).toMatchObject({ path: 'address' })
  expect(begun(giftWith(), { handover: 'delivery', hasAddress: true }, 1, TODAY)).toMatchObject({ path: 'handover' })
  expect(
    begun(giftWith({ config: { kind: 'goods', handovers: ['delivery'] } }), { handover: 'pickup', hasAddress: true }, 1, TODAY),
  ).toMatchObject({ path: 'handover' })
})

it('knows no end where a gift has none', () => {
  const endless = giftWith({ terms: { validDays: null, lapse: 'return', cancellable: true } })
  expect(begun(endless, { hasAddress: false }, 1, TODAY)).toMatchObject({ state: 'waiting', until: NEVER })
})

describe.each(GIFT_KINDS)('%s', (kind) => {
  it('is registered under its own name', () => expect(REWARD_TYPES[kind].kind).toBe(kind))

  it('can be taken back exactly where it is not over with the tap', () => {
    const beginning = begin(kind)
    if ('path' in beginning) throw new Error(beginning.message)
    expect(isReturnable(kind, beginning.handover)).toBe(beginning.state !== 'done')
  })

  it.each(['unpaid', 'waiting', 'to_ship', 'shipped', 'done', 'cancelled', 'lapsed'] as const)('has words for %s', (state) =>
    expect(standingWords(kind, { ...STANDING, state }, TODAY)).toMatch(/\p{Script=Han}{3}/u),
  )
})

it('says until when, and what becomes of the points', () => {
  expect(standingWords('goods', STANDING, TODAY)).toBe('请于 12 月 30 日前（含当日）到任一门店出示领取码领取')
  expect(standingWords('coupon', { ...STANDING, until: NEVER }, TODAY)).toBe('可查看券码后使用')
  expect(standingWords('goods', { ...STANDING, state: 'lapsed' }, TODAY)).toBe('已过期，积分已退回')
  expect(standingWords('goods', { ...STANDING, state: 'lapsed', lapse: 'forfeit' }, TODAY)).toBe('已过期，积分不退')
  expect(standingWords('goods', { ...STANDING, state: 'shipped', tracking: { carrier: '顺丰', number: 'SF1' } }, TODAY)).toBe(
    '已发货：顺丰 SF1',
  )
})

it('says what is to be paid until when, and where money is that was paid', () => {
  const payment = { orderNo: 'o', payer: 'p', paidAt: null, refundNo: null, refundedAt: null }
  const costly = { ...STANDING, fen: 990, payment }
  const paid = { ...payment, paidAt: '2026-11-30T10:01:00.000+08:00' }
  const owed = { ...paid, refundNo: 'oR' }
  expect(standingWords('goods', { ...costly, state: 'unpaid' }, TODAY)).toBe('请在 10:15 前付款 9.90 元')
  expect(standingWords('goods', { ...costly, state: 'lapsed' }, TODAY)).toBe('未在 15 分钟内付款，积分已退回')
  expect(standingWords('goods', { ...costly, state: 'cancelled' }, TODAY)).toBe('已取消，积分已退回')
  expect(standingWords('goods', { ...costly, payment: owed, state: 'cancelled' }, TODAY)).toBe('已取消，积分已退回，9.90 元正在原路退回')
  expect(standingWords('goods', { ...costly, payment: { ...owed, refundedAt: paid.paidAt }, state: 'lapsed' }, TODAY)).toBe(
    '已过期，积分已退回，9.90 元已原路退回',
  )
})
