import standard from '../../../../config/program'
import everyday from '../../../../config/programs/everyday'
import simple from '../../../../config/programs/simple'
import type { EarningRule, Program, Stacking } from '..'
import { CHECKS, lintProgram, lintSuccession } from '.'

const rule = (id: string, more: Partial<EarningRule> = {}): EarningRule => ({
  id,
  name: id,
  period: null,
  when: [],
  effect: { kind: 'multiply', permille: 2000 },
  holdDays: null,
  caps: [],
  budget: null,
  ...more,
})

const withRules = (...rules: EarningRule[]): Program => ({ ...simple, earning: { ...simple.earning, rules } })
const stacked = (stacking: Partial<Stacking>, ...rules: EarningRule[]): Program => ({
  ...simple,
  earning: { ...simple.earning, rules, stacking: { ...simple.earning.stacking, ...stacking } },
})
const withTiers = (change: (tier: Program['tiers'][number], i: number) => object): Program => ({
  ...standard,
  tiers: standard.tiers.map((tier, i) => ({ ...tier, ...change(tier, i) })),
})

const period = (from: string, until: string) => ({ from: `2026-12-${from}:00+08:00`, until: `2026-12-${until}:00+08:00` })
const DECEMBER = period('01T00:00', '31T00:00')
const MEMBER_CAP = { per: 'member', period: 'month', points: 1000, times: null } as const
const hours = (from: string, until: string) => ({ kind: 'hours', spans: [{ from, until }] }) as const
const per500 = { kind: 'bonus_per', fen: 500_00, points: 200 } as const
const topUp = standard.rewards[0]!

it.each([
  ['standard', standard],
  ['simple', simple],
])('has nothing to say about the %s programme', (_, program) => expect(lintProgram(program)).toEqual([]))

const rescuing = (more: Partial<Program['rescue']>): Program => ({ ...standard, rescue: { ...standard.rescue, ...more } })
const extension = (days: number) => ({ kind: 'extension', id: 'longer', name: '续期', words: '续期', checkIns: 7, days }) as const

