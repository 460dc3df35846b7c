import budgets from '../../config/budgets.json'
import { PayingTill } from '../support/points-at-till'
import { World } from '../support/world'

const { storageCalls: most } = budgets

let till: PayingTill
let world: World
beforeAll(async () => {
  till = await PayingTill.open()
  ;({ world } = till)
  await till.member('o-count', 10_000)
})
afterAll(() => world.close())

/** Storage calls of the one invocation of the till that `act` causes; the instance has read till key and programme. */
const calls = async (act: () => Promise<unknown>): Promise<number> => {
  World.ok(await world.purchase(`warm-${await world.now()}-${Math.random()}`, 100), 201)
  await world.http('DELETE', '/emulator/stats')
  await act()
  const { actions } = (await world.http('GET', '/emulator/stats')).body
  const found = actions.filter(({ function: name }: { function: string }) => name === 'till')
  expect(found).toHaveLength(1)
  return found[0].calls.max
}

it('quotes, holds, confirms, refunds and cancels within its storage calls', async () => {
  const code = await till.code('o-count')
  const hold = { storeId: 'S001', amountFen: 40_000, points: 600, member: { code } }
  expect(await calls(() => till.quote({ code }, 40_000))).toBe(most.pointsPaymentQuote)
  expect(await calls(() => till.pay({ ...hold, paymentId: 'PAY-C-1', orderId: 'C-1' }))).toBe(most.pointsHold)
  expect(await calls(() => till.buy('C-1', 40_000))).toBe(most.purchaseWithPoints)
  expect(await calls(() => till.refund('C-1', 'a', 1_000))).toBe(most.refundWithPoints)
  World.ok(await till.hold('o-count', 'C-2', 600, 40_000), 201)
  expect(await calls(() => till.cancel('PAY-C-2'))).toBe(most.pointsCancel)
})
