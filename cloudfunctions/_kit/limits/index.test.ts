import * as fc from 'fast-check'
import type { BrandGuard } from '../../../shared/contracts/documents/guard'
import { shareOf } from '../../../shared/domain/campaigns'
import { evaluate } from '../../../shared/domain/earning'
import type { CostGuard, Program } from '../../../shared/domain/program'
import { isRefusal } from '../../../shared/errors'
import { campaign, programWith as under } from '../../../tests/support/campaign'
import { MemoryStore } from '../../../tests/support/memory-store'
import { RivalStore } from '../../../tests/support/rival-store'
import { changedCampaign } from '../campaigns/documents'
import type { Store } from '../store'
import { transact } from '../transact'
import { withinLimits } from '.'

const NOW = Date.parse('2026-12-10T12:00:00+08:00')
const DAY = 86_400_000

const memberOf = (n: number): string => String(6_204_817_730 + n)

interface Buying {
  readonly member?: number
  readonly fen?: number
  readonly storeId?: string
  readonly paidAt?: number
}

/** Buys, and answers what rules gave beside the base rate. */
const buy = async (
  store: Store,
  program: Program,
  { member = 0, fen = 100_00, storeId = 'S001', paidAt = NOW }: Buying = {},
): Promise<number> => {
  const shopper = { tier: 'normal', birthday: null, isFirstPurchase: false, carryFen: 0, capCounts: {} }
  const evaluation = evaluate(program, { amountFen: fen }, shopper, { at: paidAt, storeId, pausedRules: new Set() })
  const extra = await transact(store, {
    act: async (transaction) => {
      const place = { memberId: memberOf(member), storeId, at: paidAt, now: NOW }
      const { evaluation: given, changes } = await withinLimits(transaction, program, evaluation, place)
      for (const [collection, document] of changes.insert) await transaction.insert(collection, [document])
      for (const [collection, document] of changes.replace) await transaction.replace(collection, document)
      return { points: given.points - given.basePoints }
    },
  })
  if (isRefusal(extra)) throw new Error(extra.refused)
  return extra.points
}

const brand = (store: MemoryStore) => store.all('guards').filter(({ _id }) => String(_id).startsWith('brand:')) as unknown as BrandGuard[]
const grantedOf = (store: MemoryStore, id = 'winter') => brand(store).reduce((sum, { granted }) => sum + (granted[id] ?? 0), 0)
const pauseOf = (store: MemoryStore) => store.all('campaigns')[0]?.['pause'] as { by: string } | null | undefined

it('reads nothing for a purchase to which no such rule gives', async () => {
  const store = new MemoryStore()
  await buy(store, under([campaign({ budget: { points: 800 } })]), { fen: 99_99 })
  await buy(store, under([campaign()]))
  await buy(store, under([campaign({ caps: [{ per: 'member', period: 'day', points: 100, times: null }] })]))
  expect(store.steps.filter((step) => step !== 'begin' && step !== 'commit')).toEqual([])
})

it('reads and writes one shard for a purchase within a budget', async () => {
  const store = new MemoryStore()
  const program = under([campaign({ budget: { points: 8_000 } })])
  await buy(store, program)
  store.steps.length = 0
  expect(await buy(store, program)).toBe(100)
  expect(store.steps).toEqual(['begin', 'get', 'replace', 'commit'])
  expect(brand(store)).toEqual([{ _id: 'brand:2', schema: 1, granted: { winter: 200 }, campaigns: 0, ceiling: null }])
})

it('gives one member all of a budget, looking from shard to shard, and the rest of it where a whole bonus is left no more', async () => {
  const store = new MemoryStore()
  const program = under([campaign({ budget: { points: 850 } })])
  const given = []
  for (let i = 0; i < 10; i++) given.push(await buy(store, program))
  expect(given).toEqual([100, 100, 100, 100, 100, 100, 100, 100, 50, 0])
  expect(grantedOf(store)).toBe(850)
  for (const { _id, granted } of brand(store)) expect(granted['winter']).toBe(shareOf(850, Number(_id.slice(-1))))
})

it('pauses the campaign in the very purchase that uses its last point, and not before', async () => {
  const store = new MemoryStore()
  const program = under([campaign({ budget: { points: 300 } })])
  for (let i = 0; i < 2; i++) await buy(store, program, { member: i })
  expect(pauseOf(store) ?? null).toBeNull()
  await buy(store, program, { member: 5 })
  expect(pauseOf(store)).toMatchObject({ by: 'budget', at: '2026-12-10T12:00:00.000+08:00' })
})

it('goes on with what operators have added to a budget', async () => {
  const store = new MemoryStore()
  const program = under([campaign({ budget: { points: 100 } })])
  expect(await buy(store, program)).toBe(100)
  store.seed('campaigns', changedCampaign('winter', undefined, { morePoints: 150 }))
  expect([await buy(store, program), await buy(store, program), await buy(store, program)]).toEqual([100, 50, 0])
  expect(pauseOf(store)).toMatchObject({ by: 'budget' })
})

