import type { BrandGuard } from '../../../shared/contracts/documents/guard'
import type { DailyTotals } from '../../../shared/contracts/documents/totals'
import { shareOf } from '../../../shared/domain/campaigns'
import type { CostGuard } from '../../../shared/domain/program'
import { shanghaiIso } from '../../../shared/domain/time'
import { campaign, programWith } from '../../../tests/support/campaign'
import { MEMBER, openCounter, saleOf } from '../../../tests/support/counter'
import type { FaultKind } from '../../_kit/store'
import { changedCampaign } from '../../_kit/campaigns/documents'
import { creditSale } from '../../_kit/sales/credit'
import type { StorageStep } from '../../../tests/support/memory-store'
import { costGuard } from './cost-guard'

const HOUR = 3_600_000
/** Each test begins in another week, so that none is served from what another has read. */
let now = Date.parse('2026-12-10T12:00:00+08:00')
beforeEach(() => (now += 7 * 24 * HOUR))
beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation(() => undefined))
afterEach(() => jest.restoreAllMocks())

const COST: CostGuard = { permille: 20, valueFen: 1, windowDays: 30, basis: 'issued' }

const day = (daysAgo: number, more: Partial<DailyTotals>): DailyTotals => ({
  _id: shanghaiIso(now - daysAgo * 24 * HOUR).slice(0, 10),
  schema: 1,
  revenueFen: 0,
  issued: 0,
  takenBack: 0,
  redeemed: 0,
  expired: 0,
  reinstated: 0,
  forfeited: 0,
  released: 0,
  entries: 1,
  ...more,
})

/** 2,000,000 yuan in the window, so that 4,000,000 points may be out. */
const REVENUE = 2_000_000_00
const open = (issued: number, { cost = COST, redeemed = 0 } = {}) => {
  const { store, seller } = openCounter()
  store.drop('programs', 'P')
  const period = { from: shanghaiIso(now - HOUR), until: shanghaiIso(now + 48 * HOUR) }
  const rules = [campaign({ period }), campaign({ id: 'next', period: { from: period.until, until: shanghaiIso(now + 96 * HOUR) } })]
  store.seed('programs', { _id: 'P', ...programWith(rules, cost) })
  store.seed(
    'daily_totals',
    day(29, { revenueFen: REVENUE }),
    day(30, { revenueFen: REVENUE, issued: 9_000_000 }),
    day(1, { issued: issued + 500, takenBack: 500, redeemed }),
  )
  const run = (at = now) => costGuard.run({ store, now: at, outOfTime: () => false })
  const pauses = () =>
    Object.fromEntries(store.all('campaigns').map(({ _id, pause }) => [_id, (pause as { by: string } | null)?.by ?? null]))
  const guards = () => store.all('guards') as unknown as BrandGuard[]
  return { store, seller: { ...seller, now }, run, pauses, guards }
}

const state = ({ store }: ReturnType<typeof open>) => store.all('job_cursors').find(({ _id }) => _id === 'cost-guard')?.['state']

it.each([
  [3_199_999, 'calm'],
  [3_200_000, 'warned'],
  [3_999_999, 'warned'],
  [4_000_000, 'over'],
])('finds %d points of the window, against 2%% of its revenue, %s', async (issued, expected) => {
  const world = open(issued)
  await world.run()
  expect(state(world)).toBe(expected)
  expect(world.pauses()).toEqual(expected === 'over' ? { winter: 'cost', next: 'cost' } : {})
  expect(jest.mocked(console.warn).mock.calls).toHaveLength(expected === 'calm' ? 0 : 1)
})

it('says a change once, and pauses what is paused already no second time', async () => {
  const world = open(4_000_000)
  for (let i = 0; i < 3; i++) await world.run(now + i * HOUR)
  expect(jest.mocked(console.warn).mock.calls).toHaveLength(1)
  expect(world.store.all('campaigns')).toMatchObject([{ revision: 1 }, { revision: 1 }])
})

