import budgets from '../../config/budgets.json'
import { Market } from '../support/market'
import { type Json } from '../support/world'

const { storageCalls: most } = budgets

let market: Market
beforeAll(async () => {
  market = await Market.open()
  const { user } = await market.buyer()
  await market.bought(user)
}, 60_000)
afterEach(() => market.pay.faults.clear())
afterAll(() => market.world.close())

/** Most storage calls of one invocation of a function while something is done. */
const within = async <T>(fn: string, budget: number, act: () => Promise<T>): Promise<T> => {
  await market.world.http('DELETE', '/emulator/stats')
  const outcome = await act()
  const { actions } = (await market.world.http('GET', '/emulator/stats')).body
  const calls = actions.filter((one: Json) => one.function === fn).map((one: Json) => one.calls.max as number)
  expect(calls.length).toBeGreaterThan(0)
  expect(Math.max(...calls)).toBeLessThanOrEqual(budget)
  return outcome
}

it('redeems, asks for a payment and hears of one within its storage calls', async () => {
  const { user } = await market.buyer()
  const { redemption } = await within('member', most.giftRedeem, () => market.redeem(user))
  const { redemptionId } = redemption
  const answer: Json = await within('member', most.redemptionPay, () => market.ask(user, redemptionId))
  await market.sheet(user, answer.data.payment)
  await within('push', most.redemptionPaid, () => market.until(async () => (await market.stateOf(user, redemptionId)) === 'waiting'))
})

it('learns of a payment that was not told within theirs', async () => {
  const { user } = await market.buyer()
  market.plant({ on: 'notice', effect: 'lost' })
  const { redemption, payment } = await market.redeem(user)
  await market.sheet(user, payment)
  await within('member', most.redemptionPaidAsked, () => market.ask(user, redemption.redemptionId))
})

it('takes back what is not paid, and what is, within theirs', async () => {
  const { user } = await market.buyer()
  const { redemption } = await market.redeem(user)
  await within('member', most.redemptionCancelUnpaid, () => market.cancel(user, redemption.redemptionId))
  const redemptionId = await market.bought(user)
  await within('member', most.redemptionCancelPaid, () => market.cancel(user, redemptionId))
  await market.until(async () => (await market.moneyOf(user, redemptionId)) === 'refunded')
})
