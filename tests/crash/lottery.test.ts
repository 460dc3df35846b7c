import budgets from '../../config/budgets.json'
import { faultsAt, throughFault } from '../support/faults'
import { gift, lottery, player, worldWithLotteries } from '../support/lottery'
import { clerk, Shop } from '../support/shop'
import { stored } from '../support/stored'
import type { World } from '../support/world'

let world: World
let shop: Shop
beforeAll(async () => {
  world = await worldWithLotteries([lottery('cup', [gift('cup', 1_000_000, 1_000)])])
  await world.join('o-warm')
  shop = new Shop(world)
  await shop.hire(clerk('C1'))
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

let people = 0
const newPlayer = async () => {
  const user = `o-crash-${++people}`
  return { user, memberRef: await player(world, user, 10) }
}

/** What was drawn, given and counted, whatever happened on the way. */
const consistent = async () => {
  const draws = await stored(world, 'draws', { lotteryId: 'cup' })
  const prizes = await stored(world, 'prizes', { lotteryId: 'cup' })
  const entries = await stored(world, 'entries', { 'cause.lotteryId': 'cup' })
  const [guard] = await stored(world, 'guards', { _id: 'lottery:cup' })
  expect(draws.map(({ number }) => number).sort((a, b) => a - b)).toEqual(draws.map((_, i) => i + 1))
  expect(entries).toHaveLength(draws.length)
  expect(guard.draws).toBe(draws.length)
  expect(prizes).toHaveLength(guard.won.cup)
}

it.each(faultsAt(budgets.storageCalls.lotteryDraw))('a draw that is interrupted at %j happens once and wholly', async (fault) => {
  const { user, memberRef } = await newPlayer()
  const send = () => world.call(user, 'lottery.draw', { lotteryId: 'cup' }, 'member', 'draw-once')
  const answer = await throughFault(world, fault, () => world.data('o-warm', 'card.get'), send)
  expect(answer).toMatchObject({ ok: true, data: { balance: 0, prize: { prizeId: 'cup' } } })
  expect(await stored(world, 'entries', { memberId: memberRef, kind: 'lottery' })).toHaveLength(1)
  expect(await stored(world, 'prizes', { memberId: memberRef })).toHaveLength(1)
  expect(await stored(world, 'accounts', { _id: memberRef })).toMatchObject([{ balance: 0 }])
  await consistent()
})

it.each(faultsAt(budgets.storageCalls.staffVoucherConsume))(
  'a handing over that is interrupted at %j happens once and wholly',
  async (fault) => {
    const { user, memberRef } = await newPlayer()
    const { prize } = await world.data(user, 'lottery.draw', { lotteryId: 'cup' })
    const send = () => shop.call('C1', 'voucher.consume', { code: prize.code }, `hand-once-${people}`)
    const answer = await throughFault(world, fault, () => shop.data('C1', 'staff.me'), send, 'staff')
    expect(answer).toMatchObject({ ok: true, data: { state: 'used' } })
    expect(await stored(world, 'staff_log', { memberId: memberRef })).toHaveLength(1)
    expect(await stored(world, 'prizes', { memberId: memberRef })).toMatchObject([{ handedBy: 'C1' }])
  },
)
