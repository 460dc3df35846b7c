import type { GiftDetail } from '@shared/contracts'
import { giftTable } from '@/strings/gift'
import { mainTable } from '@/strings/main'
import { questionOf } from './asking'
import type { Order } from './order'

const saying = { words: giftTable['zh-CN'], mall: mainTable['zh-CN'].mall }
const PRICE = { points: 300, fen: 0 }
const lot = (i: number) => ({ expiresOn: `2027-0${i}-28`, points: 100 })
const GIFT = {
  giftId: 'tea',
  name: '明前龙井',
  price: PRICE,
  options: [{ id: 'small', name: '小罐' }],
  balance: 1_000,
  lots: [1, 2, 3, 4, 5, 6].map(lot),
} as unknown as GiftDetail
const ORDER: Order = { optionId: undefined, quantity: 1, handover: undefined, address: undefined }
const valuesOf = (order: Order, label: string, gift = GIFT) =>
  questionOf(gift, order, PRICE, saying).facts.find((fact) => fact.label === label)?.values

test('the sheet says what it costs, from which lots, and what is left', () => {
  const { facts, warning } = questionOf(GIFT, ORDER, PRICE, saying)
  expect(facts).toEqual([
    { label: '使用积分', values: ['300 分'] },
    { label: '用的是', values: ['2027.01.28 到期的 100 分', '2027.02.28 到期的 100 分', '2027.03.28 到期的 100 分'] },
    { label: '之后还有', values: ['700 分'] },
  ])
  expect(warning).toBeUndefined()
})

test('several pieces cost and burn several times as much, the lots beyond the fourth told together', () => {
  expect(valuesOf({ ...ORDER, quantity: 2 }, '使用积分')).toEqual(['600 分'])
  expect(valuesOf({ ...ORDER, quantity: 2 }, '用的是')).toEqual([
    ...[1, 2, 3, 4].map((i) => `2027.0${i}.28 到期的 100 分`),
    '更晚到期的 200 分',
  ])
})

test('which one, how it comes, and up to when it is good are said where they are something', () => {
  const address = { name: '会员', phone: '13800138001', region: ['浙江省', '杭州市'], detail: '某路 1 号' }
  const order: Order = { optionId: 'small', quantity: 1, handover: 'delivery', address }
  expect(valuesOf(order, '规格')).toEqual(['小罐'])
  expect(valuesOf(order, '怎么拿')).toEqual(['寄给我', '浙江省 杭州市 某路 1 号', '会员 13800138001'])
  expect(valuesOf(order, '请在此前使用', { ...GIFT, validUntil: '2026-12-30' })).toEqual(['2026.12.30'])
})

test('a price that has changed since the tap is said', () =>
  expect(questionOf({ ...GIFT, price: { points: 350, fen: 0 } }, ORDER, PRICE, saying).warning).toBe('价格刚刚调整为 350 分，请再看一眼'))

test('money is said beside the points, and what becomes of them without it', () => {
  const price = { points: 300, fen: 990 }
  const { facts, note, confirm } = questionOf({ ...GIFT, price }, { ...ORDER, quantity: 2 }, price, saying)
  expect(facts.slice(1, 3)).toEqual([
    { label: '使用积分', values: ['600 分'] },
    { label: '支付金额', values: ['¥19.80'] },
  ])
  expect(note).toContain('15 分钟内')
  expect(confirm).toBe('兑换并支付 ¥19.80')
  expect(questionOf(GIFT, ORDER, PRICE, saying)).toMatchObject({ note: undefined, confirm: '确认兑换' })
})
