import standard from '../../../../config/program'
import everyday from '../../../../config/programs/everyday'
import simple from '../../../../config/programs/simple'
import { type ProgramFault, programFaults, programSchema } from '.'

/** The standard programme with the value at a path replaced; a value of undefined takes the field away. */
const withValue = (path: string, value: unknown): unknown => {
  const document = structuredClone(standard) as unknown
  const keys = path.split(/[.[\]]+/).filter(Boolean)
  const last = keys.pop()!
  const place = keys.reduce((inner, key) => (inner as Record<string, unknown>)[key], document) as Record<string, unknown>
  if (value === undefined) delete place[last]
  else place[last] = value
  return document
}

it.each([
  ['standard', standard],
  ['simple', simple],
  ['everyday', everyday],
])('finds nothing wrong with the %s programme', (_, program) => expect(programFaults(program)).toEqual([]))

const PRESENTS = everyday.spending.presents
const RULE = 'earning.rules[0]'
const bonus = { kind: 'bonus', points: 200 }

it.each<[string, unknown, string, RegExp]>([
  [`${RULE}.when[0]`, { kind: 'month_day', days: [28] }, `${RULE}.when[0].kind`, /没有“month_day”这一种.*month_days.*weekdays.*skus/],
  [`${RULE}.when[0]`, { days: [28] }, `${RULE}.when[0].kind`, /缺少种类.*month_days/],
  [`${RULE}.effect.kind`, 'multiple', `${RULE}.effect.kind`, /multiply、bonus、bonus_per/],
  [`${RULE}.effect`, { kind: 'multiply', permile: 2000 }, `${RULE}.effect.permile`, /没有这个字段/],
  [`${RULE}.when[1].spans[0].until`, '02:00', `${RULE}.when[1].spans[0].until`, /跨午夜/],
  [`${RULE}.when[1].spans[0].from`, '9:00', `${RULE}.when[1].spans[0].from`, /例如 10:00/],
  [`${RULE}.when[0].days[0]`, 32, `${RULE}.when[0].days[0]`, /./],
  [
    `${RULE}.when[1]`,
    { kind: 'tiers', tiers: ['silver', 'golden'] },
    `${RULE}.when[1].tiers[1]`,
    /没有等级“golden”,现有等级:normal、silver、gold/,
  ],
  [`${RULE}.effect.permille`, 3001, `${RULE}.effect.permille`, /最高 3 倍/],
  [`${RULE}.effect.permille`, 500, `${RULE}.effect.permille`, /大于 1000/],
  [`${RULE}.effect`, bonus, `${RULE}.caps`, /拆单/],
  [`${RULE}.id`, 'birthday-month', 'earning.rules[1].id', /已经用过/],
  [`${RULE}.id`, 'top-up', 'rewards[0].id', /已经用过/],
  [`${RULE}.id`, 'tier', `${RULE}.id`, /保留/],
  [`${RULE}.id`, 'Member Day', `${RULE}.id`, /小写字母/],
  [`${RULE}.budget`, { points: 0 }, `${RULE}.budget.points`, /不能小于 1/],
  [`${RULE}.budget`, { points: 1.5 }, `${RULE}.budget.points`, /整数/],
  [`${RULE}.period`, { from: '2026-12-10', until: '2026-12-13T22:00:00+08:00' }, `${RULE}.period.from`, /带时区/],
  ['earning.rules[2].period.until', '2026-12-10T10:00:00+08:00', 'earning.rules[2].period.until', /晚于开始/],
  ['daily.lotteries[0].prizes[2].ppm', 600_000, 'daily.lotteries[0].prizes', /合计不能超过 1,000,000/],
  ['daily.lotteries[0].prizes[1].id', 'tea-box', 'daily.lotteries[0].prizes[1].id', /已经用过/],
  ['daily.lotteries[0].ceilingFen', 5_000_001, 'daily.lotteries[0].ceilingFen', /最高 50000 元/],
  ['daily.lotteries[0].ceilingFen', 100_00, 'daily.lotteries[0].prizes[0].valueFen', /上限 100 元/],
  ['spending.presents', { ...PRESENTS, mostPerPresent: 99 }, 'spending.presents.mostPerPresent', /至少的 100 分/],
  ['spending.presents', { ...PRESENTS, mostPerDay: 1_999 }, 'spending.presents.mostPerDay', /最多的 2000 分/],
  ['spending.presents', { ...PRESENTS, mostPerMonth: 2_999 }, 'spending.presents.mostPerMonth', /最多的 3000 分/],
  ['spending.presents', { ...PRESENTS, coolingHours: 168, memberDays: 6 }, 'spending.presents.memberDays', /冷静期的 7 天/],
  ['spending.presents', { ...PRESENTS, coolingHours: 0 }, 'spending.presents.coolingHours', /1/],
  ['rescue.offers[0].id', 'rescue-trees', 'rescue.offers[2].id', /已经用过/],
  ['rescue.offers[1].id', 'member-day', 'rescue.offers[1].id', /已经用过/],
  ['rescue.offers[0].points', 600, 'rescue.offers[0].points', /不能高于原价/],
  ['rescue.offers[3].days', 31, 'rescue.offers[3].days', /不能超过到期窗口 windowDays 的 30 天/],
  ['rescue.offers[2]', { ...standard.rescue.offers[3], id: 'another' }, 'rescue.offers[3].kind', /只能有一项/],
  ['daily.checkIn', null, 'rescue.offers[3].kind', /没有签到/],
  ['rescue.windowDays', 91, 'rescue.windowDays', /90/],
  ['reminders.expiryDays', [3, 15], 'reminders.expiryDays', /从大到小/],
  ['earning.points', -1, 'earning.points', /不能小于 1/],
  ['earning.perFen', '100', 'earning.perFen', /须为数字/],
  ['earning.perFen', undefined, 'earning.perFen', /缺少该字段/],
  ['earning.remainder', 'keep', 'earning.remainder', /drop、carry/],
  ['earning.stacking.mostPermille', 1400, 'tiers[2].multiplierPermille', /最高 1.4 倍/],
  ['earning.caps', [{ per: 'store', period: 'day', points: 1, times: null }], 'earning.caps[0].per', /per: member/],
  ['daily.tasks[0].id', 'member-day', 'daily.tasks[0].id', /已经用过/],
  ['daily.activities[0].id', 'profile', 'daily.activities[0].id', /已经用过/],
  ['daily.lotteries[0].id', 'buy-weekly', 'daily.lotteries[0].id', /已经用过/],
  ['daily.tasks[0].id', 'share', 'daily.tasks[0].id', /保留/],
  ['daily.products[1].sku', 'TEA-001', 'daily.products[1].sku', /已经用过/],
  ['daily.tasks[0].goal.products', 5, 'daily.tasks[0].goal.products', /只有 4 款/],
  ['daily.checkIn', null, 'daily.tasks[2].goal.kind', /没有签到/],
  ['daily.tasks[2].period', 'day', 'daily.tasks[2].goal.days', /最多签到 1 天/],
  ['daily.sharing', null, 'daily.tasks[1].goal.kind', /没有分享/],
  ['daily.referral', null, 'daily.tasks[8].goal.kind', /没有邀请/],
  ['daily.activities[0].until', '2026-11-25', 'daily.activities[0].days', /没有这么多天/],
  ['daily.activities[0].eligibility', null, 'daily.activities[0].points', /每日上限/],
  ['daily.pointsPerDay', 9, 'daily.checkIn.points[6]', /每日上限/],
  ['daily.tasks[7].points', 101, 'daily.tasks[7].points', /每日上限/],
  ['daily.lotteries[0].price', 8, 'daily.lotteries[0].price', /超过抽奖所需/],
  ['effectiveFrom', '2026-12-01T00:00:00', 'effectiveFrom', /带时区/],
  ['effectiveFrom', '明天', 'effectiveFrom', /带时区/],
  ['version', '2026/1', 'version', /字母、数字/],
  ['tiers[1].id', 'normal', 'tiers[1].id', /已经用过/],
  ['tiers[1].growth', 60_000, 'tiers[2].growth', /大于前一个等级的 60000/],
  ['tiers[0].growth', null, 'tiers[0].growth', /须写/],
  ['rewards[0].on', 'topup', 'rewards[0].on', /没有“topup”这种写法.*top_up/],
  ['rewards[0].on', 'review', 'rewards[0].amount', /储值/],
  ['rewards[0].amount', null, 'rewards[0].points', /大于 0/],
  ['rewards[0].points', 5, 'rewards[0].points', /须为 0/],
  ['rewards[0].tiers', ['gld'], 'rewards[0].tiers[0]', /没有等级“gld”/],
  ['expiry', { policy: 'never' }, 'expiry.policy', /rolling、year_end、inactivity/],
  ['anounceDays', 3, 'anounceDays', /没有这个字段/],
  ['lotRounding', 'week', 'lotRounding', /day、month、year/],
])('refuses %s = %j at %s', (path, value, where, words) => {
  const found = programFaults(withValue(path, value))
  expect(found.map((fault) => fault.path)).toContain(where)
  expect(found.find((fault) => fault.path === where)!.message).toMatch(words)
  for (const { message } of found) expect(message).toMatch(/[\u4e00-\u9fff]/)
})

it.each([[null], [[]], ['x'], [undefined], [{}]])('says of %j that it is no programme', (document) => {
  expect(programFaults(document)).not.toEqual([])
})

it('says all that is wrong at once, each where it is', () => {
  const document = { ...structuredClone(standard), version: 'a b' } as { -readonly [K in keyof typeof standard]: (typeof standard)[K] }
  document.rewards = [{ ...standard.rewards[0]!, tiers: ['x', 'gold', 'y'] }]
  const paths = programFaults(document).map(({ path }: ProgramFault) => path)
  expect(paths).toEqual(['version', 'rewards[0].tiers[0]', 'rewards[0].tiers[2]'])
})

it('keeps reading versions that were stored before the laws between their parts', () => {
  const old = {
    ...standard,
    version: 'spring 2024',
    earning: { ...standard.earning, caps: [{ per: 'store', period: 'day', points: 1, times: null }] },
  }
  expect(programFaults(old)).toHaveLength(2)
  expect(programSchema.parse(old)).toEqual(old)
})
