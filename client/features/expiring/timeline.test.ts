import { expiring as words } from '@/strings/zh-cn/expiring'
import { headlineOf, percentIn } from './headline'
import { timelineOf } from './timeline'

jest.mock('@/strings', () => ({ strings: () => require('@/strings/zh-cn').zhCN }))

const TODAY = '2026-11-29'
const SOON = { days: 30, points: 0 }
const lot = (expiresOn: string, points: number) => ({ expiresOn, points })
const answer = (lots: ReturnType<typeof lot>[]) => ({
  balance: lots.reduce((sum, { points }) => sum + points, 0),
  lots,
  soon: SOON,
  offers: [],
  taken: [],
  reinstatable: [],
})

describe('the headline', () => {
  test('says how much dies soon, when first, and what part of all that is', () =>
    expect(headlineOf(answer([lot('2026-12-02', 300), lot('2026-12-20', 200), lot('2027-12-31', 780)]), TODAY, words)).toEqual({
      look: 'dying',
      label: '30 天内将过期',
      points: '500',
      first: '最早 300 分 · 2026.12.02 · 还有 3 天',
      share: '占现有 1,280 分的 39%',
      percent: 39,
    }))

  test('is calm when nothing dies soon, and names the first day all the same', () =>
    expect(headlineOf(answer([lot('2027-12-31', 780)]), TODAY, words)).toEqual({
      look: 'calm',
      title: '30 天内没有积分过期',
      note: '最早的一批 780 分，2027.12.31 到期',
    }))

  test('knows nothing of points that have died since the answer was kept', () =>
    expect(headlineOf(answer([lot('2026-11-28', 500)]), TODAY, words)).toMatchObject({ look: 'none' }))

  test.each([
    [0, 100, 0],
    [1, 1_000_000, 1],
    [999_999, 1_000_000, 99],
    [5, 5, 100],
    [5, 0, 0],
  ])('%i of %i are %i per cent: never nought of something, never all of a part', (points, of, percent) =>
    expect(percentIn(points, of)).toBe(percent),
  )
})

describe('the timeline', () => {
  test('has a row for each lot with its last day, its life and its share, those that die soon marked', () => {
    const { rows, later } = timelineOf(answer([lot('2026-11-29', 1), lot('2027-01-31', 999)]), TODAY, words)
    expect(rows.map(({ day, points, note, share, soon }) => [day, points, note, share, soon])).toEqual([
      ['2026.11.29', '1', '今天到期', '不到 1%', true],
      ['2027.01.31', '999', '还有 2 个月', '99%', false],
    ])
    expect(later).toBeUndefined()
  })

  test('puts many lots together by months, which open to their days', () => {
    const days = Array.from({ length: 9 }, (_, i) => lot(`2026-12-0${i + 1}`, 10))
    const { rows } = timelineOf(answer([...days, lot('2027-03-31', 5)]), TODAY, words)
    expect(rows.map(({ day, points, note }) => [day, points, note])).toEqual([
      ['2026 年 12 月', '90', '9 批'],
      ['2027.03.31', '5', '还有 4 个月'],
    ])
    expect(rows[0]!.lots.map(({ day }) => day)).toHaveLength(9)
    expect(rows[1]!.lots).toEqual([])
  })

  test('holds no more rows than a page should, and says what dies after them', () => {
    const months = Array.from({ length: 61 }, (_, i) => lot(`${2027 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-28`, 10))
    const { rows, later } = timelineOf(answer(months), TODAY, words)
    expect(rows).toHaveLength(24)
    expect(later).toBe('更晚到期的共 370 分')
  })
})
