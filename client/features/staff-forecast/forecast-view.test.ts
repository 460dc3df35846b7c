import type { ExpiryForecast } from '@shared/contracts'
import { figures } from '@/strings/zh-cn/figures'
import { forecastView, soonLosing } from './forecast-view'

const NOW = Date.parse('2026-11-24T10:00:00+08:00')

const FORECAST: ExpiryForecast = {
  asOf: '2026-11-24T09:05:00.000+08:00',
  behind: false,
  total: { live: 12_000, held: 300 },
  valueFen: 1,
  months: [
    { month: '2026-11', live: 2_000, held: 300, days: [{ day: '2026-11-30', live: 2_000, held: 300 }] },
    { month: '2026-12', live: 0, held: 0, days: [] },
    { month: '2028-02', live: 4_000, held: 0, days: [{ day: '2028-02-29', live: 4_000, held: 0 }] },
  ],
  later: { live: 6_000, held: 0 },
}
const view = (change: Partial<ExpiryForecast> = {}) => forecastView({ ...FORECAST, ...change }, NOW, figures.forecast)

describe('the forecast of expiry', () => {
  test('says how much will die, what of it is held, what it is worth, and up to when it was counted', () => {
    expect(view()).toMatchObject({
      total: '12,000',
      lines: ['另有 300 分待生效', '约值 123 元', '统计至 2026.11.24 09:05'],
      behind: false,
      later: { points: 6_000, amount: '6,000 分' },
    })
  })

  test('leaves out what nobody knows, and says when it is not complete', () => {
    const { valueFen: _, asOf: __, ...rest } = FORECAST
    expect(forecastView({ ...rest, total: { live: 5, held: 0 }, behind: true }, NOW, figures.forecast)).toMatchObject({
      lines: [],
      behind: true,
    })
  })

  test('draws the months against the largest of them all, later ones included', () => {
    expect(view().most).toBe(6_000)
    expect(view({ later: { live: 0, held: 0 } })).toMatchObject({ most: 4_000 })
    expect(view({ later: { live: 0, held: 0 } })).not.toHaveProperty('later')
    expect(view({ months: [], later: { live: 0, held: 0 }, total: { live: 0, held: 0 } })).toMatchObject({ most: 1, isEmpty: true })
    expect(view({ months: [], total: { live: 0, held: 0 }, behind: true }).isEmpty).toBe(false)
  })

  test('opens each month to its days', () => {
    const [running, empty, leap] = view().months
    expect(running).toMatchObject({ name: '2026 年 11 月', points: 2_300, amount: '2,300 分', held: '含待生效 300 分' })
    expect(running!.days).toEqual([{ day: '2026-11-30', name: '11 月 30 日', amount: '2,300 分' }])
    expect(empty).toMatchObject({ points: 0, amount: '没有到期', days: [] })
    expect(leap!.days[0]!.name).toBe('2 月 29 日')
  })

  test('lists members from today on, and of a month up to its last day', () => {
    const [running, , leap] = view().months
    expect(running!.losing).toEqual({ title: '2026 年 11 月到期的会员', from: '2026-11-24', until: '2026-11-30' })
    expect(leap!.losing).toMatchObject({ from: '2028-02-01', until: '2028-02-29' })
    expect(soonLosing(NOW, figures.forecast)).toMatchObject({ from: '2026-11-24', until: '2026-12-24' })
  })
})
