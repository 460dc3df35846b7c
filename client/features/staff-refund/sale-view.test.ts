import type { FoundSale } from '@shared/contracts'
import { saleFacts } from './sale-view'

const SALE: FoundSale = {
  orderId: 'R-1',
  paidAt: '2026-11-24T10:02:00.000+08:00',
  amountFen: 39850,
  refundedFen: 0,
  refundableFen: 39850,
  points: 1398,
  maskedName: '林*',
  claimed: true,
}

const told = (sale: FoundSale) => Object.fromEntries(saleFacts(sale).map(({ label, value }) => [label, value]))

describe('an order before its refund', () => {
  test('tells what was paid and earned', () =>
    expect(told(SALE)).toEqual({
      订单号: 'R-1',
      消费时间: '2026.11.24 10:02',
      会员: '林*',
      消费金额: '398.50 元',
      获得积分: '1,398 分',
    }))

  test('tells what has been given back before', () => expect(told({ ...SALE, refundedFen: 5 })).toMatchObject({ 已退款: '0.05 元' }))

  test('tells what points paid of it', () =>
    expect(told({ ...SALE, pointsPaid: { points: 5_000, valueFen: 5_000 } })).toMatchObject({ 积分抵扣: '5,000 分抵 50 元，按比例退回' }))

  test('of nobody has no points', () => {
    const facts = told({ ...SALE, claimed: false, points: 0, maskedName: undefined })
    expect(facts).toMatchObject({ 会员: '没有会员，小票未补录' })
    expect(facts).not.toHaveProperty('获得积分')
  })
})
