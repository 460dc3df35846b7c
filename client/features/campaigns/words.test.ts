import { setLanguage } from '@/strings'
import { countdownWords, givesWords, isOver, isRunning, spanWords } from './words'

afterEach(() => setLanguage('zh-CN'))

const at = (clock: string): string => `${clock}:00.000+08:00`
const times = (from: string, until: string) => ({ from: at(from), until: at(until) })
const MEMBER_DAY = times('2026-11-28T10:00', '2026-11-28T22:00')

describe('when a campaign is', () => {
  test.each([
    ['hours of a day', MEMBER_DAY, '11 月 28 日 10:00–22:00', '28 Nov, 10:00–22:00'],
    ['a day', times('2027-01-01T00:00', '2027-01-02T00:00'), '1 月 1 日全天', '1 Jan, all day'],
    ['an evening up to midnight', times('2027-01-01T18:00', '2027-01-02T00:00'), '1 月 1 日 18:00–24:00', '1 Jan, 18:00–24:00'],
    ['days', times('2026-10-01T00:00', '2026-10-04T00:00'), '10 月 1 日 – 10 月 3 日', '1 Oct – 3 Oct'],
    [
      'days with hours',
      times('2026-12-10T10:00', '2026-12-13T22:00'),
      '12 月 10 日 10:00 – 12 月 13 日 22:00',
      '10 Dec 10:00 – 13 Dec 22:00',
    ],
  ])('is said for %s', (_, span, chinese, english) => {
    expect(spanWords(span)).toBe(chinese)
    setLanguage('en')
    expect(spanWords(span)).toBe(english)
  })

  test.each([
    ['2026-11-25T00:00', '3 天后开始', 'starts in 3 days'],
    ['2026-11-26T23:59', '2 天后开始', 'starts in 2 days'],
    ['2026-11-27T00:00', '明天 10:00 开始', 'starts tomorrow 10:00'],
    ['2026-11-28T09:59', '今天 10:00 开始', 'starts today 10:00'],
    ['2026-11-28T10:00', '今天 22:00 结束', 'ends today 22:00'],
  ])('is counted down at %s', (now, chinese, english) => {
    expect(countdownWords(MEMBER_DAY, Date.parse(at(now)))).toBe(chinese)
    setLanguage('en')
    expect(countdownWords(MEMBER_DAY, Date.parse(at(now)))).toBe(english)
  })

  test('is counted down to the midnight that ends it', () => {
    const feast = times('2026-10-01T00:00', '2026-10-04T00:00')
    expect(countdownWords(feast, Date.parse(at('2026-10-01T12:00')))).toBe('10 月 3 日 24:00 结束')
    expect(countdownWords(feast, Date.parse(at('2026-10-03T12:00')))).toBe('今天 24:00 结束')
  })

  test('is decided to the millisecond', () => {
    const [from, until] = [Date.parse(MEMBER_DAY.from), Date.parse(MEMBER_DAY.until)]
    expect([from - 1, from, until - 1, until].map((now) => isRunning(MEMBER_DAY, now))).toEqual([false, true, true, false])
    expect([until - 1, until].map((now) => isOver(MEMBER_DAY, now))).toEqual([false, true])
  })
})

describe('what a campaign gives', () => {
  test.each([
    [{ kind: 'multiply', permille: 2000 } as const, '双倍积分', 'Double points'],
    [{ kind: 'multiply', permille: 1500 } as const, '1.5 倍积分', '1.5 × points'],
    [{ kind: 'bonus', points: 1000 } as const, '加赠 1,000 分', '1,000 extra pts'],
    [{ kind: 'bonus_per', fen: 50_000, points: 200 } as const, '每满 500 元加赠 200 分', '200 extra pts per ¥500'],
  ])('is said of %j', (effect, chinese, english) => {
    expect(givesWords(effect)).toBe(chinese)
    setLanguage('en')
    expect(givesWords(effect)).toBe(english)
  })
})
