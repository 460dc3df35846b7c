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

it('lets all points of a year die together under a policy by years', () => {
  const yearEnd = { ...defaults, expiry: { policy: 'year_end', years: 2 } } as const
  expect(['2026-01-01', '2026-12-31'].map((day) => lotExpiry(yearEnd, 'normal', day))).toEqual(['2027-12-31', '2027-12-31'])
})

it('rounds a leap day into the common year', () => {
  expect(lotExpiry({ ...defaults, lotRounding: 'day' }, 'normal', '2024-02-29')).toBe('2026-02-28')
})

it('takes the same one of two versions of one instant, in whatever order the database hands them over', () => {
  const [a, b] = ['2027-1', '2027-2'].map((version) => ({ ...defaults, version }))
  expect([programAt([a!, b!], 1e12)?.version, programAt([b!, a!], 1e12)?.version]).toEqual(['2027-2', '2027-2'])
})

it('still reads a programme from before growth was counted', () => {
  const tiers = defaults.tiers.map(({ growth: _, ...tier }) => tier)
  expect(programSchema.parse({ ...defaults, tiers }).tiers.map(({ growth }) => growth)).toEqual([null, null, null])
})

it.each([
  ['a tier twice', { tiers: [defaults.tiers[0]!, defaults.tiers[0]!] }],
  ['a first tier that has to be grown to', { tiers: defaults.tiers.slice(1) }],
  ['tiers in falling order', { tiers: [defaults.tiers[0]!, defaults.tiers[2]!, defaults.tiers[1]!] }],
  ['two tiers from the same growth on', { tiers: [defaults.tiers[0]!, { ...defaults.tiers[1]!, growth: 0 }] }],
  ['growth in some tiers only', { tiers: [defaults.tiers[0]!, { ...defaults.tiers[1]!, growth: null }] }],
  [
    'lots by the day for longer than an account has room for',
    { lotRounding: 'day' as const, tiers: [{ ...defaults.tiers[0]!, lotYears: 6 }] },
  ],
])('refuses a programme with %s', (_, change) => {
  expect(programSchema.safeParse({ ...defaults, ...change }).success).toBe(false)
})

it('takes the latest version that had begun, to the millisecond', () => {
  const next = { ...defaults, version: 'next', effectiveFrom: '2027-01-01T00:00:00+08:00' }
  const from = Date.parse(next.effectiveFrom)
  expect(programAt([next, defaults], from - 1)?.version).toBe(defaults.version)
  expect(programAt([defaults, next], from)?.version).toBe('next')
  expect(programAt([next], from - 1)).toBeUndefined()
})
