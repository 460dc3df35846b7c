/** @jest-environment ./config/jest/host-zone.cjs */
import { World } from '../support/world'

let world: World
let member: string

beforeAll(async () => {
  setHostZone('America/New_York')
  world = await World.start({ clockStart: Date.parse('2026-11-24T10:00:00+08:00') })
  member = await world.join('o-expiry')
})
afterAll(() => world.close())

const card = () => world.data('o-expiry', 'card.get')

it('books a purchase at 23:59:59.999 and one at 00:00 on their own Shanghai days, whatever the host’s zone', async () => {
  await world.setClock('2026-12-01T00:00:30+08:00')
  World.ok(await world.purchase('late', 10_000, { paidAt: '2026-11-30T23:59:59.999+08:00', member: { memberRef: member } }), 201)
  World.ok(await world.purchase('early', 5_000, { paidAt: '2026-12-01T00:00:00.000+08:00', member: { memberRef: member } }), 201)
  expect((await card()).expiring).toEqual([
    { expiresOn: '2028-11-30', points: 100 },
    { expiresOn: '2028-12-31', points: 50 },
  ])
})

it('counts a lot until the last millisecond of its day and not one longer, before any job has run', async () => {
  await world.leap({ now: '2028-11-30T23:59:57+08:00' })
  expect((await card()).balance).toBe(150)
  const midnight = await world.http('POST', '/emulator/clock', JSON.stringify({ now: '2028-12-01T00:00:00+08:00' }))
  expect(midnight.status).toBe(200)
  expect((await card()).balance).toBe(50)
})

it('lets the job write one entry that says what died and why; a repeated or late run changes nothing', async () => {
  await world.setClock('2028-12-01T02:00:00+08:00')
  const expiries = async () => (await world.data('o-expiry', 'points.list', { kind: 'expiry' })).items
  expect(await expiries()).toEqual([expect.objectContaining({ points: -100, balanceAfter: 50, title: '积分到期' })])
  const [{ entryId }] = await expiries()
  expect((await world.data('o-expiry', 'points.explain', { entryId })).steps).toEqual(['100 分的有效期至 2028-11-30,已到期失效'])
  await world.advance('P3D')
  expect(await expiries()).toHaveLength(1)
})

it('settles dead points before a purchase that arrives ahead of the job', async () => {
  await world.setClock('2028-12-31T23:59:59+08:00')
  await world.setClock('2029-01-01T00:00:01+08:00')
  const data = World.ok(await world.purchase('first-of-the-year', 2_000, { member: { memberRef: member } }), 201)
  expect(data.balance).toBe(20)
  await world.advance('P2D')
  const kinds = (await world.data('o-expiry', 'points.list', {})).items.map((item: { kind: string }) => item.kind)
  expect(kinds).toEqual(['purchase', 'expiry', 'expiry', 'purchase', 'purchase'])
  expect((await world.audit()).faults).toEqual([])
})
