import budgets from '../../config/budgets.json'
import { Givers } from '../support/presents'
import { FRIENDS, PresentsWorld } from '../support/presents-world'
import type { Json, World } from '../support/world'

const { storageCalls: most } = budgets

let givers: Givers
let world: World
let [giver, friend] = ['', '']
beforeAll(async () => {
  givers = await Givers.open()
  world = givers.world
  ;[giver, friend] = (await givers.joinAll(2_000, 0)) as [string, string]
  await world.advance('P8D')
}, 60_000)
afterAll(() => world.close())

/** Storage calls of the one invocation of the function, with the programme read before. */
const within = async (user: string, action: string, input: Json, budget: number): Promise<Json> => {
  await world.data(user, 'card.get')
  await world.http('DELETE', '/emulator/stats')
  const data = await world.data(user, action, input)
  const { actions } = (await world.http('GET', '/emulator/stats')).body
  const found = actions.filter((invocation: { function: string }) => invocation.function === 'member')
  expect(found).toHaveLength(1)
  expect(found[0].calls.max).toBeLessThanOrEqual(budget)
  return data
}

it('offers, opens, accepts, lists and takes back within its storage calls', async () => {
  const { present } = await within(giver, 'present.offer', { points: 100 }, most.presentOffer)
  const { presentId } = present
  await within(friend, 'present.open', { presentId }, most.presentOpen)
  await within(friend, 'present.accept', { presentId }, most.presentAccept)
  await within(giver, 'presents.list', {}, most.presentsList)
  await within(giver, 'present.withdraw', { presentId }, most.presentWithdraw)
  const other = await givers.cooling(giver, friend, 100)
  await within(friend, 'present.refuse', { presentId: other }, most.presentRefuse)
  await within(giver, 'member.export', {}, most.memberExportWithPresents)
})

it('lets somebody leave with presents on their way within its storage calls', async () => {
  await givers.cooling(giver, friend, 100)
  await within(giver, 'member.leave', { confirm: 'leave', balance: await givers.balance(giver) }, most.memberLeaveWithPresents)
})

it('settles what is due within its storage calls', async () => {
  const HOUR_MS = 3_600_000
  const [one, other] = FRIENDS
  const small = await PresentsWorld.opened()
  const steps = async () => {
    // The programme is read once a minute by all that an instance does.
    await small.list(one)
    const before = small.store.steps.length
    await small.runJob()
    return small.store.steps.length - before
  }
  const idle = await steps()
  await small.cooling(one, other, 50)
  small.now += 24 * HOUR_MS
  expect((await steps()) - idle).toBe(most.presentSettle)
  await small.offer(one, 50)
  small.now += 72 * HOUR_MS
  expect((await steps()) - idle).toBeLessThanOrEqual(most.presentSettle)
})
