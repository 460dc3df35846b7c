import type { BrandGuard } from '../../../shared/contracts/documents/guard'
import { campaign, programWith } from '../../../tests/support/campaign'
import { MemoryStore } from '../../../tests/support/memory-store'
import { changedCampaign } from '../../_kit/campaigns/documents'
import { campaignWatch } from './campaign-watch'

const NOW = Date.parse('2026-12-10T12:00:00+08:00')

beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation(() => undefined))
afterEach(() => jest.restoreAllMocks())

const said = () => jest.mocked(console.warn).mock.calls.map(([line]) => JSON.parse(String(line)).percent)

const open = (granted: number, budget = 1_000) => {
  const store = new MemoryStore()
  store.seed('programs', { _id: 'P', ...programWith([campaign({ budget: { points: budget } })]) })
  const give = (shard: number, points: number) =>
    store.seed('guards', { _id: `brand:${shard}`, schema: 1, granted: { winter: points }, campaigns: 0, ceiling: null } as BrandGuard)
  give(2, granted)
  return { store, give, run: () => campaignWatch.run({ store, now: NOW, outOfTime: () => false }) }
}

it.each([
  [799, []],
  [800, [80]],
  [999, [99]],
  [1_000, [100]],
])('says of %d of 1,000 points that %j percent are used, once', async (granted, expected) => {
  const { run } = open(granted)
  for (let i = 0; i < 3; i++) await run()
  expect(said()).toEqual(expected)
})

it('adds up what all shards have given, and says both that it runs low and that it is used up', async () => {
  const { give, run } = open(400)
  give(7, 399)
  await run()
  give(0, 1)
  await run()
  give(1, 200)
  await run()
  expect(said()).toEqual([80, 100])
})

it('warns again of a budget that was enlarged', async () => {
  const { store, give, run } = open(800)
  await run()
  store.seed('campaigns', changedCampaign('winter', undefined, { morePoints: 1_000, warnedOf: 1_000 }))
  await run()
  give(3, 800)
  await run()
  expect(said()).toEqual([80, 80])
})

it('pauses a campaign whose budget a new version has made smaller than what it gave', async () => {
  const { store, run } = open(900, 850)
  await run()
  expect(store.all('campaigns')).toMatchObject([{ _id: 'winter', pause: { by: 'budget' }, warnedOf: 850, spentOf: 850 }])
})

it('reads two things and writes nothing while nothing was given', async () => {
  const { store, run } = open(0)
  await run()
  expect(store.steps).toEqual(['find', 'find'])
})
