import budgets from '../../config/budgets.json'
import { dyingMember, worldOfDying } from '../support/expiring'
import type { Json, World } from '../support/world'

const { storageCalls: most } = budgets

let world: World
let member: string
beforeAll(async () => {
  world = await worldOfDying({ clockStart: Date.parse('2026-12-10T10:00:00+08:00') })
  member = await dyingMember(world, 'o-count', 3_000)
}, 60_000)
afterAll(() => world.close())

/** Storage calls of the one invocation of the function, with the programme read before. */
const within = async (action: string, input: unknown, budget: number): Promise<Json> => {
  await world.data('o-count', 'card.get')
  await world.http('DELETE', '/emulator/stats')
  const data = await world.data('o-count', action, input)
  const { actions } = (await world.http('GET', '/emulator/stats')).body
  const found = actions.filter((invocation: { function: string }) => invocation.function === 'member')
  expect(found).toHaveLength(1)
  expect(found[0].calls.max).toBeLessThanOrEqual(budget)
  return data
}

it('shows what is about to die within its storage calls', () => within('expiring.get', {}, most.expiringGet))

it('takes each kind of offer within them', async () => {
  await within('rescue.take', { offerId: 'cream' }, most.rescueTake)
  await within('rescue.take', { offerId: 'tea' }, most.rescueTake)
  await within('rescue.take', { offerId: 'trees', units: 2 }, most.rescueTake)
  for (const day of ['10', '11', '12']) {
    await world.setClock(`2026-12-${day}T12:00:00+08:00`)
    await world.data('o-count', 'checkin.do')
  }
  await within('rescue.take', { offerId: 'longer' }, most.rescueTake)
})

it('asks dead points back within them, and shows that they can be', async () => {
  await world.setClock('2027-01-16T12:00:00+08:00')
  const { reinstatable } = await within('expiring.get', {}, most.expiringGet)
  expect(reinstatable[0].entryId).toBe(`expiry:${member}:2027-01-15`)
  await within('points.reinstate', { entryId: reinstatable[0].entryId }, most.pointsReinstate)
})
