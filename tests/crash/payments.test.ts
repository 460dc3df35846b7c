import { FEN, GIFT, MEMBER, PayWorld, PIECES, POINTS } from '../support/pay-world'
import { faultsIn } from '../support/books'
import { Mortal, type Strike } from '../support/mortal'
import type { Store } from '../../cloudfunctions/_kit/store'
import { isRefusal } from '../../shared/errors'

beforeEach(() => void (['error', 'info'] as const).forEach((level) => jest.spyOn(console, level).mockImplementation(() => undefined)))
afterEach(() => void jest.restoreAllMocks())

const MINUTE = 60_000
const DAY = 86_400_000

const STRIKES: Strike[] = Array.from({ length: 40 }, (_, i) => i + 1).flatMap((call) =>
  (['before', 'after'] as const).map((phase) => ({ call, phase })),
)

type Work = (store: Store) => Promise<unknown>

/** Done by one that dies at a call of the database or of WeChat Pay. False where it has lived to the end. */
const dies = async (world: PayWorld, strike: Strike, work: Work): Promise<boolean> => {
  const mortal = new Mortal(strike, () => new Error('the instance is dead'))
  world.answerBy((call) => mortal.through(call))
  await work(mortal.store(world.store)).catch(() => undefined)
  world.answerBy((call) => call())
  return mortal.isDead
}

const start = async (): Promise<PayWorld> => {
  const world = new PayWorld()
  await world.buy(MEMBER, 'O1', 1_000)
  return world
}

const redeemed = async (): Promise<PayWorld> => {
  const world = await start()
  expect(isRefusal(await world.redeemBy(world.store))).toBe(false)
  return world
}

const paid = async (): Promise<PayWorld> => {
  const world = await redeemed()
  world.takeMoney()
  await world.hearBy(world.store)
  expect(world.only.state).toBe('waiting')
  return world
}

/** Every point, piece, limit and fen is where the state says, the books add up, and nothing was done twice. */
const expectWhole = async (world: PayWorld): Promise<void> => {
  const all = [...world.redemptions().values()]
  const out = all.filter(({ state }) => state !== 'cancelled' && state !== 'lapsed')
  expect(all.length).toBeLessThanOrEqual(1)
  expect(await faultsIn(world.store)).toEqual([])
  expect(world.books(MEMBER)).toEqual({ balance: 1_000 - POINTS * out.length, debt: 0 })
  expect(world.stocks(GIFT).map(({ left, taken }) => [left, taken])).toEqual([[PIECES - out.length, out.length]])
  const counts = (world.store.all('accounts').find(({ _id }) => _id === MEMBER)!['capCounts'] ?? {}) as Record<string, { times: number }>
  expect(counts[`mall:${GIFT}/lifetime`]?.times ?? 0).toBe(out.length)
  const kept = world.bank.list().filter(({ state }) => state === 'SUCCESS')
  expect(kept.reduce((sum, { fen }) => sum + fen, 0)).toBe(out.filter(({ payment }) => payment!.paidAt !== null).length * FEN)
  for (const { payment } of all) expect(payment!.refundNo !== null).toBe(payment!.refundedAt !== null)
}

/** The jobs of the minutes after it, with whatever WeChat Pay has told by then, told again. */
const settle = async (world: PayWorld, minutes = 3): Promise<void> => {
  for (let i = 0; i < minutes; i++) {
    world.now += MINUTE
    await world.hearBy(world.store)
    await world.jobBy(world.store)
  }
}

interface Story {
  readonly before: () => Promise<PayWorld>
  /** What dies, and what its caller does about it: the same again. */
  readonly work: (world: PayWorld) => Work
  readonly ends: string
  /** Minutes until nothing is open any more. */
  readonly minutes?: number
  /** How many calls of both kinds it comes to at least: fewer would not have been tried. */
  readonly calls: number
}

const at = async (world: Promise<PayWorld>, ms: number, meanwhile: (world: PayWorld) => void = () => undefined): Promise<PayWorld> => {
  const there = await world
  meanwhile(there)
  there.now += ms
  return there
}

const STORIES: Record<string, Story> = {
  'redeeming, never paid': { before: start, work: ({ redeemBy }) => redeemBy, ends: 'lapsed', minutes: 18, calls: 9 },
  'hearing that it is paid': {
    before: () => at(redeemed(), MINUTE, (world) => world.takeMoney()),
    work: ({ hearBy }) => hearBy,
    ends: 'waiting',
    calls: 6,
  },
  'asking whether it is paid': {
    before: () => at(redeemed(), MINUTE, (world) => world.takeMoney()),
    work: ({ payBy }) => payBy,
    ends: 'waiting',
    calls: 9,
  },
  'ending what was not paid': { before: () => at(redeemed(), 16 * MINUTE), work: ({ jobBy }) => jobBy, ends: 'lapsed', calls: 10 },
  'ending what turns out to be paid': {
    before: () => at(redeemed(), 16 * MINUTE, (world) => world.takeMoney()),
    work: ({ jobBy }) => jobBy,
    ends: 'waiting',
    calls: 9,
  },
  'taking back what is not paid': { before: redeemed, work: ({ cancelBy }) => cancelBy, ends: 'cancelled', calls: 12 },
  'taking back what was paid': { before: paid, work: ({ cancelBy }) => cancelBy, ends: 'cancelled', minutes: 15, calls: 13 },
  'taking back what is being paid': {
    before: () => at(redeemed(), 0, (world) => world.takeMoney()),
    work: ({ cancelBy }) => cancelBy,
    ends: 'cancelled',
    minutes: 15,
    calls: 20,
  },
  'ending what nobody has fetched': {
    before: () => at(paid(), 7 * DAY),
    work: ({ jobBy }) => jobBy,
    ends: 'lapsed',
    minutes: 15,
    calls: 14,
  },
  'giving back what came too late': {
    before: async () => {
      const world = await at(redeemed(), 16 * MINUTE)
      await world.jobBy(world.store)
      world.takeMoney()
      return world
    },
    work: (world) => async (store) => {
      await world.hearBy(store)
      await world.jobBy(store)
    },
    ends: 'lapsed',
    minutes: 15,
    calls: 11,
  },
}

describe.each(Object.entries(STORIES))('%s', (_, story) => {
  it('loses and doubles nothing, at whichever call of the database or of WeChat Pay it dies', async () => {
    let deaths = 0
    for (const strike of STRIKES) {
      const world = await story.before()
      const isDead = await dies(world, strike, story.work(world))
      if (isDead) deaths = strike.call
      await story
        .work(world)(world.store)
        .catch(() => undefined)
      await settle(world, story.minutes)
      expect([strike, world.only.state]).toEqual([strike, story.ends])
      await expectWhole(world)
      if (!isDead) break
    }
    expect(deaths).toBeGreaterThanOrEqual(story.calls)
    expect(deaths).toBeLessThan(40)
  })
})

describe.each(['unreachable', 'no_answer', 'error', 'unsigned'] as const)('while WeChat Pay is %s', (effect) => {
  it.each(Object.entries(STORIES))('%s loses and doubles nothing', async (_, story) => {
    const world = await story.before()
    world.bank.faults.plant(
      (['prepay', 'query', 'close', 'refund'] as const).flatMap((on) => [
        { on, effect },
        { on, effect },
      ]),
    )
    for (let i = 0; i < 3; i++)
      await story
        .work(world)(world.store)
        .catch(() => undefined)
    world.bank.faults.clear()
    await story
      .work(world)(world.store)
      .catch(() => undefined)
    await settle(world, story.minutes)
    expect(world.only.state).toBe(story.ends)
    await expectWhole(world)
  })
})
