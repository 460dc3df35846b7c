import type { PointsItem } from '@shared/contracts'
import { setLanguage } from '@/strings'
import { ROW_UNITS, rowsOf, windowOf } from './rows'

const item = (n: number, at: string): PointsItem => ({
  entryId: `purchase:${n}`,
  kind: 'purchase',
  points: 10,
  balanceAfter: n * 10,
  at,
  title: `消费 ${n} 元`,
})

const many = Array.from({ length: 5000 }, (_, i) => item(i, new Date(Date.UTC(2026, 10, 20) - i * 3_600_000 * 5).toISOString()))
const heightOf = (rows: ReturnType<typeof rowsOf>) => rows.reduce((sum, row) => sum + ROW_UNITS[row.type], 0)

describe('the rows of the history', () => {
  test('begin each Shanghai month with its name, whatever the zone of the instant', () => {
    const rows = rowsOf([item(2, '2026-10-31T16:00:00.000Z'), item(1, '2026-10-31T15:59:59.999Z')])
    expect(rows.map((row) => (row.type === 'month' ? row.words : row.when))).toEqual([
      '2026 年 11 月',
      '11 月 1 日 00:00',
      '2026 年 10 月',
      '10 月 31 日 23:59',
    ])
  })

  test('speak the language of now, also of entries that were drawn in another before', () => {
    const items = [item(2, '2026-10-31T16:00:00.000Z')]
    rowsOf(items)
    setLanguage('en')
    expect(rowsOf(items)).toMatchObject([{ words: 'November 2026' }, { title: 'Purchase', when: '1 Nov 00:00 · 消费 2 元' }])
    setLanguage('zh-CN')
    expect(rowsOf(items)).toMatchObject([{ words: '2026 年 11 月' }, { title: '消费 2 元', when: '11 月 1 日 00:00' }])
  })

  test('say what of a purchase waits for its day, and nothing of what was waiting before', () => {
    const laters = [200, -200, 0, undefined].map((pending) => rowsOf([{ ...item(1, '2026-11-03T10:00:00+08:00'), pending }])[1])
    expect(laters.map((row) => row?.type === 'entry' && row.later)).toEqual(['+200', undefined, undefined, undefined])
  })

  test('mark the last entry of each month', () => {
    const rows = rowsOf([item(3, '2026-11-03T10:00:00+08:00'), item(2, '2026-11-02T10:00:00+08:00'), item(1, '2026-10-02T10:00:00+08:00')])
    expect(rows.flatMap((row) => (row.type === 'entry' ? [row.last] : []))).toEqual([false, true, true])
  })
})

describe('the window on the rows', () => {
  const rows = rowsOf(many)

  test('covers what is asked for and keeps the whole height', () => {
    for (const top of [-300, 0, 1, 71_234, 300_000, heightOf(rows) - 10, heightOf(rows) + 5_000]) {
      const view = windowOf(rows, top, top + 1_500)
      const shown = heightOf(rows.slice(view.from, view.to))
      expect(view.above + shown + view.below).toBe(heightOf(rows))
      expect(view.above).toBeLessThanOrEqual(Math.max(top, 0))
      expect(view.above + shown).toBeGreaterThanOrEqual(Math.min(top + 1_500, heightOf(rows)))
    }
  })

  test('keeps few rows alive among thousands', () => {
    const view = windowOf(rows, 100_000, 103_000)
    expect(view.to - view.from).toBeLessThanOrEqual(65)
  })

  test('is empty for an empty list', () => {
    expect(windowOf([], 0, 1_000)).toEqual({ from: 0, to: 0, above: 0, below: 0 })
  })
})
