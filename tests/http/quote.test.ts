import { clerk, Shop } from '../support/shop'
import { type Json, World } from '../support/world'

const PATH = '/till/v1/purchases/quote'

let world: World
let shop: Shop
let member: string
beforeAll(async () => {
  world = await World.start({ clockStart: Date.parse('2026-11-24T10:00:00+08:00') })
  member = await world.join('o-buyer', '13900000001')
  shop = new Shop(world)
  await shop.hire(clerk('C1'), clerk('C2', { openid: 'o-buyer' }))
})
afterAll(() => world.close())

const quote = (amountFen: number, more: Record<string, unknown> = {}) => world.till(PATH, { storeId: 'S001', amountFen, ...more })
const explanation = (entryId: string): Promise<Json> => world.data('o-buyer', 'points.explain', { entryId })

describe('a quote at the till', () => {
  it('says what the sale would earn, and until when that is kept', async () => {
    const data = World.ok(await quote(39_800, { member: { memberRef: member } }))
    expect(data).toMatchObject({ points: 398, message: '本单可得 398 分' })
    expect(data.explanation).toContain('398 元 × 1 分/元 = 398 分')
    expect(Date.parse(data.validUntil) - (await world.now())).toBeGreaterThan(14 * 60_000)
  })

  it('uses no code up and writes nothing', async () => {
    const { code } = await world.data('o-buyer', 'code.get')
    const before = await world.audit()
    for (let i = 0; i < 3; i++) World.ok(await quote(100, { member: { code } }))
    expect(await world.audit()).toEqual(before)
    World.ok(await world.purchase('after-quotes', 100, { member: { code } }), 201)
  })

  it('answers for the first tier where nobody is named, or a phone that no member has', async () => {
    expect(World.ok(await quote(39_800)).points).toBe(398)
    expect(World.ok(await quote(39_800, { member: { phone: '13900000099' } })).points).toBe(398)
    expect((await quote(39_800, { member: { memberRef: '9999999999' } })).status).toBe(404)
  })

  it('says what earns nothing', async () => {
    const lines = [
      { sku: 'A', quantity: 1, amountFen: 10_000 },
      { sku: 'G', category: 'gift-card', quantity: 1, amountFen: 5_000 },
    ]
    const { points, explanation: steps } = World.ok(await quote(15_000, { lines }))
    expect([points, steps[2]]).toEqual([100, '其中 50 元不计分:礼品卡不参与积分'])
  })

  it.each([
    ['another store', { storeId: 'S002' }, 404, 'not_found'],
    ['lines that do not add up', { lines: [{ sku: 'A', quantity: 1, amountFen: 1 }] }, 422, 'invalid'],
    ['an order id', { orderId: 'O1' }, 422, 'invalid'],
    ['a wrong code', { member: { code: '12345' } }, 422, 'code_invalid'],
  ])('is refused for %s', async (_, more, status, code) => {
    const { body, ...answer } = await quote(100, more)
    expect([answer.status, body.error.code]).toEqual([status, code])
  })
})

describe('a purchase that brings a quote', () => {
  it('is the same purchase without it, or with another one', async () => {
    const { quoteId } = World.ok(await quote(100, { member: { memberRef: member } }))
    const body = { orderId: 'brings', storeId: 'S001', paidAt: await world.iso(), amountFen: 100, member: { memberRef: member } }
    const first = await world.till('/till/v1/purchases', { ...body, quoteId })
    expect(first.status).toBe(201)
    for (const again of [body, { ...body, quoteId: 'x' }]) {
      const { status, body: answer } = await world.till('/till/v1/purchases', again)
      expect([status, answer]).toEqual([200, first.body])
    }
  })
})

describe('a quote at the counter', () => {
  it('answers the clerk what his own credit would earn', async () => {
    const input = { member: { phone: '13900000001' }, amountFen: 39_800 }
    const data = await shop.data('C1', 'sale.quote', input)
    expect(data).toMatchObject({ points: 398, message: '本单可得 398 分' })
    expect((await shop.data('C1', 'sale.credit', { ...input, quoteId: data.quoteId })).points).toBe(398)
  })

  it('is bound to what the clerk may credit, and never to himself', async () => {
    const member1 = { memberRef: member }
    expect(await shop.refusal('C1', 'sale.quote', { member: member1, amountFen: 500_001 })).toBe('over_limit')
    const own = await world.call('o-buyer', 'sale.quote', { member: member1, amountFen: 100 }, 'staff')
    expect(own).toMatchObject({ ok: false, error: { code: 'own_account' } })
  })
})

it('a member asks for himself', async () => {
  expect(await world.data('o-buyer', 'points.quote', { amountFen: 39_800 })).toMatchObject({ points: 398, message: '本单可得 398 分' })
  expect(await world.call('o-stranger', 'points.quote', { amountFen: 1 })).toMatchObject({ ok: false, error: { code: 'not_joined' } })
})

it('the entry of a quoted purchase explains itself like any other', async () => {
  expect((await explanation('purchase:brings')).steps).toContain('1 元 × 1 分/元 = 1 分')
})
