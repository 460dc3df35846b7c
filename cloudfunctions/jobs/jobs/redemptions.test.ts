import { faultsIn } from '../../../tests/support/books'
import { failingStore } from '../../../tests/support/failing-store'
import { MallWorld, MEMBERS, PIECES } from '../../../tests/support/mall-world'
import { isRefusal } from '../../../shared/errors'
import { sendOff } from '../../../shared/domain/mall'
import type { Store } from '../../_kit/store'
import { asRedemption } from '../../_kit/mall/documents'
import { eraseFromMall } from '../../_kit/mall/leaving'
import { redemptions } from './redemptions'

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void jest.restoreAllMocks())

const DAY = 86_400_000
const [MEMBER] = MEMBERS

/** A member with 1,000 points who has redeemed. */
const open = async (...giftIds: string[]) => {
  const world = new MallWorld()
  await world.buy(MEMBER, 'O1', 1_000)
  for (const [i, giftId] of giftIds.entries()) expect(isRefusal(await world.redeem(MEMBER, `request-${i}`, giftId, 1))).toBe(false)
  const run = (store: Store = world.store) => redemptions.run({ store, now: world.now, outOfTime: () => false })
  const states = () => [...world.redemptions().values()].map(({ giftId, state }) => [giftId, state]).sort()
  const left = (giftId: string) => world.stocks(giftId).reduce((sum, { left: some }) => sum + some!, 0)
  return { world, run, states, left }
}

it('ends what was not used in time, once, and leaves alone what can still be used', async () => {
  const { world, run, states, left } = await open('tea', 'cup', 'coffee')
  world.now += 4 * DAY
  expect(await run()).toEqual({ done: 1, failed: 0, more: false })
  world.now += 2 * DAY
  expect(await run()).toEqual({ done: 1, failed: 0, more: false })
  expect(await run()).toEqual({ done: 0, failed: 0, more: false })
  expect(states()).toEqual([
    ['coffee', 'waiting'],
    ['cup', 'lapsed'],
    ['tea', 'lapsed'],
  ])
  // The cup was forfeited; the tea came back.
  expect(world.books(MEMBER)).toEqual({ balance: 1_000 - 50 - 60, debt: 0 })
  expect([left('tea'), left('cup')]).toEqual([PIECES, PIECES - 1])
})

it('takes what was sent fifteen days ago for received', async () => {
  const { world, run, states } = await open('tea')
  const [tea] = [...world.redemptions().values()]
  const sent = sendOff({ ...tea!, state: 'to_ship' }, { carrier: '顺丰', number: 'SF1' }, world.now)
  world.store.seed('redemptions', asRedemption(sent))
  world.now += 15 * DAY - 1
  expect(await run()).toMatchObject({ done: 0 })
  world.now += 1
  expect(await run()).toMatchObject({ done: 1 })
  expect(states()).toEqual([['tea', 'done']])
})

it('steps over what it cannot read, and says so', async () => {
  const { world, run } = await open('tea', 'cup')
  const [tea] = [...world.redemptions().values()]
  world.store.seed('redemptions', { ...tea!, quantity: -1 })
  world.now += 6 * DAY
  expect(await run()).toEqual({ done: 1, failed: 1, more: true })
})

const DEATHS = Array.from({ length: 30 }, (_, i) => i + 1).flatMap((call) =>
  (['before', 'after'] as const).map((phase) => ({ call, phase })),
)

/** Killed at a storage call, then done again by one that lives. */
const killed = async (world: MallWorld, strike: (typeof DEATHS)[number], work: (store: Store) => Promise<unknown>) => {
  let died = false
  const dead = () => {
    died = true
    return new Error('dead')
  }
  await work(failingStore(world.store, strike, dead)).catch(() => undefined)
  await work(world.store)
  expect(await faultsIn(world.store)).toEqual([])
  return died
}

it.each(DEATHS)('loses, doubles and leaks nothing when it dies $phase call $call', async (strike) => {
  const { world, run, states, left } = await open('tea', 'cup', 'coffee')
  world.now += 11 * DAY
  await killed(world, strike, run)
  expect(states().map(([, state]) => state)).toEqual(['lapsed', 'lapsed', 'lapsed'])
  expect(world.books(MEMBER)).toEqual({ balance: 1_000 - 50, debt: 0 })
  expect([left('tea'), left('cup'), left('coffee')]).toEqual([PIECES, PIECES - 1, PIECES])
  expect(world.stocks('coffee')[0]!.codes).toEqual([[0, PIECES]])
  expect(world.store.all('entries').filter(({ kind }) => kind === 'restoration')).toHaveLength(2)
})

it.each(DEATHS)('gives back once what somebody had who has left, when it dies $phase call $call', async (strike) => {
  const { world, states, left } = await open('tea', 'coffee')
  const account = world.store.all('accounts').find(({ _id }) => _id === MEMBER)!
  world.store.seed('accounts', { ...(account as unknown as { _id: string }), status: 'left' })
  await killed(world, strike, (store) => eraseFromMall(store, MEMBER, world.now))
  expect(states()).toEqual([
    ['coffee', 'cancelled'],
    ['tea', 'cancelled'],
  ])
  expect([left('tea'), left('coffee')]).toEqual([PIECES, PIECES])
})

it('is killed at every call that it makes', async () => {
  const { world, run } = await open('tea', 'cup', 'coffee')
  world.now += 11 * DAY
  expect(await killed(world, { call: DEATHS.at(-1)!.call, phase: 'after' }, run)).toBe(false)
})
