import type { LotteryAnswer } from '@shared/contracts'
import { wordsFrom } from '@/strings'
import { lotteryTable } from '@/strings/lottery'
import { averageWords, faceOf, hindrance, oddsWords, prizeRows } from './view-model'

const words = wordsFrom(lotteryTable)
const lottery: LotteryAnswer = {
  lotteryId: 'wheel',
  name: '常青转盘',
  from: '2026-11-20T10:00:00+08:00',
  until: '2026-12-31T22:00:00+08:00',
  state: 'running',
  price: 20,
  perDay: 3,
  drawsLeftToday: 3,
  balance: 100,
  prizes: [
    { prizeId: 'tea', name: '茶', valueFen: 398_00, ppm: 200, stock: 5, left: 0, gives: { kind: 'gift', claimDays: 30 } },
    { prizeId: 'ten', name: '10 积分', valueFen: 10, ppm: 400_000, gives: { kind: 'points', points: 10 } },
  ],
  commitment: '0'.repeat(64),
  draws: 0,
  others: [],
  won: [],
}
const drawn = { entryId: 'e', number: 1_234, balance: 80, drawsLeftToday: 2 }

test('odds are said exactly, without noughts', () => {
  expect([1, 200, 50_000, 400_000, 1_000_000].map(oddsWords)).toEqual(['0.0001%', '0.02%', '5%', '40%', '100%'])
})

test('the odds of all rows come to the whole, that of nothing among them', () => {
  const rows = prizeRows(lottery, words)
  expect(rows.reduce((sum, { odds }) => sum + parseFloat(odds), 0)).toBeCloseTo(100)
  expect(rows[0]).toMatchObject({ note: '价值 398 元 · 已抽完', gone: true })
  expect(rows.at(-1)).toMatchObject({ name: '未中奖', odds: '59.98%' })
})

test('the average of a draw is said beside its price', () => {
  expect(averageWords(lottery, words)).toBe('每次使用 20 分，平均得回 4 分积分奖品。')
})

test('says what stands in the way of a draw', () => {
  expect(hindrance(lottery, words)).toBeUndefined()
  expect(hindrance({ ...lottery, balance: 19 }, words)).toBe('还差 1 分可以抽一次')
  expect(hindrance({ ...lottery, drawsLeftToday: 0 }, words)).toMatch(/还可抽 0 次/)
  expect(hindrance({ ...lottery, drawsLeftToday: 0, balance: 0, freeDraws: 2 }, words)).toBeUndefined()
  expect(hindrance({ ...lottery, state: 'over' }, words)).toBe('本期已结束')
})

test('the ticket says what was drawn', () => {
  expect(faceOf(undefined, words).look).toBe('ready')
  expect(faceOf(drawn, words)).toEqual({ look: 'blank', title: '这次没有抽中', note: '谢谢参与 · 第 1,234 号' })
  const points = { prizeId: 'ten', name: '10 积分', gives: { kind: 'points', points: 10 } } as const
  expect(faceOf({ ...drawn, prize: points }, words)).toMatchObject({ look: 'won', title: '抽中 10 积分' })
  const thing = { prizeId: 'tea', name: '茶', gives: { kind: 'gift', claimDays: 30 }, code: 'C', until: '2026-12-30' } as const
  expect(faceOf({ ...drawn, prize: thing }, words)).toMatchObject({ title: '抽中茶', note: expect.stringMatching(/2026.12.30/) })
})
