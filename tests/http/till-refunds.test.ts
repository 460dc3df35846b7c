import { LIMITS } from '../../shared/domain/limits'
import { World } from '../support/world'

let world: World
let member: string
beforeAll(async () => {
  world = await World.start()
  member = await world.join('o-refund', '13900000002')
})
afterAll(() => world.close())

const buy = async (orderId: string, amountFen: number, more: Record<string, unknown> = {}) =>
  World.ok(await world.purchase(orderId, amountFen, { member: { memberRef: member }, ...more }), 201)
const refund = async (orderId: string, refundId: string, amountFen: number, more: Record<string, unknown> = {}) =>
  world.till(`/till/v1/purchases/${orderId}/refunds`, { refundId, amountFen, refundedAt: await world.iso(), ...more })
const card = () => world.data('o-refund', 'card.get')

it('takes back in proportion, and the rest with the last refund', async () => {
  const start = (await card()).balance
  await buy('R-1', 39_850)
  expect(World.ok(await refund('R-1', 'a', 10_000))).toMatchObject({ points: -100, balance: start + 298, debt: 0 })
  expect(World.ok(await refund('R-1', 'b', 29_850))).toMatchObject({ points: -298, balance: start })
})

it('answers a repeated refund the same and counts it once; another body is a conflict', async () => {
  await buy('R-2', 20_000)
  const body = { refundId: 'x', amountFen: 5_000, refundedAt: await world.iso() }
  const first = await world.till('/till/v1/purchases/R-2/refunds', body)
  const again = await world.till('/till/v1/purchases/R-2/refunds', body)
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(again.body).toEqual(first.body)
  expect((await world.till('/till/v1/purchases/R-2/refunds', { ...body, amountFen: 5_001 })).status).toBe(409)
})

it('refuses a refund over the rest and says what is left', async () => {
  await buy('R-3', 10_000)
  World.ok(await refund('R-3', 'a', 6_000))
  const { status, body } = await refund('R-3', 'b', 4_001)
  expect(status).toBe(422)
  expect(body.error).toMatchObject({ code: 'refund_exceeds', details: { refundableFen: 4_000 } })
  expect(body.error.message).toContain('40 元')
})

it('never pays out more than the order in forty parallel refunds', async () => {
  const start = (await card()).balance
  await buy('R-par', 10_000)
  const results = await Promise.all(Array.from({ length: 40 }, (_, i) => refund('R-par', `p${i}`, 3_000)))
  expect(results.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(3)
  expect(results.filter(({ status }) => ![200, 422, 503].includes(status))).toEqual([])
  const { balance } = await card()
  expect(balance).toBe(start + 100 - results.filter(({ status }) => status === 200).length * 30)
})

it('refuses a refund from before its purchase, from the future, and of an unknown order', async () => {
  await buy('R-4', 10_000)
  expect((await refund('R-4', 'a', 100, { refundedAt: await world.iso(-60_000) })).body.error.code).toBe('refund_too_early')
  expect((await refund('R-4', 'a', 100, { refundedAt: await world.iso(600_000) })).body.error.code).toBe('in_future')
  expect((await refund('R-nobody', 'a', 100)).status).toBe(404)
})

it.each([-1, 0, 1.5, '100', 2 ** 53])('refuses the amount %p with its path', async (amountFen) => {
  const { status, body } = await refund('R-4', 'bad', amountFen as number)
  expect(status).toBe(422)
  expect(body.error.details.fields[0].path).toBe('amountFen')
})

it('takes a bounded number of refunds per order, so that all of them are always counted', async () => {
  await buy('R-many', 100_000)
  for (let i = 0; i < LIMITS.refundsPerOrder; i++) World.ok(await refund('R-many', `m${i}`, 1))
  const { status, body } = await refund('R-many', 'one-more', 1)
  expect([status, body.error.code]).toEqual([422, 'refund_exceeds'])
})

it('takes nothing back for goods that earned nothing', async () => {
  const card = { sku: 'CARD', category: 'gift-card', quantity: 1, amountFen: 5_000 }
  await buy('R-5', 15_000, { lines: [{ sku: 'TEA', quantity: 1, amountFen: 10_000 }, card] })
  expect(World.ok(await refund('R-5', 'a', 5_000, { lines: [card] })).points).toBe(0)
  expect(World.ok(await refund('R-5', 'b', 10_000)).points).toBe(-100)
})

it('refunds a sale that nobody claimed: its receipt then earns for the rest only', async () => {
  const { claimCode } = World.ok(await world.purchase('R-open', 20_000), 201)
  expect(World.ok(await refund('R-open', 'a', 5_000))).toMatchObject({ points: 0 })
  expect((await world.data('o-refund', 'receipt.claim', { claimCode })).points).toBe(150)
  expect(World.ok(await refund('R-open', 'b', 15_000)).points).toBe(-150)
  expect((await refund('R-open', 'c', 1)).body.error.code).toBe('refund_exceeds')
})

it('leaves nothing behind when a receipt is claimed and refunded in the same instant', async () => {
  const start = (await card()).balance
  for (let i = 0; i < 8; i++) {
    const { claimCode } = World.ok(await world.purchase(`R-meet-${i}`, 20_000), 201)
    const [claim, ...refunds] = await Promise.all([
      world.call('o-refund', 'receipt.claim', { claimCode }),
      refund(`R-meet-${i}`, 'a', 15_000),
      refund(`R-meet-${i}`, 'b', 5_000),
    ])
    expect(refunds.map(({ status }) => status)).toEqual([200, 200])
    if (!claim.ok) expect(claim.error.code).toBe('claim_refunded')
    expect((await card()).balance).toBe(start)
  }
})

it('a receipt that was refunded whole can no longer be claimed', async () => {
  const { claimCode } = World.ok(await world.purchase('R-gone', 20_000), 201)
  World.ok(await refund('R-gone', 'a', 20_000))
  const answer = await world.call('o-refund', 'receipt.claim', { claimCode })
  expect(answer).toMatchObject({ ok: false, error: { code: 'claim_refunded' } })
})

it('does not take points back twice that have died since', async () => {
  const start = (await card()).balance
  const { balance } = await buy('R-old', 10_000)
  expect(balance).toBe(start + 100)
  await world.leap({ advance: 'P3Y' })
  const dead = World.ok(await refund('R-old', 'late', 10_000))
  expect(dead).toMatchObject({ points: 0, balance: 0, debt: 0 })
})

it('the audit finds nothing after all of this', async () => {
  expect((await world.audit()).faults).toEqual([])
})
