import simple from '../../config/programs/simple'
import { rescue } from '../../config/rescue'
import { type ExpiryPolicy, NO_DAILY, type Program } from '../../shared/domain/program'

export const START = '2026-01-01'

/** Tiers that people of the decade climb within years, and lifetimes that differ by them. */
const TIERS = [
  { growth: 0, lotYears: 2 },
  { growth: 3_000, lotYears: 3 },
  { growth: 12_000, lotYears: 5 },
]

const programOf = (expiry: ExpiryPolicy, lotRounding: Program['lotRounding']): Program => ({
  ...simple,
  version: `decade-${expiry.policy}`,
  expiry,
  lotRounding,
  tiers: simple.tiers.map((tier, i) => ({ ...tier, ...TIERS[i]! })),
  daily: { ...NO_DAILY, checkIn: { points: [5], after: 'restart', makeUp: null } },
  rescue,
})

/** X1: the three ways that points die. */
export const PROGRAMS = {
  rolling: programOf({ policy: 'rolling' }, 'month'),
  year_end: programOf({ policy: 'year_end', years: 2 }, 'day'),
  inactivity: programOf({ policy: 'inactivity', months: 24 }, 'day'),
} as const

export type Policy = keyof typeof PROGRAMS

const text = (year: number, month: number, date: number): string =>
  [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-')

const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The last day of points earned on a day, worked out once more by the calendar alone. */
export const lastDayOf = (policy: Policy, tier: string, day: string): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  if (policy === 'year_end') return text(year + 1, 12, 31)
  if (policy === 'inactivity') return text(year + 2, month, Math.min(date, lastOf(year + 2, month)))
  const lives = TIERS[['normal', 'silver', 'gold'].indexOf(tier)]!.lotYears
  return text(year + lives, month, lastOf(year + lives, month))
}
