import { addDuration } from './duration'

const at = (iso: string): number => Date.parse(iso)

test.each([
  ['2026-11-30T23:30:00+08:00', 'P3D', '2026-12-03T23:30:00+08:00'],
  ['2026-01-31T10:00:00+08:00', 'P1M', '2026-02-28T10:00:00+08:00'],
  ['2027-12-31T00:05:00+08:00', 'P2M', '2028-02-29T00:05:00+08:00'],
  ['2028-02-29T12:00:00+08:00', 'P1Y', '2029-02-28T12:00:00+08:00'],
  ['2026-11-30T07:59:59.500+08:00', 'P1Y2M10DT2H30M0.5S', '2028-02-09T10:30:00+08:00'],
  ['2026-11-30T00:00:00+08:00', 'P2W', '2026-12-14T00:00:00+08:00'],
  ['2026-11-30T00:00:00+08:00', 'PT36H', '2026-12-01T12:00:00+08:00'],
])('%s moved on by %s is %s, as the calendar of Shanghai has it', (from, duration, to) => {
  expect(addDuration(at(from), duration)).toBe(at(to))
})

test.each(['P', 'PT', 'P1DT', '3D', 'P1.5D', 'P-1D', ''])('“%s” is no duration', (text) => expect(addDuration(0, text)).toBeUndefined())
