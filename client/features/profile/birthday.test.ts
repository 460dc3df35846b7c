import { asCalendarDay, datesOf, dayOfWheels, wheelsOf } from './birthday'

describe('a birthday chosen by wheels', () => {
  test.each([
    [[4, 19], '05-20'],
    [[0, 0], '01-01'],
    [[11, 30], '12-31'],
    [[1, 28], '02-29'],
    [[1, 30], '02-29'],
    [[3, 30], '04-30'],
    [[], '01-01'],
  ])('%j is %s', (wheels, day) => expect(dayOfWheels(wheels)).toBe(day))

  test.each(['05-20', '02-29', '12-31'])('%s stands where it was chosen', (day) => expect(dayOfWheels(wheelsOf(day))).toBe(day))

  test('is always one that the calendar has', () => {
    for (let month = 1; month <= 12; month++)
      for (let date = 1; date <= datesOf(month); date++) {
        const day = asCalendarDay(dayOfWheels([month - 1, date - 1]))
        expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
      }
  })
})
