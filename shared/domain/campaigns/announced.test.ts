/** @jest-environment ./config/jest/host-zone.cjs */
import fc from 'fast-check'
import standard from '../../../config/program'
import type { Condition, EarningRule, Program } from '../program'
import { shanghaiIso } from '../time'
import { announced } from '.'

const RULE: EarningRule = {
  id: 'a',
  name: '活动',
  period: null,
  when: [],
  effect: { kind: 'multiply', permille: 2000 },
  holdDays: null,
  caps: [],
  budget: null,
}

const NONE = { paused: new Set<string>() }
const programOf = (rules: readonly EarningRule[], announceDays = 3): Program => ({
  ...standard,
  announceDays,
  earning: { ...standard.earning, rules },
})
const at = (clock: string): number => Date.parse(`${clock}+08:00`)
const iso = (ms: number): string => shanghaiIso(ms).slice(0, 16)
const told = (rules: readonly EarningRule[], now: string, announceDays = 3) =>
  announced(programOf(rules, announceDays), at(now), NONE).map(
    ({ rule, state, from, until }) => `${rule.id} ${state} ${iso(from)} ${iso(until)}`,
  )
const on = (...when: Condition[]): EarningRule => ({ ...RULE, when })

const EVENING = { kind: 'hours', spans: [{ from: '10:00', until: '22:00' }] } as const

describe('what members are told of', () => {
  test.each([
    ['a day too early', '2026-11-24T23:59', []],
    ['from the first minute of the third day before', '2026-11-25T00:00', ['member-day coming 2026-11-28T10:00 2026-11-28T22:00']],
    ['on the day, before it begins', '2026-11-28T09:59:59.999', ['member-day coming 2026-11-28T10:00 2026-11-28T22:00']],
    ['from the instant it begins', '2026-11-28T10:00', ['member-day running 2026-11-28T10:00 2026-11-28T22:00']],
    ['to its last millisecond', '2026-11-28T21:59:59.999', ['member-day running 2026-11-28T10:00 2026-11-28T22:00']],
    ['and no longer', '2026-11-28T22:00', []],
    ['the campaign with its period', '2026-12-07T00:00', ['winter-2026 coming 2026-12-10T10:00 2026-12-13T22:00']],
    ['the campaign in its second night', '2026-12-12T03:00', ['winter-2026 running 2026-12-10T10:00 2026-12-13T22:00']],
  ])('is the programme as it comes: %s', (_, now, expected) => expect(told(standard.earning.rules, now)).toEqual(expected))

  test('are the last days of months, and no 31st in a month without one', () => {
    const last = on({ kind: 'month_days', days: [-1] })
    expect(told([last], '2027-02-26T12:00')).toEqual(['a coming 2027-02-28T00:00 2027-03-01T00:00'])
    expect(told([last], '2028-02-29T12:00')).toEqual(['a running 2028-02-29T00:00 2028-03-01T00:00'])
    expect(told([on({ kind: 'month_days', days: [31] })], '2027-04-28T12:00')).toEqual([])
    expect(told([on({ kind: 'month_days', days: [31] })], '2027-05-28T12:00')).toEqual(['a coming 2027-05-31T00:00 2027-06-01T00:00'])
  })

  test('is one time over days that follow one another, each span where there are several', () => {
    const feast = { kind: 'dates', days: ['2027-10-01', '2027-10-02', '2027-10-03'], name: '国庆' } as const
    expect(told([on(feast)], '2027-10-02T08:00')).toEqual(['a running 2027-10-01T00:00 2027-10-04T00:00'])
    const spans = [
      { from: '14:00', until: '16:00' },
      { from: '10:00', until: '12:00' },
    ]
    const twice = on(feast, { kind: 'hours', spans })
    expect(told([twice], '2027-10-01T11:00')).toEqual(['a running 2027-10-01T10:00 2027-10-01T12:00'])
    expect(told([twice], '2027-10-01T12:00')).toEqual(['a coming 2027-10-01T14:00 2027-10-01T16:00'])
    expect(told([twice], '2027-10-01T16:00')).toEqual(['a coming 2027-10-02T10:00 2027-10-02T12:00'])
  })

  test('is a night that is written in two spans as one', () => {
    const night = on(
      { kind: 'dates', days: ['2027-10-01', '2027-10-02'], name: '夜场' },
      {
        kind: 'hours',
        spans: [
          { from: '22:00', until: '24:00' },
          { from: '00:00', until: '02:00' },
        ],
      },
    )
    expect(told([night], '2027-10-01T23:00')).toEqual(['a running 2027-10-01T22:00 2027-10-02T02:00'])
  })

  test('is what runs before what comes, and of either what changes first', () => {
    const day = (id: string, date: string): EarningRule => ({ ...on({ kind: 'dates', days: [date], name: id }, EVENING), id })
    const rules = [day('later', '2027-10-03'), day('soon', '2027-10-02'), day('now', '2027-10-01')]
    expect(told(rules, '2027-10-01T11:00').map((line) => line.split(' ')[0])).toEqual(['now', 'soon', 'later'])
  })

  test('is nothing that always holds, and nothing that is paused', () => {
    expect(told([on({ kind: 'birthday', span: 'month' }), on(EVENING)], '2027-10-01T11:00')).toEqual([])
    const now = at('2026-11-28T11:00')
    expect(announced(standard, now, { paused: new Set(['member-day']) })).toEqual([])
  })

  test('comes to an end also for a rule that never pauses', () => {
    const [always] = announced(programOf([on({ kind: 'weekdays', days: [1, 2, 3, 4, 5, 6, 7] })]), at('2027-10-01T11:00'), NONE)
    expect(always?.state).toBe('running')
  })
})