/** A programme, and what is said about it: code and path. */
const ROWS: [string, Program, string, string][] = [
  [
    'a date in no month at its weekday',
    withRules(
      rule('a', {
        period: DECEMBER,
        when: [
          { kind: 'month_days', days: [1] },
          { kind: 'weekdays', days: [1] },
        ],
      }),
    ),
    'unreachable-rule',
    'earning.rules[0].when',
  ],
  [
    'dates outside the period',
    withRules(rule('a', { period: DECEMBER, when: [{ kind: 'dates', days: ['2027-01-01'], name: '元旦' }] })),
    'unreachable-rule',
    'earning.rules[0].when',
  ],
  [
    'hours outside the only day',
    withRules(rule('a', { period: period('10T10:00', '10T12:00'), when: [hours('12:00', '14:00')] })),
    'unreachable-rule',
    'earning.rules[0].when',
  ],
  [
    'hours that exclude each other',
    withRules(rule('a', { when: [hours('10:00', '12:00'), hours('12:00', '14:00')] })),
    'unreachable-rule',
    'earning.rules[0].when',
  ],
  [
    'stores that exclude each other',
    withRules(
      rule('a', {
        when: [
          { kind: 'stores', stores: ['S1'] },
          { kind: 'stores', stores: ['S2'] },
        ],
      }),
    ),
    'unreachable-rule',
    'earning.rules[0].when',
  ],
  [
    'a first purchase as a gold member',
    withRules(rule('a', { when: [{ kind: 'first_purchase' }, { kind: 'tiers', tiers: ['gold'] }] })),
    'unreachable-rule',
    'earning.rules[0].when',
  ],
  [
    'dates before the programme begins',
    {
      ...withRules(rule('a', { when: [{ kind: 'dates', days: ['2026-10-01'], name: '国庆' }] })),
      effectiveFrom: '2026-10-02T00:00:00+08:00',
    },
    'unreachable-rule',
    'earning.rules[0].when',
  ],
  [
    'a campaign that is over before the programme begins',
    { ...withRules(rule('a', { period: DECEMBER })), effectiveFrom: DECEMBER.until },
    'unreachable-rule',
    'earning.rules[0].period',
  ],
  [
    'a rule for an excluded channel',
    withRules(rule('a', { when: [{ kind: 'channels', channels: ['shop', 'group-buy'] }] })),
    'shadowed-by-exclusion',
    'earning.rules[0].when[0].channels[1]',
  ],
  [
    'a rule for an excluded category',
    withRules(rule('a', { when: [{ kind: 'categories', categories: ['postage'] }] })),
    'shadowed-by-exclusion',
    'earning.rules[0].when[0].categories[0]',
  ],
  [
    'an amount that nobody pays at once',
    withRules(rule('a', { when: [{ kind: 'min_amount', fen: 1_000_000_01 }] })),
    'amount-out-of-reach',
    'earning.rules[0].when[0].fen',
  ],
  [
    'a bonus for an amount that nobody pays at once',
    withRules(rule('a', { effect: { ...per500, fen: 1_000_000_01 }, caps: [MEMBER_CAP] })),
    'amount-out-of-reach',
    'earning.rules[0].effect.fen',
  ],
  [
    'campaigns at the same time',
    withRules(rule('a', { period: DECEMBER }), rule('b', { period: period('30T23:59', '31T12:00') })),
    'overlapping-campaigns',
    'earning.rules[1].period',
  ],
  [
    'added multipliers above the ceiling',
    stacked({ multipliers: 'add', mostPermille: 2999 }, rule('a'), rule('b')),
    'stack-above-ceiling',
    'earning.stacking.mostPermille',
  ],
  [
    'multiplied multipliers above the ceiling',
    stacked({ multipliers: 'multiply', mostPermille: 3999 }, rule('a'), rule('b')),
    'stack-above-ceiling',
    'earning.stacking.mostPermille',
  ],
  [
    'a multiplier that a tier’s own lifts above it',
    { ...stacked({ multipliers: 'add', mostPermille: 2400 }, rule('a')), tiers: standard.tiers },
    'stack-above-ceiling',
    'earning.stacking.mostPermille',
  ],
  ['tiers without growth', withTiers(() => ({ growth: null })), 'unreachable-tier', 'tiers[1].growth'],
  ['a tier above all fortunes', withTiers((_, i) => (i === 2 ? { growth: 10_000_001 } : {})), 'unreachable-tier', 'tiers[2].growth'],
  [
    'dormancy without reviews',
    { ...standard, tierPolicy: { ...standard.tierPolicy, validityYears: null } },
    'keep-out-of-step',
    'tierPolicy.dormancy',
  ],
  [
    'a silver card that is harder to keep than a gold one to reach',
    withTiers((_, i) => (i === 1 ? { keep: 50_001 } : {})),
    'keep-out-of-step',
    'tiers[1].keep',
  ],
  ['multipliers that are rounded up', stacked({ rounding: 'ceil' }, rule('a')), 'rounding-rewards-splitting', 'earning.stacking.rounding'],
  [
    'tier multipliers that are rounded half up',
    { ...stacked({ rounding: 'half_up' }), tiers: standard.tiers },
    'rounding-rewards-splitting',
    'earning.stacking.rounding',
  ],
  ['a threshold without any limit', withRules(rule('a', { effect: per500 })), 'threshold-without-cap', 'earning.rules[0].caps'],
  [
    'a cap under one bonus',
    withRules(rule('a', { effect: per500, caps: [{ ...MEMBER_CAP, points: 199 }] })),
    'cap-below-grant',
    'earning.rules[0].caps[0].points',
  ],
  [
    'a budget under one bonus',
    withRules(rule('a', { effect: per500, budget: { points: 100 } })),
    'cap-below-grant',
    'earning.rules[0].budget.points',
  ],
  ['top-ups without a limit', { ...simple, rewards: [{ ...topUp, caps: [] }] }, 'reward-without-cap', 'rewards[0].caps'],
  ['a base rate above the cost guard', { ...standard, cost: { ...standard.cost!, permille: 9 } }, 'cost-above-guard', 'cost.permille'],
  [
    'a campaign on the day of its version',
    { ...withRules(rule('a', { period: DECEMBER })), effectiveFrom: DECEMBER.from },
    'announced-late',
    'earning.rules[0].period.from',
  ],
  [
    'a reward for purchases that is not held',
    { ...standard, daily: { ...standard.daily, tasks: standard.daily.tasks.map((task) => ({ ...task, holdDays: 0 })) } },
    'task-without-hold',
    'daily.tasks[4].holdDays',
  ],
  ['an extension as long as the shortest month', rescuing({ offers: [extension(28)] }), 'points-never-die', 'rescue.offers[0].days'],
  [
    'all that died coming back around the year',
    rescuing({ reinstatement: { withinDays: 7, permille: 1000, livesDays: 92, perYear: 4 } }),
    'points-never-die',
    'rescue.reinstatement.livesDays',
  ],
  [
    'presents of points that a return still takes back',
    { ...simple, spending: everyday.spending },
    'presents-before-returns',
    'spending.presents',
  ],
  ['a reminder before anything can be done', rescuing({ windowDays: 20 }), 'reminded-before-rescue', 'rescue.windowDays'],
]

