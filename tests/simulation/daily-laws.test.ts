import everyday from '../../config/programs/everyday'
import type { Json } from '../support/world'
import { brokenLaws } from './daily-laws'

const M = '6204817735'
let seq = 0
const entry = (_id: string, at: string, cause: Json, more: Json = {}): Json => ({
  _id,
  kind: _id.split(':')[0],
  memberId: M,
  seq: ++seq,
  at: `${at}T10:00:00.000+08:00`,
  points: cause.paid ?? 0,
  orderId: null,
  cause,
  ...more,
})
const checkIn = (day: string, paid: number, on = day) => entry(`checkin:${M}:${day}`, on, { paid })
const bought = (orderId: string, day: string, amountFen: number, memberId = M) =>
  entry(`purchase:${orderId}`, day, { paidAt: `${day}T09:00:00+08:00`, amountFen }, { orderId, memberId })
const task = (taskId: string, period: string, day: string, paid: number) =>
  entry(`task:${taskId}:${M}:${period}`, day, { taskId, period, paid })
const share = (friend: string, day: string) => entry(`share:${M}:${friend}`, day, { paid: 10 })
const draw = (number: number, day: string, more: Json = {}) =>
  entry(`lottery:${M}:${number}`, day, { lotteryId: 'wheel', number, prizeId: null, won: 0, ...more }, { points: -20 })
const invited = (invitee: string, day: string) => entry(`referral:${invitee}`, day, { paid: 500 })

const broken = (...entries: Json[]) => brokenLaws(entries, everyday)

describe('the laws that a town is held against', () => {
  test('find nothing in what is right', () => {
    const run = [1, 2, 3].map((points, i) => checkIn(`2026-11-2${i + 3}`, points))
    const buyer = bought('B', '2026-11-10', 10_000, '1234567890')
    expect(broken(...run, bought('A', '2026-11-24', 60_000), task('buy-weekly', '2026-11-23', '2026-11-24', 50))).toEqual([])
    expect(broken(share('1234567890', '2026-11-24'), draw(1, '2026-11-24'), buyer, invited('1234567890', '2026-11-17'))).toEqual([])
  })

  test.each<[string, () => Json[]]>([
    ['a cause that counts twice', () => [bought('A', '2026-11-24', 100), bought('A', '2026-11-24', 100)]],
    ['a check-in that gives the points of a longer run', () => [checkIn('2026-11-23', 1), checkIn('2026-11-25', 2)]],
    ['a check-in of another day', () => [checkIn('2026-11-23', 1, '2026-11-24')]],
    ['a day on which too much is free', () => Array.from({ length: 11 }, (_, i) => share(`12345678${10 + i}`, '2026-11-24'))],
    ['a task that was not done', () => [bought('A', '2026-11-24', 40_000), task('buy-weekly', '2026-11-23', '2026-11-24', 50)]],
    ['a task of last week’s purchases', () => [bought('A', '2026-11-22', 60_000), task('buy-weekly', '2026-11-23', '2026-11-24', 50)]],
    ['a reward for oneself', () => [share(M, '2026-11-24')]],
    ['a fourth share of a day', () => [0, 1, 2, 3].map((i) => share(`123456789${i}`, '2026-11-24'))],
    ['an invitation before its time', () => [bought('B', '2026-11-10', 10_000, '1234567890'), invited('1234567890', '2026-11-16')]],
    ['an invitation of who never bought', () => [invited('1234567890', '2026-11-16')]],
    [
      'a fourth invitation of a month',
      () => [0, 1, 2, 3].flatMap((i) => [bought(`B${i}`, '2026-11-10', 10_000, `123456789${i}`), invited(`123456789${i}`, '2026-11-17')]),
    ],
    ['something taken back that was never given', () => [entry(`reversal:referral:1234567890`, '2026-11-24', {}, { points: -500 })]],
    ['a draw that is missing', () => [draw(1, '2026-11-24'), draw(3, '2026-11-24')]],
    ['a fourth draw of a day', () => [1, 2, 3, 4].map((number) => draw(number, '2026-11-24'))],
    ['a draw that costs nothing', () => [draw(1, '2026-11-24', { won: 20 })]],
    ['more prizes than there are', () => Array.from({ length: 6 }, (_, i) => draw(i + 1, `2026-12-0${i + 1}`, { prizeId: 'tea-box' }))],
  ])('notice %s', (_, entries) => expect(broken(...entries())).not.toEqual([]))
})
