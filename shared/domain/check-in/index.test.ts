/** @jest-environment ./config/jest/host-zone.cjs */
import fc from 'fast-check'
import type { CheckIn } from '../program'
import { addDays, type Day, dayOf } from '../time'
import { cardsLeft, checkedIn, mended, missedDays, placeOf, pointsOfRun, runOn, type Streak } from '.'

const RULES: CheckIn = { points: [1, 2, 3, 4, 5, 6, 10], after: 'restart', makeUp: { perMonth: 2, daysBack: 7 } }
const NONE: Streak = { last: null, run: 0, best: 0 }

const after = (days: readonly Day[]): Streak => days.reduce(checkedIn, NONE)

describe.each(['America/New_York', 'Pacific/Apia'])('with the server in %s', (zone) => {
  beforeAll(() => setHostZone(zone))

  it.each([
    ['the end of a month', ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02']],
    ['a leap day', ['2028-02-27', '2028-02-28', '2028-02-29', '2028-03-01']],
    ['the end of February in a common year', ['2027-02-26', '2027-02-27', '2027-02-28', '2027-03-01']],
    ['New Year', ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']],
    ['the day that Apia left out and the hour that New York left out', ['2011-12-29', '2011-12-30', '2011-12-31', '2012-01-01']],
    ['summer time in New York', ['2026-03-07', '2026-03-08', '2026-03-09', '2026-03-10']],
  ])('runs on over %s', (_, days) => expect(after(days)).toEqual({ last: days[3], run: 4, best: 4 }))

  it('takes the last millisecond of a day and the first of the next for two days', () => {
    const midnight = Date.UTC(2026, 10, 24, 16)
    expect(after([midnight - 1, midnight].map(dayOf))).toEqual({ last: '2026-11-25', run: 2, best: 2 })
  })
})

it('begins anew after a day that was missed, and remembers its best', () => {
  expect(after(['2026-11-01', '2026-11-02', '2026-11-04'])).toEqual({ last: '2026-11-04', run: 1, best: 2 })
  expect(runOn(after(['2026-11-01']), '2026-11-02')).toBe(1)
  expect(runOn(after(['2026-11-01']), '2026-11-03')).toBe(0)
})

it('counts a day once, and leaves the run alone for a day before the latest', () => {
  const streak = after(['2026-11-01', '2026-11-02'])
  expect(checkedIn(streak, '2026-11-02')).toBe(streak)
  expect(checkedIn(streak, '2026-11-01')).toBe(streak)
})

it.each([
  ['restart', [1, 2, 3, 4, 5, 6, 10, 1, 2]],
  ['stay', [1, 2, 3, 4, 5, 6, 10, 10, 10]],
] as const)('gives by the table, and after it %s', (kind, points) => {
  const rules: CheckIn = { ...RULES, after: kind }
  expect(points.map((_, i) => pointsOfRun(rules, i + 1))).toEqual(points)
  expect(placeOf(rules, 7)).toBe(6)
})

describe('a day that was made up', () => {
  it('joins the runs before and after it', () => {
    const done = ['2026-11-01', '2026-11-02', '2026-11-04', '2026-11-05']
    expect(mended(after(done), '2026-11-03', new Set(done))).toEqual({ last: '2026-11-05', run: 5, best: 5 })
  })

  it('keeps the run alive for who has not come yet today', () => {
    const streak = mended(after(['2026-11-01', '2026-11-02']), '2026-11-03', new Set(['2026-11-01', '2026-11-02']))
    expect(streak).toEqual({ last: '2026-11-03', run: 3, best: 3 })
    expect(checkedIn(streak, '2026-11-04').run).toBe(4)
  })

  it('of an older run mends that, and leaves the present one alone', () => {
    const done = ['2026-11-01', '2026-11-02', '2026-11-04', '2026-11-06']
    expect(mended(after(done), '2026-11-03', new Set(done))).toEqual({ last: '2026-11-06', run: 1, best: 4 })
  })

  it('comes to what a check-in on that day would have come to', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 31 })
    fc.assert(
      fc.property(days, fc.nat(), (numbers, pick) => {
        const all = [...numbers].sort((a, b) => a - b).map((n) => addDays('2028-02-15', n))
        const made = all[pick % all.length]!
        const others = all.filter((day) => day !== made)
        const streak = mended(after(others), made, new Set(others))
        expect([streak.last, streak.run]).toEqual([after(all).last, after(all).run])
        expect(streak.best).toBe(Math.max(after(others).best, after(all).best))
      }),
    )
  })

  it('is one of the latest, missed, and not before joining', () => {
    expect(missedDays(RULES, new Set(['2026-11-28', '2026-11-30']), '2026-11-26', '2026-12-02')).toEqual([
      '2026-11-26',
      '2026-11-27',
      '2026-11-29',
      '2026-12-01',
    ])
    expect(missedDays({ ...RULES, makeUp: null }, new Set(), '2026-01-01', '2026-12-02')).toEqual([])
  })

  it('takes a card of the month in which it is made up', () => {
    expect(cardsLeft(RULES, { month: '2026-11', used: 2 }, '2026-11-30')).toBe(0)
    expect(cardsLeft(RULES, { month: '2026-11', used: 2 }, '2026-12-01')).toBe(2)
    expect(cardsLeft({ ...RULES, makeUp: null }, { month: '', used: 0 }, '2026-12-01')).toBe(0)
  })
})
