import { LIMITS } from '../../shared/domain/limits'
import { listGift } from '../support/gifts'
import { clerk, manager, Shop } from '../support/shop'
import { stored } from '../support/stored'
import { type HttpResult, type Json, type SignedCall, World } from '../support/world'

let world: World
let shop: Shop
beforeAll(async () => {
  world = await World.start({ clockStart: Date.parse('2026-11-24T10:10:00+08:00') })
  shop = new Shop(world)
  await shop.hire(clerk('C1'), clerk('C2', { storeId: 'S002', storeName: '二店' }), clerk('C3'), clerk('C4'), manager('M1'))
  await listGift(world, 'tea', {}, 1_000)
  await listGift(world, 'wash', { name: '洗车', art: 'wash', config: { kind: 'service', service: '洗车' } }, 1_000)
  await listGift(world, 'coupon', { name: '电影券', config: { kind: 'coupon', usage: '影院兑换' } }, 20)
  await listGift(world, 'parcel', { name: '护手霜', art: 'cream', config: { kind: 'goods', handovers: ['delivery'] } }, 1_000)
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

const ADDRESS = { name: '收件人', phone: '13900000009', region: ['浙江省', '杭州市', '西湖区'], detail: '一号' }

/** A member who has redeemed something; its voucher is its id. */
const redeemed = async (user: string, giftId = 'tea', more: Json = {}): Promise<{ code: string; entryId: string; memberRef: string }> => {
  const memberRef = await world.join(user)
  World.ok(await world.purchase(`for-${user}`, 500_000, { member: { memberRef } }), 201)
  const { redemption, entryId } = await world.data(user, 'gift.redeem', { giftId, ...more })
  return { code: redemption.redemptionId, entryId, memberRef }
}

const consume = async (code: string, more: Json = {}, call?: SignedCall): Promise<HttpResult> =>
  world.till(`/till/v1/vouchers/${code}/consume`, { storeId: 'S001', consumedAt: await world.iso(), ...more }, call)

const hand = (staffNo: string, code: string, requestId?: string) => shop.call(staffNo, 'voucher.consume', { code }, requestId)
const undo = (staffNo: string, code: string, requestId?: string) =>
  shop.call(staffNo, 'voucher.undo', { code, reason: '交付错误' }, requestId)

describe('a till', () => {
  it('consumes a pick-up code once and says what to hand over', async () => {
    const { code } = await redeemed('o-t1', 'tea', { quantity: 2 })
    await world.data('o-t1', 'profile.update', { nickname: '会员甲' })
    const answer = World.ok(await consume(code))
    expect(answer).toMatchObject({ name: '明前龙井 50g', quantity: 2, maskedName: '会**', instruction: '请交付 2 件' })
    expect(answer.receipt).toEqual(['核销 明前龙井 50g × 2', '请交付 2 件', '会员 会**'])
    expect(await world.data('o-t1', 'redemption.get', { redemptionId: code })).toMatchObject({ state: 'done', used: { storeId: 'S001' } })
    expect((await stored(world, 'redemptions', { _id: code }))[0].used).toMatchObject({ by: 'demo-till', storeId: 'S001' })
  })

  it('answers the same body the same, and finds it used with another instant', async () => {
    const { code } = await redeemed('o-t2')
    const consumedAt = await world.iso()
    const first = await consume(code, { consumedAt })
    await world.advance('PT1M')
    const again = await consume(code, { consumedAt })
    expect([again.status, again.headers.get('idempotency-replayed'), again.text]).toEqual([200, 'true', first.text])
    expect((await consume(code)).body.error).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^已于 2026-11-24 .* 在门店 S001 核销$/),
    })
    expect((await consume(code, { storeId: 'S002' })).status).toBe(404)
  })

  it('consumes once in twenty at once', async () => {
    const { code } = await redeemed('o-t3')
    const at = await world.now()
    const shifted = (i: number) => new Date(at + 8 * 3_600_000 - i).toISOString().replace('Z', '+08:00')
    const results = await Promise.all([...Array(20)].map((_, i) => consume(code, { consumedAt: shifted(i) })))
    expect(results.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status } of results) expect([200, 409, 503]).toContain(status)
  })

  it('reads the code however it is typed, and knows none that was made up', async () => {
    const { code } = await redeemed('o-t4')
    expect((await consume('K7Q2-M4X9-PTA6-B3ZD')).body.error.code).toBe('not_found')
    expect((await consume('not-a-code')).body.error.code).toBe('not_found')
    World.ok(await consume(code.replace(/-/g, '').toLowerCase()))
  })

  it('is told in words what cannot be handed over', async () => {
    const lapsed = await redeemed('o-t5')
    const cancelled = await redeemed('o-t6')
    const coupon = await redeemed('o-t7', 'coupon')
    const parcel = await redeemed('o-t8', 'parcel', { address: ADDRESS })
    const frozen = await redeemed('o-t9')
    await world.data('o-t6', 'redemption.cancel', { redemptionId: cancelled.code })
    await world.data('o-t9', 'card.freeze')
    const words = async ({ code }: { code: string }) => {
      const { error } = (await consume(code)).body
      return [error.code, error.message]
    }
    expect(await words(cancelled)).toEqual(['over', '已取消，不能再使用'])
    expect(await words(coupon)).toEqual(['not_eligible', '“电影券”不在柜台核销：会员可在小程序“我的兑换”中查看券码'])
    expect(await words(parcel)).toEqual(['not_eligible', '“护手霜”不在柜台核销：会员会收到邮寄的礼品'])
    expect((await words(frozen))[0]).toBe('account_frozen')
    expect((await consume(lapsed.code, { consumedAt: await world.iso(3_600_000) })).body.error.code).toBe('in_future')
    await world.setClock('2026-12-25T00:00:01+08:00')
    expect(await words(lapsed)).toEqual(['over', '已过期，不能再使用'])
  })

  it('is not let to guess: wrong codes are limited by key and hour, right ones wait with them, and people are told', async () => {
    await world.advance('PT1H')
    const { code } = await redeemed('o-t10')
    for (let i = 0; i < LIMITS.tillVoucherMissesPerHour; i++) expect((await consume(`K7Q2-M4X9-PTA6-${1000 + i}`)).status).toBe(404)
    const blocked = await consume(code)
    expect([blocked.status, blocked.body.error.code]).toEqual([429, 'too_many'])
    expect(await stored(world, 'alerts', { _id: 'voucher-misses:till:demo-till' })).toMatchObject([{ count: 1 }])
    await world.advance('PT1H')
    World.ok(await consume(code))
  })
})