it('counts the cap of each store by itself, by the day of the payment, and gives the rest of it', async () => {
  const store = new MemoryStore()
  const program = under([campaign({ caps: [{ per: 'store', period: 'day', points: 250, times: null }] })])
  const given = []
  for (let i = 0; i < 4; i++) given.push(await buy(store, program, { member: i }))
  expect(given).toEqual([100, 100, 50, 0])
  expect(await buy(store, program, { storeId: 'S002' })).toBe(100)
  expect(await buy(store, program, { paidAt: NOW + DAY })).toBe(100)
  // A sale of yesterday that arrives late counts within the day that has begun.
  expect(await buy(store, program)).toBe(100)
  expect(await buy(store, program)).toBe(50)
})

it('counts the times of a store as well', async () => {
  const store = new MemoryStore()
  const program = under([campaign({ caps: [{ per: 'store', period: 'lifetime', points: null, times: 2 }] })])
  expect([await buy(store, program), await buy(store, program), await buy(store, program)]).toEqual([100, 100, 0])
})

it('takes nothing of a budget for what the cap of a store keeps back', async () => {
  const store = new MemoryStore()
  const program = under([campaign({ caps: [{ per: 'store', period: 'day', points: 40, times: null }], budget: { points: 8_000 } })])
  expect([await buy(store, program), await buy(store, program)]).toEqual([40, 0])
  expect(grantedOf(store)).toBe(40)
})

it('lets the next best bonus in where the best has run dry, with the limits of its own', async () => {
  const store = new MemoryStore()
  const small = campaign({ id: 'small', effect: { kind: 'bonus_per', fen: 100_00, points: 30 }, budget: { points: 45 } })
  const best = under([campaign({ budget: { points: 120 } }), small])
  const program = { ...best, earning: { ...best.earning, stacking: { ...best.earning.stacking, bonuses: 'best' as const } } }
  expect([await buy(store, program), await buy(store, program), await buy(store, program), await buy(store, program)]).toEqual([
    100, 30, 20, 15,
  ])
  expect([grantedOf(store), grantedOf(store, 'small')]).toEqual([120, 45])
})

const COST: CostGuard = { permille: 20, valueFen: 1, windowDays: 30, basis: 'issued' }
const ceilings = (points: number) => (store: MemoryStore) => {
  for (let shard = 0; shard < 8; shard++)
    store.seed('guards', { _id: `brand:${shard}`, schema: 1, granted: {}, campaigns: 0, ceiling: shareOf(points, shard) } as BrandGuard)
}

it('gives with all campaigns together no more than the cost guard has left them', async () => {
  const store = new MemoryStore()
  ceilings(250)(store)
  const second = campaign({ id: 'second', effect: { kind: 'bonus_per', fen: 100_00, points: 30 } })
  const program = under([campaign(), second], COST)
  expect([await buy(store, program), await buy(store, program), await buy(store, program)]).toEqual([130, 120, 0])
  expect(brand(store).reduce((sum, { campaigns }) => sum + campaigns, 0)).toBe(250)
  expect([grantedOf(store), grantedOf(store, 'second')]).toEqual([200, 50])
})

it('never exceeds a budget, and uses it up, whoever buys what in which order', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3_000 }),
      fc.array(fc.record({ member: fc.integer({ min: 0, max: 15 }), fen: fc.integer({ min: 1, max: 900_00 }) }), { maxLength: 30 }),
      async (points, purchases) => {
        const store = new MemoryStore()
        const program = under([campaign({ budget: { points } })])
        let wanted = 0
        let given = 0
        for (const purchase of purchases) {
          wanted += Math.floor(purchase.fen / 100_00) * 100
          given += await buy(store, program, purchase)
        }
        expect(given).toBe(Math.min(points, wanted))
        expect(grantedOf(store)).toBe(given)
        expect(pauseOf(store)?.by).toBe(given === points ? 'budget' : undefined)
      },
    ),
    { numRuns: 60 },
  ))

describe('at the same time', () => {
  const rivals = () => new RivalStore(() => new Promise<void>((resolve) => setImmediate(resolve)))
  // Whoever lost all tries is answered `busy`, and comes again, as a till does.
  const persistently = async (act: () => Promise<number>): Promise<number> => {
    for (;;)
      try {
        return await act()
      } catch (error) {
        if (!(error instanceof Error && error.message === 'busy')) throw error
      }
  }

  it.each([
    ['a budget', campaign({ budget: { points: 4_550 } }), 4_550],
    ['the cap of a store', campaign({ caps: [{ per: 'store', period: 'day', points: 4_550, times: null }] }), 4_550],
    [
      'the smaller of both',
      campaign({ caps: [{ per: 'store', period: 'day', points: 2_000, times: null }], budget: { points: 4_550 } }),
      2_000,
    ],
  ])(
    '64 purchases never exceed %s, and leave nothing of it',
    async (_, rule, most) => {
      const store = rivals()
      const program = under([rule])
      const given = await Promise.all(Array.from({ length: 64 }, (_, member) => persistently(() => buy(store, program, { member }))))
      expect(given.reduce((sum, points) => sum + points, 0)).toBe(most)
      if (rule.budget) expect(grantedOf(store)).toBe(most)
      if (most === rule.budget?.points) expect(pauseOf(store)).toMatchObject({ by: 'budget' })
    },
    30_000,
  )
})
