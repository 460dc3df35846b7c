import budgets from '../../config/budgets.json'
import type { Answer } from '../../shared/errors'
import { faultsAt, throughFault } from '../support/faults'
import { listGift } from '../support/gifts'
import { clerk, manager, Shop } from '../support/shop'
import { stored } from '../support/stored'
import { type HttpResult, type Json, World } from '../support/world'

const { storageCalls: calls } = budgets
const ADDRESS = { name: '收件人', phone: '13900000009', region: ['浙江省', '杭州市'], detail: '一号' }

let world: World
let shop: Shop
let memberRef: string
beforeAll(async () => {
  world = await World.start({ clockStart: Date.parse('2026-11-24T10:10:00+08:00') })
  shop = new Shop(world)
  await shop.hire(clerk('C1'), manager('M1'))
  await listGift(world, 'tea', {}, 1_000)
  await listGift(world, 'parcel', { name: '护手霜', config: { kind: 'goods', handovers: ['delivery'] } }, 1_000)
  memberRef = await world.join('o-crash')
  World.ok(await world.purchase('rich', 100_000_000, { member: { memberRef } }), 201)
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

const redeemed = async (giftId = 'tea'): Promise<{ code: string; entryId: string }> => {
  const more = giftId === 'parcel' ? { address: ADDRESS } : {}
  const { redemption, entryId } = await world.data('o-crash', 'gift.redeem', { giftId, ...more })
  return { code: redemption.redemptionId, entryId }
}
const lines = (entryId: string, action: string) => stored(world, 'staff_log', { _id: { $regex: `^${action}:${entryId}:` } })
const atDesk = (fault: object, send: () => Promise<Answer<Json>>) =>
  throughFault(world, fault, () => shop.data('C1', 'staff.me'), send, 'staff')

let orders = 0
const atTill = (fault: object, send: () => Promise<HttpResult>) =>
  throughFault(
    world,
    fault,
    () => world.purchase(`warm-${++orders}`, 100),
    async () => (await send()).body ?? LOST,
    'till',
  )
/** What a till makes of a dead instance. */
const LOST = { ok: false, error: { code: 'busy', message: '', retry: 'same_request', requestId: '' } } as const

it.each(faultsAt(calls.voucherConsume))('a voucher that a till consumes through a fault at %j is used once', async (fault) => {
  const { code } = await redeemed()
  const body = { storeId: 'S001', consumedAt: await world.iso() }
  expect(await atTill(fault, () => world.till(`/till/v1/vouchers/${code}/consume`, body))).toMatchObject({
    ok: true,
    data: { quantity: 1 },
  })
  expect(await stored(world, 'redemptions', { _id: code })).toMatchObject([{ state: 'done', used: { by: 'demo-till' } }])
})

it.each(faultsAt(calls.staffVoucherConsume))('a hand-over through a fault at %j happens once', async (fault) => {
  const { code, entryId } = await redeemed()
  const done = await atDesk(fault, () => shop.call('C1', 'voucher.consume', { code }, 'hand-over-once'))
  expect(done).toMatchObject({ ok: true, data: { state: 'used' } })
  expect(await lines(entryId, 'voucher.consume')).toHaveLength(1)
})

it.each(faultsAt(calls.staffVoucherUndo))('one that is undone through a fault at %j waits again, once', async (fault) => {
  const { code, entryId } = await redeemed()
  await shop.data('C1', 'voucher.consume', { code })
  const done = await atDesk(fault, () => shop.call('C1', 'voucher.undo', { code, reason: 'x' }, 'undo-it-once'))
  expect(done).toMatchObject({ ok: true, data: { state: 'waiting' } })
  expect(await lines(entryId, 'voucher.undo')).toHaveLength(1)
})

it.each(faultsAt(calls.staffShipmentSend))('goods that are sent through a fault at %j are sent once', async (fault) => {
  const { code, entryId } = await redeemed('parcel')
  const send = () => shop.call('M1', 'shipment.send', { entryId, carrier: '顺丰速运', number: 'SF1' }, 'send-it-once')
  expect(await atDesk(fault, send)).toMatchObject({ ok: true })
  expect(await lines(entryId, 'shipment.send')).toHaveLength(1)
  expect(await stored(world, 'redemptions', { _id: code })).toMatchObject([{ state: 'shipped' }])
})
