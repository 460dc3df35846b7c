import { setLanguage } from '@/strings'
import {
  clockTime,
  dateWords,
  dayOfIso,
  daysBetween,
  dayWords,
  inFours,
  lifeWords,
  monthOfIso,
  monthWords,
  signed,
  stampOfIso,
  whenWords,
} from './format'

afterEach(() => setLanguage('zh-CN'))

describe('numbers and dates', () => {
  test('show the sign of every change, with a minus as wide as the plus', () => {
    expect([signed(1280), signed(-398), signed(0)]).toEqual(['+1,280', '−398', '0'])
  })

  test('tell Shanghai time whatever the zone of the phone', () => {
    expect(clockTime('2026-11-23T16:05:00.000Z')).toBe('00:05')
    expect(dayOfIso('2026-11-23T16:00:00.000Z')).toBe('2026-11-24')
    expect(monthOfIso('2026-11-30T15:59:59.999Z')).toBe('2026-11')
  })

  describe.each(['America/New_York', 'Pacific/Apia', 'Asia/Shanghai', 'UTC'])('with the phone in %s', (zone) => {
    const before = process.env.TZ
    beforeAll(() => (process.env.TZ = zone))
    afterAll(() => (process.env.TZ = before))

    // The first is the night in which the clocks of New York go back, the second one in which those of Apia went forward.
    test.each([
      ['2024-11-02T20:16:32.889Z', '2024-11-03 04:16:32'],
      ['2020-09-26T22:25:54.371+08:00', '2020-09-26 22:25:54'],
      ['2026-11-23T02:30:00-05:00', '2026-11-23 15:30:00'],
    ])('%s is %s', (iso, stamp) => {
      expect(stampOfIso(iso)).toBe(stamp)
      expect(`${dayOfIso(iso)} ${clockTime(iso)}`).toBe(stamp.slice(0, 16))
    })
  })

  test('are written as people write them', () => {
    expect(dateWords('2028-11-30')).toBe('2028.11.30')
    expect(monthWords('2026-03')).toBe('2026 年 3 月')
    expect(dayWords('2026-11-03')).toBe('11 月 3 日')
    expect(whenWords('2026-11-23T02:02:00.000Z')).toBe('2026.11.23 10:02')
    expect(inFours('62048177351234567842')).toBe('6204 8177 3512 3456 7842')
    expect(inFours('12345')).toBe('1234 5')
  })

  test.each([
    ['2026-11-23', '已到期'],
    ['2026-11-24', '今天到期'],
    ['2026-11-25', '明天到期'],
    ['2026-12-24', '还有 30 天'],
    ['2027-03-23', '还有 3 个月'],
    ['2028-10-31', '还有 23 个月'],
    ['2028-11-24', '还有 2 年'],
    ['2029-01-31', '还有 2 年 2 个月'],
  ])('say how long points still live on 24 November 2026: %s', (day, words) => expect(lifeWords('2026-11-24', day)).toBe(words))

  test('are written as English readers expect', () => {
    setLanguage('en')
    expect(dateWords('2028-11-30')).toBe('30 Nov 2028')
    expect(monthWords('2026-03')).toBe('March 2026')
    expect(dayWords('2026-11-03')).toBe('3 Nov')
    expect(whenWords('2026-11-23T02:02:00.000Z')).toBe('23 Nov 2026 10:02')
  })

  test.each([
    ['2026-11-23', 'Expired'],
    ['2026-11-24', 'Expires today'],
    ['2026-12-24', '30 days left'],
    ['2028-10-31', '23 months left'],
    ['2028-11-24', '2 years left'],
    ['2028-12-24', '2 years 1 month left'],
  ])('say in English how long points still live on 24 November 2026: %s', (day, words) => {
    setLanguage('en')
    expect(lifeWords('2026-11-24', day)).toBe(words)
  })

  test('promise no day too many at the end of a short month', () => {
    expect(lifeWords('2026-11-30', '2027-02-28')).toBe('还有 2 个月')
  })

  test('count days across a leap day', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  })
})
