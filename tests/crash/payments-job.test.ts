import budgets from '../../config/budgets.json'
import { MEMBER, PayWorld } from '../support/pay-world'
import { isRefusal } from '../../shared/errors'

const { storageCalls: most } = budgets
const MINUTE = 60_000

beforeEach(() => void (['error', 'info'] as const).forEach((level) => jest.spyOn(console, level).mockImplementation(() => undefined)))
afterEach(() => void jest.restoreAllMocks())

const redeemed = async (): Promise<PayWorld> => {
  const world = new PayWorld()
  await world.buy(MEMBER, 'O1', 1_000)
  expect(isRefusal(await world.redeemBy(world.store))).toBe(false)
  return world
}

/** One run, and its storage calls. */
const run = async (world: PayWorld) => {
  const before = world.store.steps.length
  return { report: await world.jobBy(world.store), calls: world.store.steps.length - before }
}

it('ends what was not paid once its time is over, within its storage calls', async () => {
  const world = await redeemed()
  world.now += 15 * MINUTE - 1
  expect((await run(world)).report).toEqual({ done: 0, failed: 0, more: false })
  world.now += 1
  const { report, calls } = await run(world)
  expect(report).toEqual({ done: 1, failed: 0, more: false })
  expect(calls).toBeLessThanOrEqual(most.redemptionLapseUnpaid)
  expect(world.only).toMatchObject({ state: 'lapsed', dueAt: '9999' })
})

it('takes no points for a gift whose money nobody takes', async () => {
  const world = new PayWorld()
  await world.buy(MEMBER, 'O1', 1_000)
  delete process.env['EVERGREEN_PAY_MERCHANT_ID']
  expect(await world.redeemBy(world.store)).toMatchObject({ refused: 'not_eligible' })
  expect(world.books(MEMBER)).toEqual({ balance: 1_000, debt: 0 })
})

it('asks for a refund that is owed, within its storage calls', async () => {
  const world = await redeemed()
  world.takeMoney()
  await world.hearBy(world.store)
  world.bank.faults.plant([{ on: 'refund', effect: 'unreachable' }])
  await world.cancelBy(world.store)
  const { report, calls } = await run(world)
  expect(report).toEqual({ done: 1, failed: 0, more: false })
  expect(calls).toBeLessThanOrEqual(most.refundAsked)
})

it('does not wait for a provider that is down for longer than ten seconds in a run', async () => {
  const world = await redeemed()
  const [first] = [...world.redemptions().values()]
  for (let i = 0; i < 9; i++) world.store.seed('redemptions', { ...first!, _id: `AAAA-AAAA-AAAA-AAA${i}` })
  world.now += 16 * MINUTE
  let clock = 0
  jest.spyOn(performance, 'now').mockImplementation(() => clock)
  world.answerBy(async () => {
    clock += 3_000
    throw new Error('timed out')
  })
  expect((await run(world)).report).toEqual({ done: 0, failed: 10, more: true })
  expect(clock).toBeLessThanOrEqual(12_000)
})
