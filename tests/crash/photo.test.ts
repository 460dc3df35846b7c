import budgets from '../../config/budgets.json'
import { ACTIVITY, handIn, joinedActivity, lastTrace, page, photoOf, uploaded, wechatSays, worldWithActivity } from '../support/everyday'
import { faultsAt, plant, throughFault } from '../support/faults'
import { jpegOf, scene } from '../support/pictures'
import { stored } from '../support/stored'
import type { World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await worldWithActivity({ days: 1 })
  await world.join('o-warm')
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

let people = 0
const fresh = () => scene(5_000 + people, { width: 96, height: 128 })
const newPlayer = async () => {
  const user = `o-photo-${++people}`
  return { user, memberRef: await joinedActivity(world, user, `136${String(people).padStart(8, '0')}`) }
}
const warm = () => world.data('o-warm', 'card.get')
const crashesAt = (calls: number) => faultsAt(calls).filter(({ effect }) => effect === 'crash')

it.each(crashesAt(budgets.storageCalls.photoSubmit))(
  'a photo that is handed in through %j is there once, and is checked',
  async (fault) => {
    const { user, memberRef } = await newPlayer()
    const fileId = await uploaded(world, user, jpegOf(fresh()))
    const answer = await throughFault(world, fault, warm, () => handIn(world, user, fileId, ACTIVITY, 1))
    expect(answer).toMatchObject({ ok: true, data: { state: 'checking' } })
    const photos = await stored(world, 'photos', { memberId: memberRef })
    expect(photos).toMatchObject([{ state: 'checking', traceId: expect.any(String) }])
    expect(await stored(world, 'likenesses', { 'photos.id': photos[0]._id })).toHaveLength(9)
    expect((await page(world, user)).photos).toMatchObject([{ photoId: photos[0]._id, url: expect.stringMatching(/^http/) }])
  },
)

it.each(crashesAt(budgets.storageCalls.photoVerdict))('the last photo that passes through %j is rewarded once', async (fault) => {
  const { user, memberRef } = await newPlayer()
  await photoOf(world, user, fresh())
  const trace = await lastTrace(world)
  await wechatSays(world, 'no-such-trace', 'pass')
  await plant(world, { ...fault, function: 'push', times: 1 })
  const isTaken = await wechatSays(world, trace, 'pass')
  await world.http('DELETE', '/emulator/faults')
  await world.advance('PT31S')
  if (!isTaken) expect(await wechatSays(world, trace, 'pass')).toBe(true)
  expect(await stored(world, 'entries', { memberId: memberRef, kind: 'activity' })).toMatchObject([
    { _id: `activity:${ACTIVITY}:${memberRef}`, points: expect.anything() },
  ])
  expect(await page(world, user)).toMatchObject({ finished: true, left: 0, photos: [{ state: 'passed' }] })
})
