import { createHash, createHmac } from 'node:crypto'
import { gift, lottery, player, pointsPrize, publish, worldWithLotteries } from '../support/lottery'
import { stored } from '../support/stored'
import type { Json, World } from '../support/world'

/**
 * Rechecks a lottery as an outsider does: from what the member's calls publish and the formula in `config/decisions/0020-lottery.md`, written
 * out here once more on purpose, so that it cannot follow a mistake of ours.
 */
const recomputed = (id: string, seed: string, prizes: readonly Json[], count: number): (string | undefined)[] => {
  const left = new Map(prizes.map(({ prizeId, stock }) => [prizeId, stock ?? Infinity]))
  return Array.from({ length: count }, (_, i) => {
    const mac = createHmac('sha256', Buffer.from(seed, 'hex'))
      .update(`${id}:${i + 1}`)
      .digest('hex')
    const slot = (BigInt(`0x${mac.slice(0, 13)}`) * 1_000_000n) / 2n ** 52n
    let end = 0n
    const prize = prizes.find(({ ppm }) => slot < (end += BigInt(ppm)))
    if (!prize || left.get(prize.prizeId) === 0) return undefined
    left.set(prize.prizeId, left.get(prize.prizeId)! - 1)
    return prize.prizeId
  })
}

const FROM = '2026-12-01T12:00:00+08:00'
const UNTIL = '2026-12-03T12:00:00+08:00'
const SHORT = lottery('short', [gift('box', 100_000, 3), pointsPrize('ten', 300_000, 10)], {
  period: { from: FROM, until: UNTIL },
  perDay: 100,
})
const LONG = lottery('long', [pointsPrize('ten', 300_000, 10)])
const DRAWS = 90

let world: World
let published: Json
beforeAll(async () => {
  world = await worldWithLotteries([SHORT, LONG], { clockStart: Date.parse('2026-12-01T11:59:00+08:00') })
  await player(world, 'o-fan', DRAWS * 10)
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

const look = (user = 'o-fan') => world.data(user, 'lottery.get', { lotteryId: 'short' })
const refusal = async (action: string, input: object = { lotteryId: 'short' }) => {
  const answer = await world.call('o-fan', action, input)
  return answer.ok ? undefined : answer.error.code
}

it('shows everything before it begins but the seed, and lets nobody draw', async () => {
  published = await look()
  expect(published).toMatchObject({ state: 'coming', price: 10, perDay: 100, draws: 0, from: FROM, until: UNTIL, drawsLeftToday: 100 })
  expect(published.commitment).toMatch(/^[0-9a-f]{64}$/)
  expect(published.prizes).toMatchObject([
    { prizeId: 'box', ppm: 100_000, stock: 3, left: 3, valueFen: 100_00 },
    { prizeId: 'ten', ppm: 300_000 },
  ])
  expect(published.others).toEqual([{ lotteryId: 'long', name: LONG.name, state: 'running' }])
  expect(JSON.stringify(published)).not.toMatch(/seed/)
  await world.setClock('2026-12-01T11:59:30+08:00')
  expect(await refusal('lottery.draw')).toBe('not_yet')
})

it('shows the foremost lottery to who names none, and refuses who is no member', async () => {
  expect((await world.data('o-fan', 'lottery.get')).lotteryId).toBe('long')
  expect(await world.call('o-stranger', 'lottery.get')).toMatchObject({ error: { code: 'not_joined' } })
})

it('runs for as long as its period says, and keeps its seed and its draws to itself meanwhile', async () => {
  await world.setClock(FROM)
  for (let i = 1; i <= DRAWS / 2; i++) expect((await world.data('o-fan', 'lottery.draw', { lotteryId: 'short' })).number).toBe(i)
  await world.setClock('2026-12-03T11:58:00+08:00')
  while ((await world.data('o-fan', 'card.get')).balance >= 10) await world.data('o-fan', 'lottery.draw', { lotteryId: 'short' })
  const running = await look()
  expect(running.state).toBe('running')
  expect(running.commitment).toBe(published.commitment)
  expect(running).not.toHaveProperty('seed')
  expect(running.prizes[0].left).toBe(0)
  expect(await refusal('lottery.draws')).toBe('not_yet')
  const seed = (await stored(world, 'guards', { _id: 'lottery:short' })).map((guard) => JSON.stringify(guard)).join()
  expect(seed).not.toMatch(/seed/)
}, 60_000)

it('takes no draw from its end on, yet answers one that it had taken before', async () => {
  await player(world, 'o-late', 100)
  const send = () => world.call('o-late', 'lottery.draw', { lotteryId: 'short' }, 'member', 'drawn-in-time')
  await world.setClock('2026-12-03T11:59:30+08:00')
  const inTime = await send()
  expect(inTime.ok).toBe(true)
  await world.setClock(UNTIL)
  expect(await send()).toEqual(inTime)
  expect(await refusal('lottery.draw')).toBe('over')
})

it('publishes seed and draws when it is over: anybody comes to the very same outcomes', async () => {
  const { seed, commitment, state, prizes, draws: count } = await look('o-late')
  expect(state).toBe('over')
  expect(commitment).toBe(published.commitment)
  expect(createHash('sha256').update(Buffer.from(seed, 'hex')).digest('hex')).toBe(commitment)
  const all: Json[] = []
  for (let after: number | undefined = 0; after !== undefined;) {
    const page: Json = await world.data('o-late', 'lottery.draws', { lotteryId: 'short', after })
    all.push(...page.draws)
    after = page.next
  }
  expect(all.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
  expect(all.map(({ prizeId }) => prizeId)).toEqual(recomputed('short', seed, prizes, count))
  expect(all.filter(({ prizeId }) => prizeId === 'box')).toHaveLength(3)
  expect(JSON.stringify(all)).not.toMatch(/member/)
})

it('answers draws from any number on', async () => {
  const { draws } = await world.data('o-late', 'lottery.draws', { lotteryId: 'short', after: 40 })
  expect(draws[0].number).toBe(41)
})

it('can still be rechecked when a later version has dropped it, though nobody can draw it any more', async () => {
  await publish(world, 'without', [], await world.iso(-1_000))
  await world.advance('PT2M')
  expect(await refusal('lottery.draw', { lotteryId: 'long' })).toBe('over')
  const dropped = await world.data('o-fan', 'lottery.get', { lotteryId: 'long' })
  expect(dropped.state).toBe('over')
  expect(dropped).not.toHaveProperty('seed')
  expect(await refusal('lottery.draws', { lotteryId: 'long' })).toBe('not_yet')
  expect((await look()).seed).toMatch(/^[0-9a-f]{64}$/)
})

it('stops where its terms were changed behind its commitment', async () => {
  await world.data('o-late', 'lottery.get', { lotteryId: 'long' })
  await publish(world, 'back', [LONG], await world.iso(-500))
  await world.advance('PT2M')
  expect((await world.call('o-late', 'lottery.draw', { lotteryId: 'long' })).ok).toBe(true)
  await publish(world, 'better-odds', [{ ...LONG, prizes: [pointsPrize('ten', 900_000, 10)] }], await world.iso(-400))
  await world.advance('PT2M')
  expect(await world.call('o-late', 'lottery.draw', { lotteryId: 'long' })).toMatchObject({
    error: { code: 'over', message: expect.stringMatching(/改动/) },
  })
})
