import defaults from '../../../config/program'
import { programSchema } from '../../contracts/documents/program'
import { lotExpiry, programAt } from '.'

it('the programme that environments start with is valid', () => expect(programSchema.parse(defaults)).toEqual(defaults))

it.each([
  ['normal', 'day', '2028-11-24'],
  ['silver', 'day', '2029-11-24'],
  ['gold', 'day', '2031-11-24'],
  ['normal', 'month', '2028-11-30'],
  ['normal', 'year', '2028-12-31'],
] as const)('points earned on 2026-11-24 by a %s member, rounded to the %s, live until %s', (tier, lotRounding, expected) => {
  expect(lotExpiry({ ...defaults, lotRounding }, tier, '2026-11-24')).toBe(expected)
})

it('rounds a leap day into the common year', () => {
  expect(lotExpiry({ ...defaults, lotRounding: 'day' }, 'normal', '2024-02-29')).toBe('2026-02-28')
})

it('takes the latest version that had begun, to the millisecond', () => {
  const next = { ...defaults, version: 'next', effectiveFrom: '2027-01-01T00:00:00+08:00' }
  const from = Date.parse(next.effectiveFrom)
  expect(programAt([next, defaults], from - 1)?.version).toBe(defaults.version)
  expect(programAt([defaults, next], from)?.version).toBe('next')
  expect(programAt([next], from - 1)).toBeUndefined()
})
