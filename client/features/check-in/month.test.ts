import { checkIn as words } from '@/strings/zh-cn/check-in'
import { calendarOf, hasNext, monthBeside, ruleLines } from './month'

const NOVEMBER = {
  month: '2026-11',
  today: '2026-11-24',
  done: [
    { day: '2026-11-22', points: 1 },
    { day: '2026-11-23', points: 0, madeUp: true },
  ],
}

describe('a month of check-ins', () => {
  const { blanks, days, count } = calendarOf(NOVEMBER, words)

  test('begins its weeks on Monday', () => {
    expect(blanks).toBe(6)
    expect(calendarOf({ ...NOVEMBER, month: '2026-06' }, words).blanks).toBe(0)
  })

  test('has all its days, also of a leap year', () => {
    expect(days).toHaveLength(30)
    expect(calendarOf({ ...NOVEMBER, month: '2028-02' }, words).days.at(-1)?.day).toBe('2028-02-29')
  })

  test('tells apart what was checked in, made up, missed, and is still to come', () => {
    expect(days.slice(20, 26).map(({ number, state }) => `${number} ${state}`)).toEqual([
      ...['21 missed', '22 done', '23 made-up', '24 today', '25 later', '26 later'],
    ])
    expect(days[22]?.label).toBe('11 月 23 日 补签')
    expect(count).toBe(2)
  })

  test('leads to the months beside it, over the turn of the year, and not beyond today', () => {
    expect([monthBeside('2026-12', 1), monthBeside('2027-01', -1)]).toEqual(['2027-01', '2026-12'])
    expect([hasNext('2026-10', '2026-11-24'), hasNext('2026-11', '2026-11-24')]).toEqual([true, false])
  })
})

test('the rules say how it goes on after the last day, and of make-up cards only where there are some', () => {
  const table = [1, 2, 3]
  expect(ruleLines({ table, after: 'restart' }, words)).toEqual(['每天一次，以北京时间 0 点为界', '连续 3 天后，从第 1 天重新开始'])
  expect(ruleLines({ table, after: 'stay', makeUp: { cardsLeft: 2, perMonth: 2, days: [] } }, words)[2]).toContain('补签可以接上')
})
