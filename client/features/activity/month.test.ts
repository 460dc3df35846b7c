import type { PhotoView } from '@shared/contracts'
import { firstMonth, monthView } from './month'

const photo = (day: string, state: PhotoView['state']): PhotoView => ({ photoId: day, day, state, url: '' })
const ACTIVITY = {
  from: '2026-10-20',
  until: '2026-12-31',
  today: '2026-11-24',
  counted: ['2026-11-22', '2026-11-23'],
  photos: [
    photo('2026-10-31', 'passed'),
    photo('2026-11-20', 'upheld'),
    photo('2026-11-22', 'passed'),
    photo('2026-11-23', 'passed'),
    photo('2026-11-24', 'checking'),
  ],
}
const states = (month: string) => Object.fromEntries(monthView(ACTIVITY, month).days.map(({ day, state }) => [day, state]))

describe('the calendar of an activity', () => {
  test('begins each week on Monday and has every day of the month', () => {
    const november = monthView(ACTIVITY, '2026-11')
    expect(november.blanks).toBe(6)
    expect(november.days).toHaveLength(30)
    expect(monthView({ ...ACTIVITY, from: '2024-01-01' }, '2024-02').days).toHaveLength(29)
  })

  test('tells what counts, what is looked at, what was refused and what broke off', () => {
    expect(states('2026-11')).toMatchObject({
      '2026-11-19': 'none',
      '2026-11-20': 'refused',
      '2026-11-22': 'counted',
      '2026-11-24': 'waiting',
    })
    expect(states('2026-10')).toMatchObject({ '2026-10-19': 'outside', '2026-10-20': 'none', '2026-10-31': 'lapsed' })
  })

  test('marks today, and no other day', () =>
    expect(
      monthView(ACTIVITY, '2026-11')
        .days.filter(({ today }) => today)
        .map(({ day }) => day),
    ).toEqual(['2026-11-24']))

  test('goes back to the first photo and not further, and never beyond now', () => {
    expect(monthView(ACTIVITY, '2026-11')).toMatchObject({ earlier: '2026-10' })
    expect(monthView(ACTIVITY, '2026-11').later).toBeUndefined()
    expect(monthView(ACTIVITY, '2026-10')).toMatchObject({ later: '2026-11' })
    expect(monthView(ACTIVITY, '2026-10').earlier).toBeUndefined()
  })

  test.each([
    ['2026-09-30', '2026-10'],
    ['2026-11-01', '2026-11'],
    ['2027-03-01', '2026-12'],
  ])('opens on %s at %s', (today, month) => expect(firstMonth({ ...ACTIVITY, today })).toBe(month))
})
