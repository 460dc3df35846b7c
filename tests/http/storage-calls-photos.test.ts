import budgets from '../../config/budgets.json'
import { ACTIVITY, joinedActivity, lastTrace, uploaded, wechatSays } from '../support/everyday'
import { jpegOf, scene } from '../support/pictures'
import { World } from '../support/world'

const { storageCalls: most } = budgets

let world: World
beforeAll(async () => {
  world = await World.start({ program: 'everyday', seed: 'demo', clockStart: Date.parse('2026-11-28T09:00:00+08:00'), mediaCheckMs: null })
  await joinedActivity(world, 'o-count', '13900000009')
})
afterAll(() => world.close())

/** Storage calls of the one invocation of a function that `act` causes, with the programme read before. */
const calls = async (fn: string, act: () => Promise<unknown>): Promise<number> => {
  await world.data('o-count', 'card.get')
  await world.http('DELETE', '/emulator/stats')
  await act()
  const { actions } = (await world.http('GET', '/emulator/stats')).body
  const found = actions.filter((action: { function: string }) => action.function === fn)
  expect(found).toHaveLength(1)
  return found[0].calls.max
}

it('looks at, joins and takes part in activities within the storage calls of each', async () => {
  const memberRef = await world.join('o-joins', '13900000008')
  World.ok(await world.purchase('joins', 200_00, { member: { memberRef } }), 201)
  const member = (user: string, action: string, input: unknown) => calls('member', () => world.data(user, action, input))
  expect(await member('o-joins', 'activity.join', { activityId: ACTIVITY })).toBeLessThanOrEqual(most.activityJoin)
  expect(await member('o-joins', 'activity.list', {})).toBeLessThanOrEqual(most.activityList)
  const small = { width: 96, height: 128 }
  const fileId = await uploaded(world, 'o-joins', jpegOf(scene(1, small)))
  expect(await member('o-joins', 'photo.submit', { activityId: ACTIVITY, fileId })).toBeLessThanOrEqual(most.photoSubmit)
  expect(await member('o-joins', 'activity.get', { activityId: ACTIVITY })).toBeLessThanOrEqual(most.activityGet)
  const trace = await lastTrace(world)
  // The first push finds the function cold: it reads the programme, too.
  expect(await calls('push', () => wechatSays(world, trace, 'risky'))).toBeLessThanOrEqual(most.photoVerdict)
  const { photos } = await world.data('o-joins', 'activity.get', { activityId: ACTIVITY })
  const appeal = { photoId: photos[0].photoId, words: '只是一瓶面霜' }
  expect(await member('o-joins', 'photo.appeal', appeal)).toBeLessThanOrEqual(most.photoAppeal)
})
