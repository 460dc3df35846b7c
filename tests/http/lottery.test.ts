import type { Lottery } from '../../shared/domain/program'
import { drawUntilSure, gift, lottery, player, pointsPrize, worldWithLotteries } from '../support/lottery'
import { stored } from '../support/stored'
import { type Json, type World } from '../support/world'

const START = Date.parse('2026-12-01T10:10:00+08:00')
const ALWAYS = 1_000_000

const LOTTERIES: readonly Lottery[] = [
  lottery('last-one', [gift('cup', ALWAYS, 1)]),
  lottery('sure', [pointsPrize('seven', ALWAYS, 7)]),
  lottery('blank', [gift('rare', 1, 1)], { perDay: 100 }),
]

let world: World
beforeAll(async () => {
  world = await worldWithLotteries(LOTTERIES, { clockStart: START })
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

const draw = (user: string, lotteryId: string, requestId?: string) => world.call(user, 'lottery.draw', { lotteryId }, 'member', requestId)
const code = async (user: string, lotteryId: string) => {
  const answer = await draw(user, lotteryId)
  return answer.ok ? 'drawn' : answer.error.code
}
const balance = async (user: string) => (await world.data(user, 'card.get')).balance as number

describe('a draw', () => {
  it('burns its price, gives its points and says why, in one entry', async () => {
    const memberRef = await player(world, 'o-plain', 100)
    const drawn = await world.data('o-plain', 'lottery.draw', { lotteryId: 'sure' })
    expect(drawn).toMatchObject({ prize: { prizeId: 'seven', gives: { kind: 'points', points: 7 } }, balance: 97, drawsLeftToday: 2 })
    const [entry] = await stored(world, 'entries', { memberId: memberRef, kind: 'lottery' })
    expect(entry).toMatchObject({ _id: drawn.entryId, points: -3, balanceAfter: 97, cause: { lotteryId: 'sure', price: 10, won: 7 } })
    expect((await world.data('o-plain', 'points.explain', { entryId: drawn.entryId })).steps.join()).toMatch(/使用 10 分.*得 7 分/)
  })

  it('that is sent again is the same draw, ten times at once or after more points or on another day', async () => {
    const memberRef = await player(world, 'o-again', 30)
    const answers = await Promise.all(Array.from({ length: 10 }, () => drawUntilSure(world, 'o-again', 'sure', 'one-and-only')))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    await world.advance('P1D')
    expect(await draw('o-again', 'sure', 'one-and-only')).toEqual(answers[0])
    expect(await stored(world, 'entries', { memberId: memberRef, kind: 'lottery' })).toHaveLength(1)
    expect(await draw('o-again', 'blank', 'one-and-only')).toMatchObject({ error: { code: 'conflict' } })
    expect(await balance('o-again')).toBe(27)
  })

  it('is refused without enough points, beyond the limit of the day, on a frozen card, and of a lottery that there is not', async () => {
    await player(world, 'o-poor', 9)
    expect(await code('o-poor', 'sure')).toBe('not_enough_points')
    await player(world, 'o-keen', 500)
    for (let i = 0; i < 3; i++) expect(await code('o-keen', 'sure')).toBe('drawn')
    expect(await code('o-keen', 'sure')).toBe('limit_reached')
    expect(await code('o-keen', 'no-such')).toBe('not_found')
    await world.data('o-keen', 'card.freeze')
    expect(await code('o-keen', 'blank')).toBe('account_frozen')
    await world.data('o-keen', 'card.unfreeze')
    await world.setClock(`${(await world.iso()).slice(0, 10)}T23:59:30+08:00`)
    expect(await code('o-keen', 'sure')).toBe('limit_reached')
    await world.advance('PT30S')
    expect(await code('o-keen', 'sure')).toBe('drawn')
    expect(await code('o-nobody', 'sure')).toBe('not_joined')
  })

  it('keeps the limit of the day for those sent at once', async () => {
    await player(world, 'o-burst', 500)
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => drawUntilSure(world, 'o-burst', 'sure', `burst-${i}-of-12`)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
    expect(answers.filter(({ error }) => error?.code === 'limit_reached')).toHaveLength(9)
    expect(await balance('o-burst')).toBe(500 - 9)
  })

  it('counts in the totals of the day: its price as redeemed, what it gives as issued', async () => {
    await world.advance('PT2H')
    const totals = await stored(world, 'daily_totals')
    const draws = await stored(world, 'entries', { kind: 'lottery' })
    const purchases = await stored(world, 'entries', { kind: 'purchase' })
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
    expect(sum(totals.map(({ redeemed }) => redeemed))).toBe(10 * draws.length)
    expect(sum(totals.map(({ issued }) => issued))).toBe(
      sum(draws.map(({ cause }) => cause.won)) + sum(purchases.map(({ points }: Json) => points)),
    )
  })
})

describe('the last of a prize', () => {
  const USERS = Array.from({ length: 100 }, (_, i) => `o-crowd-${i}`)

  it('is won once by a hundred who draw at once, and every number is given once', async () => {
    await Promise.all(USERS.map((user) => player(world, user, 10)))
    const answers = await Promise.all(USERS.map((user, i) => drawUntilSure(world, user, 'last-one', `crowd-request-${i}`)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(answers.filter(({ data }) => data.prize)).toHaveLength(1)
    expect(new Set(answers.map(({ data }) => data.number))).toEqual(new Set(USERS.map((_, i) => i + 1)))
    expect(await stored(world, 'prizes', { lotteryId: 'last-one' })).toHaveLength(1)
    expect(await stored(world, 'guards', { _id: 'lottery:last-one' })).toMatchObject([{ draws: 100, won: { cup: 1 } }])
    expect(await Promise.all(USERS.slice(0, 10).map(balance))).toEqual(Array(10).fill(0))
    expect((await world.data(USERS[0]!, 'lottery.get', { lotteryId: 'last-one' })).prizes).toMatchObject([{ stock: 1, left: 0 }])
  }, 120_000)
})