describe('staff', () => {
  it('find what is to be handed over, hand it over once, and the journal says so', async () => {
    const { code, memberRef } = await redeemed('o-s1', 'wash')
    expect(await shop.data('C1', 'voucher.find', { code })).toMatchObject({
      name: '洗车',
      instruction: '请当场办理 1 次',
      state: 'waiting',
      from: '积分商城',
      source: 'mall',
    })
    expect(await shop.data('C1', 'voucher.consume', { code })).toMatchObject({ state: 'used', undoUntil: expect.any(String) })
    expect(await hand('C3', code)).toMatchObject({ error: { code: 'conflict' } })
    const [line, ...more] = await stored(world, 'staff_log', { memberId: memberRef })
    expect([line, more]).toMatchObject([{ staffNo: 'C1', action: 'voucher.consume', title: '核销：洗车' }, []])
    expect(JSON.stringify(line)).not.toContain(code)
  })

  it('undo within five minutes in their own store, with a reason: the code works again', async () => {
    const { code, memberRef } = await redeemed('o-s2')
    expect(await undo('C1', code)).toMatchObject({ error: { code: 'conflict' } })
    await shop.data('C1', 'voucher.consume', { code })
    expect((await shop.data('C2', 'voucher.find', { code })).undoUntil).toBeUndefined()
    expect(await undo('C2', code)).toMatchObject({ error: { code: 'over', message: '不是在本店核销的，请由核销的门店撤销' } })
    const first = await undo('C3', code, 'undo-once')
    expect(first).toMatchObject({ ok: true, data: { state: 'waiting' } })
    expect(await undo('C3', code, 'undo-once')).toEqual(first)
    expect(await stored(world, 'staff_log', { memberId: memberRef, action: 'voucher.undo' })).toMatchObject([
      { staffNo: 'C3', title: '撤销核销：明前龙井 50g（交付错误）' },
    ])
    await shop.data('C1', 'voucher.consume', { code })
    await world.advance('PT5M')
    expect(await undo('C1', code)).toMatchObject({ error: { code: 'over', message: '核销超过 5 分钟，不能撤销' } })
    expect(await world.data('o-s2', 'redemption.get', { redemptionId: code })).toMatchObject({ state: 'done' })
  })

  it('undo what a till has consumed, whose same request consumes nothing again', async () => {
    const { code } = await redeemed('o-s3')
    const consumedAt = await world.iso()
    const first = await consume(code, { consumedAt })
    expect(await undo('C1', code)).toMatchObject({ ok: true })
    const again = await consume(code, { consumedAt })
    expect([again.headers.get('idempotency-replayed'), again.text]).toEqual(['true', first.text])
    expect(await shop.data('C1', 'voucher.find', { code })).toMatchObject({ state: 'waiting' })
    World.ok(await consume(code, { consumedAt: await world.iso(1) }))
  })

  it('hand over once when many undo and hand over at once', async () => {
    const { code } = await redeemed('o-s4')
    const acts = [...Array(12)].map((_, i) =>
      i % 3 === 2 ? undo('C1', code, `storming-${i}`) : hand(i % 2 ? 'C1' : 'C3', code, `storming-${i}`),
    )
    for (const answer of await Promise.all(acts)) expect(answer.ok ? 'ok' : answer.error.code).toMatch(/^(ok|conflict|busy)$/)
    const [{ state, used }] = await stored(world, 'redemptions', { _id: code })
    expect(state).toBe(used === null ? 'waiting' : 'done')
  })

  it('serve nobody who is themselves', async () => {
    await shop.hire(clerk('C9', { openid: 'o-self' }))
    const { code } = await redeemed('o-self')
    for (const action of ['voucher.consume', 'voucher.undo'])
      expect(await world.call('o-self', action, { code, ...(action === 'voucher.undo' ? { reason: 'x' } : {}) }, 'staff')).toMatchObject({
        error: { code: 'own_account' },
      })
  })

  it('are limited in wrong codes, and people are told', async () => {
    for (let i = 0; i < LIMITS.voucherMissesPerHour; i++)
      expect(await shop.refusal('C4', 'voucher.find', { code: `K7Q2-M4X9-PTA6-${1000 + i}` })).toBe('not_found')
    for (const action of ['voucher.find', 'voucher.consume']) expect(await shop.refusal('C4', action, { code: 'x' })).toBe('too_many')
    expect(await stored(world, 'alerts', { _id: 'voucher-misses:staff:C4' })).toMatchObject([{ count: 1 }])
  })

  it('see what waits to be collected, the longest waiting first, masked and without codes, page by page', async () => {
    const own = await World.start({ clockStart: Date.parse('2026-11-24T10:10:00+08:00') })
    const desk = new Shop(own)
    await desk.hire(clerk('C1'))
    await listGift(own, 'tea', {}, 1_000)
    const memberRef = await own.join('o-many', '13900000077')
    World.ok(await own.purchase('many', 5_000_000, { member: { memberRef } }), 201)
    const codes: string[] = []
    for (let i = 0; i < 45; i++) codes.push((await own.data('o-many', 'gift.redeem', { giftId: 'tea' })).redemption.redemptionId)
    await desk.data('C1', 'voucher.consume', { code: codes[3] })
    const seen: string[] = []
    for (let cursor: string | undefined, page = 0; page < 5; page++) {
      const { items, nextCursor } = await desk.data('C1', 'voucher.list', cursor ? { cursor } : {})
      expect(items[0]).toMatchObject({
        maskedName: '会员',
        maskedPhone: '139****0077',
        name: '明前龙井 50g',
        source: 'mall',
        until: '2026-12-24',
      })
      const text = JSON.stringify({ items, nextCursor })
      for (const code of codes) expect(text).not.toContain(code)
      seen.push(...items.map(({ entryId }: { entryId: string }) => entryId))
      cursor = nextCursor
      if (!cursor) break
    }
    expect(seen).toHaveLength(44)
    expect(new Set(seen).size).toBe(44)
    await own.close()
  })
})