const MINUTE = 60_000

/** Minute by minute, by nothing but a calendar of its own. */
const runsAt = ({ period, when }: EarningRule, ms: number): boolean => {
  const local = new Date(ms + 8 * 60 * MINUTE)
  const [date, time] = local.toISOString().split('T') as [string, string]
  const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate()
  const isTrue = (condition: Condition): boolean => {
    if (condition.kind === 'month_days') return condition.days.some((day) => local.getUTCDate() === (day === -1 ? last : day))
    if (condition.kind === 'weekdays') return condition.days.includes(local.getUTCDay() || 7)
    if (condition.kind === 'dates') return condition.days.includes(date)
    return condition.kind !== 'hours' || condition.spans.some(({ from, until }) => from <= time.slice(0, 5) && time.slice(0, 5) < until)
  }
  return (period === null || (Date.parse(period.from) <= ms && ms < Date.parse(period.until))) && when.every(isTrue)
}

const oracle = (rule: EarningRule, now: number, announceDays: number): string | undefined => {
  const midnight = Math.floor((now + 8 * 60 * MINUTE) / (1440 * MINUTE)) * 1440 * MINUTE - 8 * 60 * MINUTE
  const horizon = midnight + (announceDays + 1) * 1440 * MINUTE
  let first = now
  while (first < horizon && !runsAt(rule, first)) first += MINUTE
  if (first >= horizon) return undefined
  let [from, until] = [first, first]
  while (runsAt(rule, from - MINUTE)) from -= MINUTE
  while (runsAt(rule, until)) until += MINUTE
  return `${from <= now ? 'running' : 'coming'} ${iso(from)} ${iso(until)}`
}

const START = at('2027-01-20T00:00')
const minute = fc.integer({ min: 0, max: 60 * 24 * 60 }).map((minutes) => START + minutes * MINUTE)
const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const hours = fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1439 })).map(([a, b]) => ({
  from: clock(Math.min(a, b)),
  until: clock(Math.max(a, b) + 1),
}))
const days: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .uniqueArray(fc.constantFrom(-1, 1, 2, 15, 28, 29, 30, 31), { minLength: 1, maxLength: 4 })
    .map((list): Condition => ({ kind: 'month_days', days: list })),
  fc
    .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 })
    .map((list): Condition => ({ kind: 'weekdays', days: list })),
  fc
    .uniqueArray(
      minute.map((ms) => iso(ms).slice(0, 10)),
      { minLength: 1, maxLength: 9 },
    )
    .map((list): Condition => ({ kind: 'dates', days: list, name: '节' })),
)
const spans: fc.Arbitrary<Condition> = fc.array(hours, { minLength: 1, maxLength: 3 }).map((list) => ({ kind: 'hours', spans: list }))
const period = fc.tuple(minute, fc.integer({ min: 1, max: 9 * 1440 })).map(([from, minutes]) => ({
  from: shanghaiIso(from),
  until: shanghaiIso(from + minutes * MINUTE),
}))
const rules: fc.Arbitrary<EarningRule> = fc
  .record({ period: fc.option(period), days: fc.option(days), hours: fc.array(spans, { maxLength: 2 }) })
  .filter((rule) => rule.period !== null || rule.days !== null)
  .map((rule) => ({ ...RULE, period: rule.period, when: [...(rule.days ? [rule.days] : []), ...rule.hours] }))

describe.each(['America/New_York', 'Pacific/Apia', 'Asia/Shanghai'])('with a host in %s', (zone) => {
  beforeAll(() => setHostZone(zone))

  test('agrees with whoever looks at every minute', () =>
    fc.assert(
      fc.property(rules, minute, fc.integer({ min: 0, max: 4 }), (rule, now, announceDays) => {
        const [first] = announced(programOf([rule], announceDays), now, NONE)
        expect(first && `${first.state} ${iso(first.from)} ${iso(first.until)}`).toBe(oracle(rule, now, announceDays))
      }),
      { numRuns: 60 },
    ))
})
