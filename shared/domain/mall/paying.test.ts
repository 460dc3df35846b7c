import { NEVER } from '../time'
import { paid, paidInVain, refunded } from './paying'
import { isRefundOwed, moneyBack, type Payment, paymentState, paymentWords, payUntil } from './payment'
import { canCancel, endedBy, type Redemption } from './redemption'

const at = (time: string, day = '2026-11-30'): number => Date.parse(`${day}T${time}+08:00`)

const payment: Payment = { orderNo: 'order', payer: 'payer', paidAt: null, refundNo: null, refundedAt: null }

const unpaid = {
  kind: 'goods',
  handover: 'pickup',
  state: 'unpaid',
  steps: [{ state: 'unpaid', at: '2026-11-30T23:50:00.000+08:00' }],
  at: '2026-11-30T23:50:00.000+08:00',
  until: '2026-12-10',
  cancellable: true,
  dueAt: '2026-12-01T00:05:00.000+08:00',
  remindOn: NEVER,
  revealedAt: null,
  used: null,
  tracking: null,
  rating: null,
  fen: 990,
  payment,
} as const satisfies Redemption

const settled = paid(unpaid as Redemption & { payment: Payment }, at('00:02:00', '2026-12-01'), at('00:03:00', '2026-12-01'))
const withMoney = settled as Redemption & { payment: Payment }

it('is to be paid within fifteen minutes', () => expect(payUntil(at('23:50:00'))).toBe(unpaid.dueAt))

it('can be used once it is paid, and its days count from the day of payment', () => {
  expect(settled).toMatchObject({
    state: 'waiting',
    until: '2026-12-11',
    dueAt: '2026-12-12T00:00:00.000+08:00',
    remindOn: '2026-12-08',
    payment: { paidAt: '2026-12-01T00:02:00.000+08:00', refundNo: null },
  })
  expect(settled.steps).toHaveLength(2)
  expect(settled.steps[1]).toEqual({ state: 'waiting', at: '2026-12-01T00:03:00.000+08:00', words: '已付款 9.90 元' })
})

it('is sent once it is paid where it is sent, and knows no last day where there was none', () => {
  const parcel = { ...unpaid, handover: 'delivery', until: NEVER } as const
  expect(paid(parcel as Redemption & { payment: Payment }, at('23:55:00'), at('23:55:00'))).toMatchObject({
    state: 'to_ship',
    until: NEVER,
    dueAt: '9999',
  })
})

it('owes money back that was paid, from the moment at which it ends, under one name', () => {
  const ended = endedBy(settled, 'cancelled', at('09:00:00', '2026-12-01'))
  expect(ended).toMatchObject({ dueAt: '2026-12-01T09:00:00.000+08:00', payment: { refundNo: 'orderR', refundedAt: null } })
  expect([isRefundOwed(ended), moneyBack(settled), paymentState(ended)]).toEqual([true, 990, 'refunding'])
  const done = refunded(ended as Redemption & { payment: Payment }, at('09:01:00', '2026-12-01'))
  expect(done).toMatchObject({ state: 'cancelled', dueAt: '9999', payment: { refundedAt: '2026-12-01T09:01:00.000+08:00' } })
  expect([isRefundOwed(done), paymentState(done)]).toEqual([false, 'refunded'])
})

it('owes nothing back of what nobody has paid', () => {
  const ended = endedBy(unpaid as Redemption, 'lapsed', at('00:05:00', '2026-12-01'))
  expect(ended).toMatchObject({ dueAt: '9999', payment })
  expect([isRefundOwed(ended), moneyBack(unpaid), paymentState(ended), canCancel(ended, '2026-12-01')]).toEqual([false, 0, 'closed', false])
})

it('owes money back at once that comes for what has ended, and does not come back to life', () => {
  const ended = endedBy(unpaid as Redemption, 'lapsed', at('00:05:00', '2026-12-01'))
  const late = paidInVain(ended as Redemption & { payment: Payment }, at('00:04:59', '2026-12-01'), at('00:09:00', '2026-12-01'))
  expect(late).toMatchObject({ state: 'lapsed', dueAt: '2026-12-01T00:09:00.000+08:00', payment: { refundNo: 'orderR' } })
  expect(isRefundOwed(late)).toBe(true)
})

it.each([
  ['nothing where there is no money', { ...unpaid, payment: null }, undefined],
  ['what is to be paid', unpaid, '待付款 9.90 元'],
  ['what was paid', withMoney, '已付款 9.90 元'],
  ['what was never paid', { ...unpaid, state: 'cancelled' }, '未付款 9.90 元'],
] as const)('says %s', (_, redemption, words) => expect(paymentWords(redemption)).toBe(words))
