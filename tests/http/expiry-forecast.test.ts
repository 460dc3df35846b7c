import budgets from '../../config/budgets.json'
import { operator, Shop } from '../support/shop'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

const { storageCalls: most } = budgets

let world: World
let shop: Shop
const members: string[] = []

beforeAll(async () => {
  world = await World.start({ clockStart: Date.parse('2026-11-24T10:00:00+08:00') })
  shop = new Shop(world)
  await shop.hire(operator('O1'))
  for (const i of [1, 2, 3]) members.push(await world.join(`o-owner-${i}`, `1390000000${i}`))
})
afterAll(() => world.close())

const buy = async (orderId: string, who: number, amountFen: number) =>
  World.ok(await world.purchase(orderId, amountFen, { member: { memberRef: members[who] } }), 201)

const forecast = (months = 36) => shop.data('O1', 'expiry.forecast', { months })

/** What is owed by day, as accounts say. */
const inAccounts = async (): Promise<Json> => {
  const days: Record<string, number> = {}
  for (const { lots } of await stored(world, 'accounts'))
    for (const { expiresOn, points } of lots) days[expiresOn] = (days[expiresOn] ?? 0) + points
  return days
}

const inForecast = ({ months }: Json): Json =>
  Object.fromEntries(months.flatMap(({ days }: Json) => days.map(({ day, live }: Json) => [day, live])))

it('forecasts what accounts own, by day, after purchases, refunds, leaving and the death of points', async () => {
  await buy('f-1', 0, 100_00)
  await buy('f-2', 1, 250_00)
  await world.advance('P40D')
  await buy('f-3', 0, 70_00)
  await buy('f-4', 2, 30_00)
  const refund = { refundId: 'f-r', amountFen: 50_00, refundedAt: await world.iso() }
  World.ok(await world.till('/till/v1/purchases/f-2/refunds', refund))
  await world.data('o-owner-3', 'member.leave', { confirm: 'leave', balance: 30 })
  await world.advance('PT2H')
  const before = await forecast()
  expect(before).toMatchObject({ behind: false, total: { live: 370, held: 0 }, later: { live: 0, held: 0 } })
  expect(inForecast(before)).toEqual(await inAccounts())
  await world.leap({ now: '2028-10-20T00:00:00+08:00' })
  await world.setClock('2028-12-01T00:00:00+08:00')
  await world.advance('PT3H')
  const after = await forecast()
  expect(after.total).toEqual({ live: 70, held: 0 })
  expect(inForecast(after)).toEqual(await inAccounts())
})

it('names the members who lose points next, page by page', async () => {
  await buy('f-5', 1, 20_00)
  const input = { from: '2028-12-01', until: '2029-01-31', limit: 1 }
  const first = await shop.data('O1', 'expiry.list', input)
  expect(first.items).toEqual([
    { memberRef: members[0], maskedName: expect.any(String), maskedPhone: '139****0001', expiresOn: '2029-01-31', points: 70, balance: 70 },
  ])
  expect(first).not.toHaveProperty('nextCursor')
  const next = await shop.data('O1', 'expiry.list', { ...input, from: '2030-11-01', until: '2030-12-31' })
  expect(next.items).toMatchObject([{ memberRef: members[1], points: 20 }])
})

it.each([
  ['a range that ends before it begins', { from: '2029-01-02', until: '2029-01-01' }],
  ['a range of more than 62 days', { from: '2029-01-01', until: '2029-03-04' }],
  ['a cursor of something else', { from: '2029-01-01', until: '2029-01-02', cursor: 'x' }],
])('refuses %s', async (_, input) => {
  expect(await shop.refusal('O1', 'expiry.list', input)).toBe('invalid')
})

it('answers the effect of reminders for a range of at most 92 days', async () => {
  const input = { from: '2028-10-01', until: '2028-12-31' }
  expect(await shop.data('O1', 'reminders.effect', input)).toMatchObject({
    // Two members lost what they had; the inbox told them three times.
    ways: [{ by: 'no_grant', reminded: 6, decided: 6, opened: 0, rescued: 0, pointsRescued: 0 }],
    days: ['2028-11-27', '2028-11-15', '2028-10-31'].map((day) => ({ day, ways: [{ by: 'no_grant', reminded: 2 }] })),
    omitted: [{ reason: 'no_grant', count: 6 }],
  })
  const before = { from: '2028-08-01', until: '2028-09-30' }
  expect(await shop.data('O1', 'reminders.effect', before)).toEqual({ ways: [], days: [], omitted: [] })
  expect(await shop.refusal('O1', 'reminders.effect', { ...input, until: '2029-01-01' })).toBe('invalid')
})

/** Storage calls of the one invocation that `act` causes. */
const calls = async (act: () => Promise<unknown>): Promise<number> => {
  await act()
  await world.http('DELETE', '/emulator/stats')
  await act()
  const { actions } = (await world.http('GET', '/emulator/stats')).body
  return actions.find(({ function: fn }: Json) => fn === 'staff').calls.max
}

it('stays within its storage calls, however many members there are', async () => {
  expect(await calls(forecast)).toBeLessThanOrEqual(most.staffExpiryForecast)
  const input = { from: '2028-12-01', until: '2029-01-31', cursor: `2028-11-01~${members[0]}` }
  expect(await calls(() => shop.data('O1', 'expiry.list', input))).toBeLessThanOrEqual(most.staffExpiryList)
  const range = { from: '2028-10-01', until: '2028-10-31' }
  expect(await calls(() => shop.data('O1', 'reminders.effect', range))).toBeLessThanOrEqual(most.staffRemindersEffect)
})
