import { World } from '../support/world'

/** Storage calls of one credit: start, read the account, insert the entry, replace the account, commit. */
const CALLS = 5

let world: World
let member: string
beforeAll(async () => {
  world = await World.start()
  member = await world.join('o-crash')
  // The first purchase of an instance also reads the programme and the till key.
  World.ok(await world.purchase('warm', 100, { member: { memberRef: member } }), 201)
})
afterAll(() => world.close())

const plant = async (fault: Record<string, unknown>) => {
  const { status, text } = await world.http('POST', '/emulator/faults', JSON.stringify(fault))
  if (status !== 200) throw new Error(text)
}
const clear = () => world.http('DELETE', '/emulator/faults')
const balance = async () => (await world.data('o-crash', 'card.get')).balance as number

const points = Array.from({ length: CALLS }, (_, i) => i + 1).flatMap((call) =>
  (['before', 'after'] as const).map((phase) => ({ call, phase })),
)

describe.each(['crash', 'error', 'timeout'] as const)('a %s', (effect) => {
  it.each(points)('$phase storage call $call of a credit loses nothing and doubles nothing', async ({ call, phase }) => {
    // The instance after a crash reads till key and programme again: let it, so that the fault strikes the credit itself.
    World.ok(await world.purchase(`warm-${effect}-${phase}-${call}`, 100), 201)
    const before = await balance()
    const orderId = `${effect}-${phase}-${call}`
    const body = { orderId, storeId: 'S001', paidAt: await world.iso(), amountFen: 4_200, member: { memberRef: member } }
    await plant({ effect, function: 'till', phase, storageAction: ACTIONS[call - 1], times: 1 })
    const first = await world.till('/till/v1/purchases', body)
    await clear()
    expect([200, 201, 500, 502, 503, 504]).toContain(first.status)
    expect(first.text).not.toMatch(/\.js:\d|stack/)
    expect([before, before + 42]).toContain(await balance())
    // What a dead instance held stays locked until its transaction expires.
    await world.advance('PT31S')
    const again = await world.till('/till/v1/purchases', body)
    expect([200, 201]).toContain(again.status)
    expect(again.body.data).toMatchObject({ points: 42, balance: before + 42 })
    expect(await balance()).toBe(before + 42)
    expect((await world.audit()).faults).toEqual([])
  })
})

const ACTIONS = [
  'database.startTransaction',
  'database.getDocument',
  'database.insertDocument',
  'database.modifyDocument',
  'database.commitTransaction',
]

it('a client that gave up after the commit gets the very answer it missed', async () => {
  const before = await balance()
  const body = { orderId: 'gave-up', storeId: 'S001', paidAt: await world.iso(), amountFen: 7_700, member: { memberRef: member } }
  await plant({ effect: 'crash', function: 'till', storageAction: 'database.commitTransaction', phase: 'after', times: 1 })
  expect((await world.till('/till/v1/purchases', body)).status).toBeGreaterThanOrEqual(500)
  await clear()
  const again = await world.till('/till/v1/purchases', body)
  expect(again.status).toBe(200)
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(again.body.data).toMatchObject({ entryId: 'purchase:gave-up', points: 77, balance: before + 77 })
})

it('a member’s lock that a dead instance left behind is answered as busy, to be tried again', async () => {
  await plant({ effect: 'crash', function: 'till', storageAction: 'database.commitTransaction', phase: 'before', times: 1 })
  await world.purchase('holds-the-lock', 100, { member: { memberRef: member } })
  await clear()
  const blocked = await world.purchase('waits', 100, { member: { memberRef: member } })
  expect(blocked.status).toBe(503)
  expect(blocked.body.error).toMatchObject({ code: 'busy', retry: 'same_request' })
  expect(blocked.headers.get('retry-after')).not.toBeNull()
  await world.advance('PT31S')
  expect((await world.purchase('waits-2', 100, { member: { memberRef: member } })).status).toBe(201)
})
