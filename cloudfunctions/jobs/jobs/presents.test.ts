import { faultsIn } from '../../../tests/support/books'
import { failingStore } from '../../../tests/support/failing-store'
import { figuresAndTruth } from '../../../tests/support/on-the-way'
import { FRIENDS, POINTS_EACH, PresentsWorld } from '../../../tests/support/presents-world'
import { isRefusal } from '../../../shared/errors'
import type { Store } from '../../_kit/store'
import { erasePresents } from '../../_kit/presents/leaving'

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void jest.restoreAllMocks())

const HOUR = 3_600_000
const [GIVER, FRIEND, OTHER] = FRIENDS

/** All points of the three, wherever they are: nothing is lost, doubled or invented. */
const balanced = async (world: PresentsWorld): Promise<void> => {
  expect(await faultsIn(world.store)).toEqual([])
  const { store } = world
  const { figures, truth } = figuresAndTruth({
    entries: store.all('entries'),
    accounts: store.all('accounts'),
    presents: store.all('presents'),
  })
  expect(figures).toEqual(truth)
}

const outboxOf = (world: PresentsWorld, member: string): string[] => world.account(member).outbox.map(({ title }) => title)

it('gives what has cooled to the friend with its last days, tells both, and does it once', async () => {
  const world = await PresentsWorld.opened()
  const id = await world.cooling(GIVER, FRIEND, 100)
  const { lots } = world.present(id)
  const before = world.account(FRIEND)
  world.now += 24 * HOUR - 1
  expect(await world.runJob()).toEqual({ done: 0, failed: 0, more: false })
  world.now += 1
  expect(await world.runJob()).toEqual({ done: 1, failed: 0, more: false })
  expect(await world.runJob()).toEqual({ done: 0, failed: 0, more: false })
  const after = world.account(FRIEND)
  for (const { expiresOn, points } of lots) {
    const of = (account: typeof after) => account.lots.find((lot) => lot.expiresOn === expiresOn)?.points ?? 0
    expect(of(after) - of(before)).toBe(points)
  }
  expect(world.present(id)).toMatchObject({ state: 'given', friendId: FRIEND, lapsed: 0, dueAt: '9999' })
  expect(outboxOf(world, GIVER).slice(-3)).toEqual(['转赠已发出', '好友接受了转赠', '转赠已到账'])
  expect(outboxOf(world, FRIEND).slice(-2)).toEqual(['已接受转赠', '收到转赠 100 分'])
  await balanced(world)
})

it('brings back what nobody took up, into the very lots, and its place in the limits', async () => {
  const world = await PresentsWorld.opened()
  const before = world.account(GIVER)
  await world.offer(GIVER, 100)
  world.now += 72 * HOUR
  expect(await world.runJob()).toMatchObject({ done: 1 })
  // The first two lots have died by the 27th: one comes back dead, and that is said.
  const [present] = world.presents()
  expect(present).toMatchObject({ state: 'lapsed', reason: 'unanswered', lapsed: 100 })
  expect(world.account(GIVER).capCounts['present:given/month']).toMatchObject({ points: 0, times: 0 })
  expect(world.account(GIVER).lots).toEqual(before.lots.filter(({ expiresOn }) => expiresOn > '2026-12-26'))
  expect(world.store.all('entries').find(({ _id }) => _id === `present-end:${present!._id}`)).toMatchObject({
    points: 0,
    title: '转赠退回',
    cause: { step: 'back', lapsed: 100, forfeited: 0 },
  })
  await balanced(world)
})

it.each([
  [GIVER, 'giver_frozen'],
  [FRIEND, 'friend_frozen'],
] as const)('brings back what would have arrived after the card of %s was reported lost', async (member, reason) => {
  const world = await PresentsWorld.opened()
  const id = await world.cooling(GIVER, FRIEND, 50)
  await world.setFrozen(member, true)
  world.now += 24 * HOUR
  expect(await world.runJob()).toMatchObject({ done: 1 })
  expect(world.present(id)).toMatchObject({ state: 'lapsed', reason })
  expect([GIVER, FRIEND].map((one) => world.books(one).balance)).toEqual([POINTS_EACH * 6, POINTS_EACH * 6])
  await balanced(world)
})