it.each(ROWS)('warns of %s', (_, program, code, path) => {
  const warnings = lintProgram(program)
  expect(warnings.map((warning) => [warning.code, warning.path])).toContainEqual([code, path])
  for (const { message } of warnings) expect(message).toMatch(/[\u4e00-\u9fff]/)
})

it('has a row here for every check', () => {
  expect(CHECKS.map(({ code }) => code).filter((code) => !ROWS.some((row) => row[2] === code))).toEqual([])
})

it.each<[string, Program]>([
  [
    'a date that falls on its weekday once in years',
    withRules(
      rule('a', {
        when: [
          { kind: 'month_days', days: [31] },
          { kind: 'weekdays', days: [3] },
        ],
      }),
    ),
  ],
  [
    '29 February on a weekday',
    withRules(
      rule('a', {
        when: [
          { kind: 'dates', days: ['2028-02-29'], name: '闰日' },
          { kind: 'weekdays', days: [2] },
        ],
      }),
    ),
  ],
  ['the last day of a month', withRules(rule('a', { period: DECEMBER, when: [{ kind: 'month_days', days: [-1, 30] }] }))],
  [
    'hours that the first day of a campaign still has',
    withRules(rule('a', { period: period('10T13:59', '11T00:00'), when: [hours('12:00', '14:00')] })),
  ],
  [
    'campaigns back to back',
    withRules(rule('a', { period: period('10T00:00', '12T00:00') }), rule('b', { period: period('12T00:00', '14T00:00') })),
  ],
  [
    'campaigns at different hours',
    withRules(
      rule('a', { period: DECEMBER, when: [hours('08:00', '12:00')] }),
      rule('b', { period: DECEMBER, when: [hours('12:00', '24:00')] }),
    ),
  ],
  [
    'campaigns for different tiers',
    withRules(
      rule('a', { period: DECEMBER, when: [{ kind: 'tiers', tiers: ['silver'] }] }),
      rule('b', { period: DECEMBER, when: [{ kind: 'tiers', tiers: ['gold'] }] }),
    ),
  ],
  [
    'added multipliers on different days',
    stacked(
      { multipliers: 'add', mostPermille: 2999 },
      rule('a', { when: [{ kind: 'weekdays', days: [1] }] }),
      rule('b', { when: [{ kind: 'weekdays', days: [2] }] }),
    ),
  ],
  ['rounding up where nothing is multiplied', stacked({ rounding: 'ceil' })],
  ['a threshold with a cap', withRules(rule('a', { effect: per500, caps: [MEMBER_CAP] }))],
])('has nothing to say about %s', (_, program) => expect(lintProgram(program)).toEqual([]))

it.each([
  ['an extension of four weeks less a day', rescuing({ offers: [extension(27)] })],
  ['half of what died coming back', rescuing({ reinstatement: { withinDays: 7, permille: 999, livesDays: 366, perYear: 12 } })],
  ['a long first reminder where there is no rescue', { ...rescuing({ offers: [], windowDays: 1 }) }],
])('has nothing to say about %s', (_, program) => expect(lintProgram(program)).toEqual([]))

it('warns of the id of an offer that was another one before, whose stock would be counted on', () => {
  const [first, ...others] = standard.rescue.offers
  const renamed = rescuing({ offers: [{ ...first!, name: '另一件' }, ...others] })
  expect(lintSuccession(renamed, [standard])).toEqual([expect.objectContaining({ code: 'offer-id-reused', path: 'rescue.offers[0].id' })])
  expect(lintSuccession(standard, [standard])).toEqual([])
})

it('looks through five hundred rules in a moment', () => {
  const many = Array.from({ length: 500 }, (_, i) =>
    rule(`r${i}`, { period: DECEMBER, when: [{ kind: 'month_days', days: [(i % 28) + 1] }] }),
  )
  expect(lintProgram(withRules(...many)).length).toBeGreaterThan(400)
})
