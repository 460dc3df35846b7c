/** @jest-environment ./config/jest/host-zone.cjs */
import fc from 'fast-check'
import { addDays, addYears, dayOf, endOfDay, endOfMonth, endOfYear, instantOf, shanghaiIso, startOfDay, startOfNextMonth } from '.'

const HOST_ZONES = ['America/New_York', 'Pacific/Apia', 'Asia/Shanghai', 'UTC']

describe.each(HOST_ZONES)('with the server in %s', (zone) => {
  beforeAll(() => {
    setHostZone(zone)
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  })

  it('turns the day at midnight in Shanghai, to the millisecond', () => {
    const midnight = Date.UTC(2026, 10, 22, 16)
    expect(dayOf(midnight - 1)).toBe('2026-11-22')
    expect(dayOf(midnight)).toBe('2026-11-23')
    expect(endOfDay('2026-11-22')).toBe(midnight)
    expect(startOfDay('2026-11-23')).toBe(midnight)
  })

  it('writes instants with the Shanghai offset and reads them back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (ms) => {
        expect(instantOf(shanghaiIso(ms))).toBe(ms)
        expect(shanghaiIso(ms).slice(0, 10)).toBe(dayOf(ms))
      }),
    )
  })
})

it('keeps instants in order when they are compared as text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 4e12 }), (a, b) => {
      expect(shanghaiIso(a) < shanghaiIso(b)).toBe(a < b)
    }),
  )
})

it.each([
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2026-11-30', 2, '2028-11-30'],
])('adds years to %s: %i later is %s', (day, years, expected) => expect(addYears(day, years)).toBe(expected))

it.each([
  ['2024-02-10', '2024-02-29'],
  ['2026-02-10', '2026-02-28'],
  ['2026-12-31', '2026-12-31'],
])('finds the end of the month of %s', (day, expected) => expect(endOfMonth(day)).toBe(expected))

it('finds the end of a year and the start of the next month', () => {
  expect(endOfYear('2026-03-01')).toBe('2026-12-31')
  expect(startOfNextMonth('2026-12')).toBe('2027-01-01')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})
