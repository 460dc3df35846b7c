import { World } from '../support/world'

/** The same built functions, the same SDK: once with its transport lent by the host, once over HTTP as on CloudBase. */
describe.each(['in-process', 'http'] as const)('with the SDK %s', (transport) => {
  let world: World
  beforeAll(async () => (world = await World.start({ transport })))
  afterAll(() => world.close())

  it('a purchase, its replay, a refund, a claim and the history come out the same', async () => {
    const memberRef = await world.join('o-same', '13900000007')
    const paidAt = await world.iso()
    const bought = World.ok(await world.purchase('T-1', 39_800, { paidAt, member: { phone: '13900000007' } }), 201)
    const again = await world.purchase('T-1', 39_800, { paidAt, member: { phone: '13900000007' } })
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.body.data).toEqual(bought)
    expect((await world.purchase('T-1', 1, { paidAt, member: { memberRef } })).status).toBe(409)
    const refund = { refundId: 'R', amountFen: 9_800, refundedAt: await world.iso() }
    expect(World.ok(await world.till('/till/v1/purchases/T-1/refunds', refund))).toMatchObject({ points: -98, balance: 300 })
    const { claimCode } = World.ok(await world.purchase('T-2', 5_000), 201)
    expect(await world.data('o-same', 'receipt.claim', { claimCode })).toMatchObject({ points: 50, balance: 350 })
    const { items } = await world.data('o-same', 'points.list', {})
    expect(items.map((item: { points: number }) => item.points)).toEqual([50, -98, 398])
    expect(await world.audit()).toMatchObject({ accounts: 1, entries: 3, points: 350, faults: [] })
  })

  it('twenty copies at once still count once', async () => {
    const memberRef = await world.join('o-twenty')
    const paidAt = await world.iso()
    const results = await Promise.all(Array.from({ length: 20 }, () => world.purchase('T-20', 1_000, { paidAt, member: { memberRef } })))
    expect(results.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201])
    expect((await world.data('o-twenty', 'card.get')).balance).toBe(10)
  })
})
