import { listGift } from '../support/gifts'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.start({ clockStart: Date.parse('2026-11-30T10:00:00+08:00') })
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

let people = 0
const member = async (points: number): Promise<{ user: string; memberRef: string }> => {
  const user = `o-mall-${++people}`
  const memberRef = await world.join(user)
  if (points > 0) World.ok(await world.purchase(`for-${user}`, points * 100, { member: { memberRef } }), 201)
  return { user, memberRef }
}

const redeem = (user: string, giftId: string, more: Json = {}, requestId?: string) =>
  world.call(user, 'gift.redeem', { giftId, ...more }, 'member', requestId)

it('redeems once: points burnt, one piece less, a voucher to show', async () => {
  await listGift(world, 'tea', {}, 3)
  const { user, memberRef } = await member(1_200)
  expect(await redeem(user, 'tea', {}, 'redeem-once')).toMatchObject({
    ok: true,
    data: {
      points: -500,
      balance: 700,
      redemption: {
        kind: 'goods',
        state: 'waiting',
        quantity: 1,
        points: 500,
        until: '2026-12-30',
        words: expect.stringContaining('2026-12-30'),
      },
    },
  })
  const [stock] = await stored(world, 'stocks', { giftId: 'tea' })
  expect(stock).toMatchObject({ left: 2, taken: 1 })
  const again = await redeem(user, 'tea', {}, 'redeem-once')
  expect(again).toMatchObject({ ok: true, data: { balance: 700 } })
  expect(await redeem(user, 'tea', { quantity: 2 }, 'redeem-once')).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(await stored(world, 'redemptions', { memberId: memberRef })).toHaveLength(1)
  const { items } = await world.data(user, 'redemptions.list')
  expect(items).toMatchObject([{ name: '明前龙井 50g', state: 'waiting', giftId: 'tea' }])
  expect(items[0].redemptionId).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
})
