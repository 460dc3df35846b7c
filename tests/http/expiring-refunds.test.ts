import { dyingMember, expiringOf, worldOfDying } from '../support/expiring'
import { type Json, World } from '../support/world'

/** Returns of goods whose points were moved or asked back in between. */
let world: World
beforeAll(async () => {
  world = await worldOfDying()
  for (const user of ['o-late', 'o-early', 'o-back', 'o-spent', 'o-again', 'o-dead']) await dyingMember(world, user, 1_000)
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

const refund = async (user: string, refundId: string, amountFen: number): Promise<Json> =>
  World.ok(await world.till(`/till/v1/purchases/for-${user}/refunds`, { refundId, amountFen, refundedAt: await world.iso() }))
const lotsOf = async (user: string) => (await expiringOf(world, user)).lots

it('takes extended points from where they are now, not from what dies sooner', async () => {
  for (const day of ['10', '11', '12']) {
    await world.setClock(`2026-12-${day}T10:00:00+08:00`)
    for (const user of ['o-late', 'o-early']) await world.data(user, 'checkin.do')
  }
  for (const user of ['o-late', 'o-early']) await world.data(user, 'rescue.take', { offerId: 'longer' })
  await world.setClock('2026-12-13T10:00:00+08:00')
  const { memberRef } = await world.data('o-early', 'card.get')
  World.ok(await world.purchase('another', 300_00, { member: { memberRef } }), 201)
  expect(await refund('o-early', 'R1', 400_00)).toMatchObject({ points: -400, debt: 0 })
  expect(await lotsOf('o-early')).toEqual([
    { expiresOn: '2026-12-31', points: 300 },
    { expiresOn: '2027-01-15', points: 606 },
  ])
})

it('knows points as living that an extension has carried over the day of their death', async () => {
  await world.setClock('2027-01-03T10:00:00+08:00')
  expect(await refund('o-late', 'R2', 1_000_00)).toMatchObject({ points: -1_000, balance: 6, debt: 0 })
  expect(await lotsOf('o-late')).toEqual([{ expiresOn: '2027-01-15', points: 6 }])
})

it('takes of points that were asked back after their death what came back, in proportion, and leaves no debt', async () => {
  for (const user of ['o-back', 'o-spent', 'o-again']) {
    const { reinstatable } = await expiringOf(world, user)
    expect(await world.data(user, 'points.reinstate', { entryId: reinstatable[0].entryId })).toMatchObject({ points: 500 })
  }
  expect(await refund('o-back', 'R3', 500_00)).toMatchObject({ points: -250, balance: 250 })
  expect(await refund('o-back', 'R4', 500_00)).toMatchObject({ points: -250, balance: 0, debt: 0 })
  await world.data('o-spent', 'rescue.take', { offerId: 'trees', units: 4 })
  expect(await refund('o-spent', 'R5', 1_000_00)).toMatchObject({ points: -100, balance: 0, debt: 0 })
})

it('takes nothing of points that nobody has asked back', async () => {
  expect(await refund('o-dead', 'R6', 1_000_00)).toMatchObject({ points: 0, debt: 0 })
})

it('takes nothing either once what was asked back is dead again', async () => {
  await world.setClock('2027-02-20T10:00:00+08:00')
  const { memberRef } = await world.data('o-again', 'card.get')
  World.ok(await world.purchase('later', 100_00, { member: { memberRef } }), 201)
  expect(await refund('o-again', 'R7', 1_000_00)).toMatchObject({ points: 0, balance: 100, debt: 0 })
})
