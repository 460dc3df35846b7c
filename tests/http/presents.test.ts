import { stored } from '../support/stored'
import { World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.start({ program: 'everyday', clockStart: Date.parse('2026-11-20T10:00:00+08:00') })
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

it('reaches the friend when the cooling-off is over, with the same last days', async () => {
  const giver = await world.join('o-giver')
  await world.join('o-friend')
  World.ok(await world.purchase('O1', 100_000, { member: { memberRef: giver } }), 201)
  await world.advance('P8D')
  const before = await world.data('o-giver', 'card.get')
  const offered = await world.data('o-giver', 'present.offer', { points: 500, words: '生日快乐' })
  expect(offered).toMatchObject({ points: -500, balance: before.balance - 500 })
  const { presentId } = offered.present
  expect(await world.data('o-friend', 'present.open', { presentId })).toMatchObject({ canAccept: true })
  expect(await world.data('o-friend', 'present.accept', { presentId })).toMatchObject({ present: { state: 'cooling' } })
  const friend = await world.data('o-friend', 'card.get')
  await world.advance('PT25H')
  expect(await world.data('o-friend', 'card.get')).toMatchObject({ balance: friend.balance + 500 })
  expect(await stored(world, 'presents', {})).toMatchObject([{ state: 'given' }])
})