describe('goods to be sent', () => {
  it('are listed with their address for managers alone, sent once, and the member is told the number', async () => {
    const { code, entryId, memberRef } = await redeemed('o-p1', 'parcel', { address: ADDRESS })
    expect(await shop.refusal('C1', 'shipment.list')).toBe('not_found')
    const { items } = await shop.data('M1', 'shipment.list')
    const parcel = items.find((item: Json) => item.entryId === entryId)
    expect(parcel).toMatchObject({ name: '护手霜', quantity: 1, address: ADDRESS })
    expect(JSON.stringify(items)).not.toContain(code)
    const send = (requestId?: string) => shop.call('M1', 'shipment.send', { entryId, carrier: '顺丰速运', number: 'SF1234' }, requestId)
    const first = await send('send-once')
    expect(first).toMatchObject({ ok: true })
    expect(await send('send-once')).toEqual(first)
    expect(await send()).toMatchObject({ error: { code: 'conflict' } })
    expect(await world.data('o-p1', 'redemption.get', { redemptionId: code })).toMatchObject({
      state: 'shipped',
      tracking: { carrier: '顺丰速运', number: 'SF1234' },
    })
    expect(await stored(world, 'staff_log', { memberId: memberRef })).toMatchObject([
      { action: 'shipment.send', title: '发货：护手霜（顺丰速运 SF1234）' },
    ])
    expect((await world.data('o-p1', 'inbox.list')).items.map(({ title }: Json) => title)).toContain('礼品已发货')
    expect((await shop.data('M1', 'shipment.list')).items.map((item: Json) => item.entryId)).not.toContain(entryId)
  })

  it('are not sent after they were taken back, to nobody, or to oneself', async () => {
    const { code, entryId } = await redeemed('o-p2', 'parcel', { address: ADDRESS })
    await world.data('o-p2', 'redemption.cancel', { redemptionId: code })
    const send = (of: string) => shop.refusal('M1', 'shipment.send', { entryId: of, carrier: '顺丰速运', number: '1' })
    expect(await send(entryId)).toBe('over')
    expect(await send('redeem:nobody')).toBe('not_found')
    const own = await redeemed('o-M1', 'parcel', { address: ADDRESS })
    expect(await send(own.entryId)).toBe('own_account')
  })
})
