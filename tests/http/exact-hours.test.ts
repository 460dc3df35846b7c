/** @jest-environment ./config/jest/host-zone.cjs */
import { World } from '../support/world'

/** Zones whose own day and whose summer time must make no difference: both change their clocks around the instants below. */
describe.each(['America/New_York', 'Pacific/Apia'])('with the functions running in %s', (zone) => {
  let world: World
  let member: string
  let orders = 0
  beforeAll(async () => {
    setHostZone(zone)
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
    world = await World.start({ program: 'program', clockStart: Date.parse('2026-11-24T10:00:00+08:00') })
    member = await world.join('o-buyer', '13900000001')
    await world.setClock('2026-12-14T12:00:00+08:00')
  })
  afterAll(() => world.close())

  const sale = (paidAt: string) => ({
    orderId: `H${++orders}`,
    storeId: 'S001',
    paidAt: `${paidAt}+08:00`,
    amountFen: 50_000,
    member: { memberRef: member },
  })
  const earned = async (paidAt: string) => {
    const { points, pending = 0 } = World.ok(await world.till('/till/v1/purchases', sale(paidAt)), 201)
    return [points, pending]
  }

  it.each([
    ['2026-11-28T09:59:59.999', 500, 0],
    ['2026-11-28T10:00:00.000', 1_000, 0],
    ['2026-11-28T21:59:59.999', 1_000, 0],
    ['2026-11-28T22:00:00.000', 500, 0],
    ['2026-11-27T21:59:59.999', 500, 0],
    ['2026-12-10T09:59:59.999', 500, 0],
    ['2026-12-13T22:00:00.000', 500, 0],
    ['2026-12-13T21:59:59.999', 500, 200],
  ])('500 yuan paid at %s in Shanghai give %i points and hold %i', async (paidAt, points, pending) =>
    expect(await earned(paidAt)).toEqual([points, pending]),
  )

  it('an offline till brings a member day in weeks later, and it counts by when it was paid', async () => {
    const items = [sale('2026-11-28T21:59:59.999'), sale('2026-11-28T22:00:00.000')]
    const { results } = World.ok(await world.till('/till/v1/purchases/batch', { items }))
    expect(results.map(({ data }: { data: { points: number } }) => data.points)).toEqual([1_000, 500])
  })

  it('a receipt of a member day is claimed by its own hours, as far as it was not refunded before', async () => {
    const { orderId, ...more } = sale('2026-11-28T21:59:59.999')
    const { claimCode } = World.ok(await world.till('/till/v1/purchases', { ...more, orderId, member: undefined }), 201)
    const refund = { refundId: 'R', amountFen: 10_000, refundedAt: await world.iso() }
    World.ok(await world.till(`/till/v1/purchases/${orderId}/refunds`, refund))
    const { points, entryId } = await world.data('o-buyer', 'receipt.claim', { claimCode })
    expect(points).toBe(800)
    const { steps } = await world.data('o-buyer', 'points.explain', { entryId })
    expect(steps[0]).toBe('400 元 × 1 分/元 × 会员日 2 倍 = 800 分')
  })
})

describe('a birthday on 29 February', () => {
  let world: World
  let orders = 0
  beforeAll(async () => {
    world = await World.start({ program: 'year-end', clockStart: Date.parse('2027-02-01T10:00:00+08:00') })
    await world.join('o-leap', '13900000001')
    await world.data('o-leap', 'profile.update', { birthday: '02-29' })
  })
  afterAll(() => world.close())

  it.each([
    ['2027-02-27T23:59:59.999', 50],
    ['2027-02-28T00:00:00.000', 100],
    ['2027-02-28T23:59:59.999', 100],
    ['2027-03-01T00:00:00.000', 50],
    ['2028-02-28T12:00:00.000', 50],
    ['2028-02-29T12:00:00.000', 100],
    ['2028-03-01T12:00:00.000', 50],
  ])('is celebrated on the last day of February: 500 yuan paid at %s give %i points', async (paidAt, points) => {
    const march = `${paidAt.slice(0, 4)}-03-01T12:00:01+08:00`
    if ((await world.now()) < Date.parse(march)) await world.leap({ now: march })
    const more = { paidAt: `${paidAt}+08:00`, member: { phone: '13900000001' } }
    expect(World.ok(await world.purchase(`B${++orders}`, 50_000, more), 201).points).toBe(points)
  })
})

describe('an order that is too long', () => {
  let world: World
  beforeAll(async () => (world = await World.start()))
  afterAll(() => world.close())

  const lines = (count: number) => Array.from({ length: count }, () => ({ sku: 'A', quantity: 1, amountFen: 1 }))
  const order = (count: number) => ({
    orderId: 'LONG',
    storeId: 'S001',
    paidAt: '2026-11-24T10:00:00+08:00',
    amountFen: count,
    lines: lines(count),
  })

  it('of 501 lines is refused with the path and the limit in words', async () => {
    const { storeId, amountFen, lines: goods } = order(501)
    for (const [path, body] of [
      ['/till/v1/purchases', order(501)],
      ['/till/v1/purchases/quote', { storeId, amountFen, lines: goods }],
    ] as const) {
      const { status, body: answer } = await world.till(path, body)
      expect([status, answer.error.details.fields]).toEqual([422, [{ path: 'lines', message: '最多 500 行' }]])
    }
  })

  it('of 10,000 lines is refused as too large, whatever it says', async () => {
    const { status, body } = await world.till('/till/v1/purchases', order(10_000))
    expect([status, body.error.code]).toEqual([413, 'too_large'])
  })
})
