import type { RemindersEffect } from '@shared/contracts'
import { figures } from '@/strings/zh-cn/figures'
import { daysOf, effectView } from './effect-view'

type Way = RemindersEffect['ways'][number]

const way = (change: Partial<Way>): Way => ({
  ...{ by: 'wechat', reminded: 0, decided: 0, opened: 0, rescued: 0, points: 0, pointsRescued: 0, pointsDied: 0 },
  ...change,
})
const view = (change: Partial<RemindersEffect>) => effectView({ ways: [], days: [], omitted: [], ...change }, figures.effect)

describe('the effect of reminders', () => {
  test('compares the share of rescued points by how reminders went, beside those without a grant', () => {
    const { ways } = view({
      ways: [
        way({ reminded: 1_200, decided: 1_000, opened: 400, rescued: 351, points: 50_000, pointsRescued: 20_000, pointsDied: 29_000 }),
        way({ by: 'no_grant', reminded: 300, decided: 300, rescued: 60 }),
      ],
    })
    expect(ways.map(({ name, rate, percent, compared }) => [name, rate, percent, compared])).toEqual([
      ['微信订阅消息', '35%', 35, false],
      ['没有授权', '20%', 20, true],
    ])
    expect(ways[0]).toMatchObject({
      reminded: '1,200 条',
      steps: [
        { name: '已到期', value: 1_000, words: '1,000 条' },
        { name: '点开', value: 400, words: '400 条 · 40%' },
        { name: '用掉积分', value: 351, words: '351 条 · 35%' },
      ],
      pending: '另有 200 条还没到期，暂不计入成效',
      points: '提到 50,000 分，用掉、捐出或续期 20,000 分，到期 29,000 分',
    })
    expect(ways[1]).not.toHaveProperty('pending')
  })

  test('says that nothing is known yet rather than nothing was rescued', () => {
    const [only] = view({ ways: [way({ reminded: 8 })] }).ways
    expect(only).toMatchObject({ rate: '尚无结果', steps: [], pending: '另有 8 条还没到期，暂不计入成效' })
    expect(only).not.toHaveProperty('percent')
    expect(only).not.toHaveProperty('points')
  })

  test('names why phones were not told, and adds up each day', () => {
    const found = view({
      omitted: [{ reason: 'no_grant', count: 1_300 }],
      days: [{ day: '2026-11-24', ways: [way({ reminded: 5, opened: 2 }), way({ by: 'inbox', reminded: 1, rescued: 1 })] }],
    })
    expect(found.omitted).toEqual([{ reason: 'no_grant', words: '没有订阅授权', value: '1,300 条' }])
    expect(found.days).toEqual([{ day: '2026-11-24', name: '2026.11.24', words: '提醒 6 · 点开 2 · 用掉 1' }])
  })

  test('looks at whole Shanghai days, today included', () => {
    const now = Date.parse('2026-11-24T23:59:59+08:00')
    expect(daysOf('month', now)).toEqual({ from: '2026-10-26', until: '2026-11-24' })
    expect(daysOf('quarter', now)).toEqual({ from: '2026-08-27', until: '2026-11-24' })
  })
})
