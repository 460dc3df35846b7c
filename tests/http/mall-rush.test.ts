import type { Answer } from '../../shared/errors'
import { listGift } from '../support/gifts'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.start({ clockStart: Date.parse('2026-11-30T10:00:00+08:00') })
}, 60_000)
afterAll(() => world.close())

const POINTS = 500

/** So many members with the points of one gift each. */
const crowd = async (name: string, count: number, points = POINTS): Promise<string[]> => {
  const users = Array.from({ length: count }, (_, i) => `o-${name}-${i}`)
  for (let at = 0; at < count; at += 25) {
    await Promise.all(
      users.slice(at, at + 25).map(async (user) => {
        const memberRef = await world.join(user)
        World.ok(await world.purchase(`for-${user}`, points * 100, { member: { memberRef } }), 201)
      }),
    )
  }
  return users
}

/** A tap as the app does it: `busy` is sent again under the same name. */
const tap = async (user: string, giftId: string, requestId: string): Promise<Answer<Json>> => {
  for (;;) {
    const answer = await world.call(user, 'gift.redeem', { giftId }, 'member', requestId)
    if (answer.ok || answer.error.retry !== 'same_request') return answer
  }
}

const codesOf = (answers: readonly Answer<Json>[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const answer of answers) counts[answer.ok ? 'ok' : answer.error.code] = (counts[answer.ok ? 'ok' : answer.error.code] ?? 0) + 1
  return counts
}

/** What must hold of a gift whatever has happened to it. */
const balanced = async (giftId: string, pieces: number) => {
  const stocks = await stored(world, 'stocks', { giftId })
  const sold = await stored(world, 'redemptions', { giftId })
  const entries = await stored(world, 'entries', { kind: 'redemption', 'cause.giftId': giftId })
  const left = stocks.reduce((sum, stock) => sum + stock.left, 0)
  expect(left + sold.length).toBe(pieces)
  expect(stocks.reduce((sum, stock) => sum + stock.taken, 0)).toBe(sold.length)
  expect(sold.map(({ entryId }) => entryId).sort()).toEqual(entries.map(({ _id }) => _id).sort())
  expect((await world.audit()).faults).toEqual([])
}

it.each([
  ['in one part', false],
  ['in sixteen parts', true],
] as const)(
  'sells exactly 100 pieces %s to 500 who want them at once; everybody else keeps every point',
  async (_, rush) => {
    const giftId = rush ? 'hot-split' : 'hot-whole'
    await listGift(world, giftId, { rush }, 100)
    const users = await crowd(giftId, 500)
    const answers = await Promise.all(users.map((user) => tap(user, giftId, `tap-${user}`)))
    expect(codesOf(answers)).toEqual({ ok: 100, sold_out: 400 })
    await balanced(giftId, 100)
    const accounts = await Promise.all(users.map((user) => stored(world, 'accounts', { openid: user })))
    expect(accounts.map(([account], i) => [answers[i]!.ok, account.balance])).toEqual(answers.map(({ ok }) => [ok, ok ? 0 : POINTS]))
    const again = await Promise.all(users.slice(0, 50).map((user) => tap(user, giftId, `tap-${user}`)))
    expect(again).toEqual(answers.slice(0, 50))
  },
  240_000,
)

it('lets nobody have more than the limit, in however many taps at once', async () => {
  await listGift(world, 'one-each', { limits: { perDay: 1, perCampaign: null, lifetime: null } }, 100)
  const [user] = (await crowd('greedy', 1, 10_000)) as [string]
  const answers = await Promise.all([...Array(50)].map((_, i) => tap(user, 'one-each', `greedy-tap-${i}`)))
  expect(codesOf(answers)).toEqual({ ok: 1, limit_reached: 49 })
  await balanced('one-each', 100)
}, 120_000)

it('redeems one piece for fifty taps of one request', async () => {
  await listGift(world, 'nervous', {}, 100)
  const [user] = (await crowd('nervous', 1, 10_000)) as [string]
  const answers = await Promise.all([...Array(50)].map(() => tap(user, 'nervous', 'the-same-tap')))
  expect(codesOf(answers)).toEqual({ ok: 50 })
  expect(new Set(answers.map((answer) => answer.ok && answer.data.redemption.redemptionId)).size).toBe(1)
  await balanced('nervous', 100)
}, 120_000)
