import budgets from '../../config/budgets.json'
import { World } from '../support/world'

let world: World
let member: string
beforeAll(async () => {
  world = await World.start()
  member = await world.join('o-count', '13900000009')
  World.ok(await world.purchase('warm', 100, { member: { memberRef: member } }), 201)
})
afterAll(() => world.close())

/** Storage calls of the one invocation that `act` causes. */
const calls = async (name: RegExp, act: () => Promise<unknown>): Promise<number> => {
  await world.http('DELETE', '/emulator/stats')
  await act()
  const { actions } = (await world.http('GET', '/emulator/stats')).body
  const found = actions.filter((action: { action: string; function: string }) => name.test(`${action.function} ${action.action}`))
  expect(found).toHaveLength(1)
  return found[0].calls.max
}

it.each([
  ['memberRef', () => ({ memberRef: member })],
  ['phone', () => ({ phone: '13900000009' })],
] as const)('a purchase credit by %s stays within its storage calls', async (way, named) => {
  expect(await calls(/till/, () => world.purchase(`by-${way}`, 100, { member: named() }))).toBeLessThanOrEqual(
    budgets.storageCalls.purchase,
  )
})

it('a purchase credit by code stays within its storage calls', async () => {
  const { code } = await world.data('o-count', 'code.get')
  expect(await calls(/till/, () => world.purchase('by-code', 100, { member: { code } }))).toBeLessThanOrEqual(budgets.storageCalls.purchase)
})

it('a purchase that also has to bury dead points stays within them', async () => {
  await world.advance('P3Y')
  World.ok(await world.purchase('alive', 100), 201)
  expect(await calls(/till/, () => world.purchase('buries', 100, { member: { memberRef: member } }))).toBeLessThanOrEqual(
    budgets.storageCalls.purchase,
  )
})

it.each([
  ['card.get', {}, budgets.storageCalls.cardGet],
  ['points.list', {}, budgets.storageCalls.pointsList],
] as const)('%s stays within its storage calls', async (action, input, budget) => {
  await world.data('o-count', action, input)
  expect(await calls(/member/, () => world.data('o-count', action, input))).toBeLessThanOrEqual(budget)
})
