import budgets from '../../config/budgets.json'
import { listGift } from '../support/gifts'
import { clerk, manager, Shop } from '../support/shop'
import { World } from '../support/world'

const { storageCalls: most } = budgets
const ADDRESS = { name: '收件人', phone: '13900000009', region: ['浙江省', '杭州市'], detail: '一号' }

let world: World
let shop: Shop
beforeAll(async () => {
  world = await World.start({ clockStart: Date.parse('2026-11-24T10:10:00+08:00') })
  shop = new Shop(world)
  await shop.hire(clerk('C1'), manager('M1'))
  await listGift(world, 'tea', {}, 100)
  await listGift(world, 'parcel', { config: { kind: 'goods', handovers: ['delivery'] } }, 100)
  const memberRef = await world.join('o-count')
  World.ok(await world.purchase('rich', 10_000_000, { member: { memberRef } }), 201)
}, 60_000)
afterAll(() => world.close())

const redeemed = async (giftId: string, more = {}) => {
  const { redemption, entryId } = await world.data('o-count', 'gift.redeem', { giftId, ...more })
  return { code: redemption.redemptionId as string, entryId: entryId as string }
}

/** Storage calls of the one invocation that `act` causes; `warm` has read what is kept for a minute. */
const calls = async (warm: () => Promise<unknown>, act: () => Promise<unknown>): Promise<number> => {
  await warm()
  await world.http('DELETE', '/emulator/stats')
  await act()
  const { actions } = (await world.http('GET', '/emulator/stats')).body
  expect(actions).toHaveLength(1)
  return actions[0].calls.max
}

let orders = 0
const atTill = (act: () => Promise<unknown>) => calls(() => world.purchase(`warm-${++orders}`, 100), act)
const atDesk = (act: () => Promise<unknown>) => calls(() => shop.data('C1', 'staff.me'), act)

it('a till consumes within its storage calls', async () => {
  const { code } = await redeemed('tea')
  const consumedAt = await world.iso()
  const consumed = () => world.till(`/till/v1/vouchers/${code}/consume`, { storeId: 'S001', consumedAt })
  expect(await atTill(consumed)).toBe(most.voucherConsume)
})

it('staff find, hand over, undo, list and send within theirs', async () => {
  const { code } = await redeemed('tea')
  const { entryId } = await redeemed('parcel', { address: ADDRESS })
  await redeemed('tea')
  expect(await atDesk(() => shop.data('C1', 'voucher.find', { code }))).toBeLessThanOrEqual(most.staffVoucherFind)
  expect(await atDesk(() => shop.data('C1', 'voucher.consume', { code }))).toBeLessThanOrEqual(most.staffVoucherConsume)
  expect(await atDesk(() => shop.data('C1', 'voucher.undo', { code, reason: 'x' }))).toBeLessThanOrEqual(most.staffVoucherUndo)
  const cursor = '2020-01-01T00:00:00.000+08:00~a'
  expect(await atDesk(() => shop.data('C1', 'voucher.list', { cursor }))).toBe(most.staffVoucherList)
  expect(await atDesk(() => shop.data('M1', 'shipment.list', { cursor }))).toBe(most.staffShipmentList)
  expect(await atDesk(() => shop.data('M1', 'shipment.send', { entryId, carrier: 'x', number: '1' }))).toBe(most.staffShipmentSend)
})
