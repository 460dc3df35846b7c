import type { PointsItem } from '@shared/contracts'
import { setLanguage } from '@/strings'
import { rowsOf } from './rows'

const item = (n: number, at: string): PointsItem => ({
  entryId: `purchase:${n}`,
  kind: 'purchase',
  points: 10,
  balanceAfter: n * 10,
  at,
  title: `消费 ${n} 元`,
})

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
