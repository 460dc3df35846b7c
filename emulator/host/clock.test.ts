import { ClockBackwardsError, MovableClock } from './clock'
import { addDuration } from './duration'

const T = Date.parse('2026-11-23T02:00:00Z')

describe('the movable clock', () => {
  test('runs with real time, at the offset it was born with', () => {
    let real = 1000
    const clock = MovableClock.born(T, () => real)
    real += 250
    expect(clock.now()).toBe(T + 250)
    expect(clock.startedAt).toBe(T)
  })

  test('stands still while it is held and runs on from there afterwards', () => {
    let real = 1000
    const clock = MovableClock.born(T, () => real)
    clock.moveTo(T + 5000)
    real += 100
    expect(clock.now()).toBe(T + 5000)
    clock.release()
    real += 100
    expect(clock.now()).toBe(T + 5100)
  })

  test('never moves backwards, by command or by the machine', () => {
    let real = 1000
    const clock = MovableClock.born(T, () => real)
    expect(() => clock.moveTo(T - 1)).toThrow(ClockBackwardsError)
    expect(() => clock.moveTo(T - 1)).toThrow(/never moves backwards/)
    real += 50
    expect(clock.now()).toBe(T + 50)
    real -= 40
    expect(clock.now()).toBe(T + 50)
  })

  test('after a restart it shows no earlier instant than before, whatever the machine says', () => {
    let real = 10_000
    const before = MovableClock.born(T, () => real)
    before.moveTo(T + 86_400_000)
    before.release()
    const state = before.state()
    real = 5_000
    const after = new MovableClock(state, () => real)
    expect(after.now()).toBe(T + 86_400_000)
    expect(after.startedAt).toBe(T)
  })
})

describe('durations', () => {
  test.each([
    ['P3D', '2026-11-26T02:00:00.000Z'],
    ['PT1H', '2026-11-23T03:00:00.000Z'],
    ['P1M', '2026-12-23T02:00:00.000Z'],
    ['P1Y', '2027-11-23T02:00:00.000Z'],
    ['P2W', '2026-12-07T02:00:00.000Z'],
    ['P1Y2M3DT4H5M6.5S', '2028-01-26T06:05:06.500Z'],
    ['P0D', '2026-11-23T02:00:00.000Z'],
  ])('%s', (text, expected) => {
    expect(new Date(addDuration(T, text) ?? 0).toISOString()).toBe(expected)
  })

  test('a month without that day ends on its last day, by the Shanghai calendar', () => {
    // 31 January 00:30 in Shanghai is still 30 January in UTC.
    const from = Date.parse('2027-01-31T00:30:00+08:00')
    expect(addDuration(from, 'P1M')).toBe(Date.parse('2027-02-28T00:30:00+08:00'))
  })

  test.each(['', 'P', 'PT', 'P1DT', '3D', '-P1D', 'P1.5D', 'P1D ', 'p1d'])('refuses "%s"', (text) => {
    expect(addDuration(T, text)).toBeUndefined()
  })
})