it('leaves a campaign alone that somebody has resumed, until the limit is exceeded anew', async () => {
  const world = open(4_000_000)
  await world.run()
  world.store.seed('campaigns', changedCampaign('winter', undefined, { resumedAt: shanghaiIso(now + 1) }))
  await world.run(now + HOUR)
  expect(world.pauses()).toEqual({ winter: null, next: 'cost' })
  world.store.seed('daily_totals', day(2, { revenueFen: REVENUE }))
  await world.run(now + 2 * HOUR)
  world.store.seed('daily_totals', day(0, { issued: 4_000_000 }))
  await world.run(now + 3 * HOUR)
  expect(world.pauses()).toEqual({ winter: 'cost', next: 'cost' })
})

it('never resumes by itself', async () => {
  const world = open(4_000_000)
  await world.run()
  world.store.seed('daily_totals', day(2, { revenueFen: 10 * REVENUE }))
  await world.run(now + HOUR)
  expect([state(world), world.pauses()]).toEqual(['calm', { winter: 'cost', next: 'cost' }])
})

it('looks at what was redeemed where the programme says so, and then bounds no campaign in between', async () => {
  const world = open(4_000_000, { cost: { ...COST, basis: 'redeemed' }, redeemed: 3_200_000 })
  await world.run()
  expect(state(world)).toBe('warned')
  expect(world.guards()).toEqual([])
})

it('shares out what is left as ceilings, above what each shard has given already', async () => {
  const world = open(3_999_000)
  world.store.seed('guards', { _id: 'brand:3', schema: 1, granted: { winter: 70 }, campaigns: 70, ceiling: 5 } as BrandGuard)
  await world.run()
  expect(
    world
      .guards()
      .map(({ _id, ceiling }) => [_id, ceiling])
      .sort(),
  ).toEqual(Array.from({ length: 8 }, (_, shard) => [`brand:${shard}`, shareOf(1_000, shard) + (shard === 3 ? 70 : 0)]))
})

it('takes the ceilings away while the limit is exceeded, so that who resumes a campaign resumes it', async () => {
  const world = open(4_000_000)
  world.store.seed('guards', { _id: 'brand:3', schema: 1, granted: {}, campaigns: 70, ceiling: 75 } as BrandGuard)
  await world.run()
  expect(world.guards()).toMatchObject([{ _id: 'brand:3', campaigns: 70, ceiling: null }])
})

it('counts entries that are not added up yet, so that nothing is given twice over', async () => {
  const world = open(0)
  await creditSale(world.seller, { ...saleOf('fresh', 5_000_00, { memberRef: MEMBER }), paidAt: new Date(now).toISOString() })
  await world.run()
  const left = Math.floor((REVENUE + 5_000_00) * 0.02) - 10_000
  const given = world.guards().reduce((sum, { campaigns }) => sum + campaigns, 0)
  expect(given).toBe(5_000)
  expect(world.guards().reduce((sum, { ceiling }) => sum + ceiling!, 0)).toBe(left + given)
})

it('does nothing for a programme without a guard, or without campaigns', async () => {
  const { store, run } = open(4_000_000)
  store.seed('programs', { _id: 'P', ...programWith([], COST) })
  await run()
  store.seed('programs', { _id: 'P', ...programWith([campaign()]) })
  await run(now + 2 * 60_000)
  expect([...store.all('guards'), ...store.all('campaigns'), ...store.all('job_cursors')]).toEqual([])
})

const FAULTS = (['begin', 'get', 'find', 'insert', 'commit'] satisfies StorageStep[]).flatMap((step) =>
  (['conflict', 'unavailable'] satisfies FaultKind[]).flatMap((kind) =>
    (['before', 'after'] as const).map((phase) => ({ step, phase, kind })),
  ),
)

it.each(FAULTS)('ends up the same after a fault at $step ($phase, $kind)', async (fault) => {
  const [sound, struck] = [open(4_000_000), open(4_000_000)]
  await sound.run()
  struck.store.plant({ ...fault })
  await struck.run().catch(() => undefined)
  struck.store.plant()
  await struck.run()
  expect(struck.pauses()).toEqual(sound.pauses())
  expect(struck.guards()).toEqual(sound.guards())
})
