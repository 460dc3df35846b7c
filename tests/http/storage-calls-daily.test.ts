import budgets from '../../config/budgets.json'
import { World } from '../support/world'

const { storageCalls: most } = budgets

let world: World
let member: string
beforeAll(async () => {
  world = await World.start({ program: 'everyday' })
  member = await world.join('o-count', '13900000009')
})
afterAll(() => world.close())

/** Storage calls of the one invocation that `act` causes, with the programme read before. */
const calls = async (act: () => Promise<unknown>): Promise<number> => {
  await world.data('o-count', 'card.get')
  await world.http('DELETE', '/emulator/stats')
  await act()
  const { actions } = (await world.http('GET', '/emulator/stats')).body
  const found = actions.filter((action: { function: string }) => action.function === 'member')
  expect(found).toHaveLength(1)
  return found[0].calls.max
}

const within = async (action: string, input: unknown, budget: number) =>
  expect(await calls(() => world.data('o-count', action, input))).toBeLessThanOrEqual(budget)

it('reads what there is to do within its storage calls', async () => {
  await within('tasks.list', {}, most.tasksList)
  await within('checkin.month', {}, most.checkInMonth)
  await within('products.list', {}, most.productsList)
  await within('race.get', {}, most.raceGet)
})

it('checks in and makes up within them, the first time and later', async () => {
  await within('checkin.do', {}, most.checkInDo)
  await world.advance('P2D')
  await within('checkin.do', {}, most.checkInDo)
  const yesterday = (await world.iso(-86_400_000)).slice(0, 10)
  await within('checkin.makeUp', { day: yesterday }, most.checkInMakeUp)
})

it('looks at products and takes rewards within them', async () => {
  const look = { taskId: 'browse-daily', sku: 'TEA-001' }
  await within('browse.begin', look, most.browseBegin)
  const { token } = await world.data('o-count', 'browse.begin', look)
  await world.advance('PT15S')
  await within('browse.finish', { token }, most.browseFinish)
  await within('task.claim', { taskId: 'browse-daily' }, most.taskClaim)
  World.ok(await world.purchase('P1', 60_000, { member: { memberRef: member } }), 201)
  await world.data('o-count', 'feedback.send', { kind: 'review', text: '很喜欢这一款', entryId: 'purchase:P1' })
  await within('task.claim', { taskId: 'review-weekly' }, most.taskClaim)
})

it('steps into the race and out of it within them', async () => {
  await within('race.opt', { joined: true }, most.raceOpt)
  await within('race.opt', { joined: false }, most.raceOpt)
})