it('repays a debt of the friend first, with what would have died last', async () => {
  const world = await PresentsWorld.opened()
  await world.cooling(GIVER, FRIEND, 100)
  for (let i = 0; i < 3; i++) {
    const offered = await world.offer(FRIEND, [100, 50, 100][i]!)
    if (isRefusal(offered)) expect(offered.refused).toBe('limit_reached')
    else await world.accept(OTHER, offered.present.presentId)
  }
  for (const days of [7, 12, 200, 4, 2]) await world.refund(`first-${FRIEND}-${days}`, POINTS_EACH)
  expect(world.books(FRIEND)).toEqual({ balance: 0, debt: 90 })
  world.now += 24 * HOUR
  expect(await world.runJob()).toMatchObject({ failed: 0 })
  expect(world.books(FRIEND)).toEqual({ balance: 10, debt: 0 })
  await balanced(world)
})

it('steps over what it cannot read, and says so', async () => {
  const world = await PresentsWorld.opened()
  const id = await world.cooling(GIVER, FRIEND, 50)
  await world.cooling(GIVER, FRIEND, 50)
  world.store.seed('presents', { ...world.present(id), points: -1 })
  world.now += 24 * HOUR
  expect(await world.runJob()).toEqual({ done: 1, failed: 1, more: true })
})

const DEATHS = Array.from({ length: 34 }, (_, i) => i + 1).flatMap((call) =>
  (['before', 'after'] as const).map((phase) => ({ call, phase })),
)

/** Killed at a storage call, then done again by one that lives. */
const killed = async (world: PresentsWorld, strike: (typeof DEATHS)[number], work: (store: Store) => Promise<unknown>) => {
  let died = false
  const dead = () => {
    died = true
    return new Error('dead')
  }
  await work(failingStore(world.store, strike, dead)).catch(() => undefined)
  await work(world.store)
  await balanced(world)
  return died
}

/** One that arrives, one that nobody took up, and one whose giver has a lost card. */
const due = async () => {
  const world = await PresentsWorld.opened()
  const arriving = await world.cooling(GIVER, FRIEND, 70)
  const open = await world.offer(FRIEND, 50)
  const stopped = await world.cooling(OTHER, FRIEND, 60)
  if (isRefusal(open)) throw new Error(open.refused)
  await world.setFrozen(OTHER, true)
  world.now += 73 * HOUR
  return { world, ids: [arriving, open.present.presentId, stopped] as const }
}

it.each(DEATHS)('settles each once when it dies $phase call $call', async (strike) => {
  const { world, ids } = await due()
  await killed(world, strike, (store) => world.runJob(store))
  expect(ids.map((id) => world.present(id).state)).toEqual(['given', 'lapsed', 'lapsed'])
  const ends = world.store.all('entries').filter(({ _id }) => String(_id).startsWith('present-end:'))
  expect(ends.map(({ _id }) => _id).sort()).toEqual(ids.map((id) => `present-end:${id}`).sort())
})

const withLeft = (world: PresentsWorld, member: string): void => {
  const account = world.store.all('accounts').find(({ _id }) => _id === member)!
  world.store.seed('accounts', { ...(account as unknown as { _id: string }), status: 'left' })
}

it.each(DEATHS)('ends once what somebody had who has left, when it dies $phase call $call', async (strike) => {
  const world = await PresentsWorld.opened()
  const given = await world.cooling(GIVER, FRIEND, 70)
  const open = await world.offer(GIVER, 50)
  const received = await world.cooling(OTHER, GIVER, 60)
  if (isRefusal(open)) throw new Error(open.refused)
  const before = world.books(OTHER).balance
  withLeft(world, GIVER)
  await killed(world, strike, (store) => erasePresents(store, GIVER, world.now))
  expect([given, open.present.presentId, received].map((id) => world.present(id).reason)).toEqual([
    'giver_left',
    'giver_left',
    'friend_left',
  ])
  expect(world.books(OTHER).balance).toBe(before + 60)
  expect(world.books(FRIEND).balance).toBe(POINTS_EACH * 6)
  expect(outboxOf(world, FRIEND).at(-1)).toBe('转赠未到账')
})

it('is killed at every call that it makes', async () => {
  const { world } = await due()
  expect(await killed(world, { call: DEATHS.at(-1)!.call, phase: 'after' }, (store) => world.runJob(store))).toBe(false)
})
