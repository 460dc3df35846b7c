import type { Answer } from '../../shared/errors'
import { clerk, Shop } from '../support/shop'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

let world: World
let shop: Shop
beforeAll(async () => {
  world = await World.start()
  shop = new Shop(world)
  await shop.hire(clerk('S001-11'))
})
afterAll(() => world.close())

let people = 0

interface Person {
  readonly user: string
  readonly phone: string
  readonly memberRef: string
}

/** A member with phone, nickname, birthday and feedback, and one purchase of 100 yuan under `LEAVE-<n>`. */
const newPerson = async (): Promise<Person & { readonly orderId: string }> => {
  const phone = `136${String(++people).padStart(8, '0')}`
  const user = `o-leaver-${people}`
  const memberRef = await world.join(user, phone)
  await world.data(user, 'profile.update', { nickname: '会员甲', birthday: '05-20' })
  await world.data(user, 'feedback.send', { kind: 'problem', text: '请删除我的资料' })
  const orderId = `LEAVE-${people}`
  World.ok(await world.purchase(orderId, 10_000, { member: { phone } }), 201)
  return { user, phone, memberRef, orderId }
}

const leave = (user: string, balance: number, requestId?: string) =>
  world.call(user, 'member.leave', { confirm: 'leave', balance }, 'member', requestId)
const code = (answer: Answer<Json>) => (answer.ok ? 'ok' : answer.error.code)
const refund = async (orderId: string, amountFen: number, refundId = 'r') =>
  world.till(`/till/v1/purchases/${orderId}/refunds`, { refundId, amountFen, refundedAt: await world.iso() })

describe('leaving', () => {
  it('burns the points and leaves nobody behind', async () => {
    const { user, phone, memberRef } = await newPerson()
    await world.advance('PT3M')
    const { code: shown } = await world.data(user, 'code.get')
    expect(await leave(user, 100)).toMatchObject({ ok: true, data: { burnt: 100, leftAt: expect.stringContaining('+08:00') } })
    expect(code(await world.call(user, 'card.get'))).toBe('not_joined')
    expect(await world.data(user, 'me.get')).toEqual({ staff: false })
    expect((await world.till('/till/v1/members/lookup', { phone })).body.error.code).toBe('not_found')
    expect((await world.purchase('AFTER-CODE', 100, { member: { code: shown } })).body.error.code).toBe('code_invalid')
    expect((await world.purchase('AFTER-REF', 100, { member: { memberRef } })).body.error.code).toBe('not_found')
    expect(World.ok(await world.purchase('AFTER-PHONE', 100, { member: { phone } }), 201)).toHaveProperty('claimCode')
  })

  it('asks again when the points are others than the member saw, and says how many they are', async () => {
    const { user } = await newPerson()
    expect(await leave(user, 99)).toMatchObject({ ok: false, error: { code: 'conflict', details: { balance: 100 } } })
    expect((await world.data(user, 'card.get')).balance).toBe(100)
  })

  it('writes off what is owed', async () => {
    const { user, memberRef, orderId } = await newPerson()
    const { debts } = await world.audit()
    World.ok(await refund(orderId, 10_000))
    World.ok(await world.purchase('OWES', 10_000, { member: { memberRef } }), 201)
    expect(await leave(user, 100)).toMatchObject({ data: { burnt: 100 } })
    expect((await world.audit()).debts).toBe(debts)
  })

  it('waits for the counter when staff froze the card, but not when the member did', async () => {
    const [lost, own] = [await newPerson(), await newPerson()]
    await shop.data('S001-11', 'card.freeze', { member: { phone: lost.phone }, reason: '电话报失' })
    expect(code(await leave(lost.user, 100))).toBe('frozen_by_staff')
    expect((await world.data(lost.user, 'card.get')).balance).toBe(100)
    await world.data(own.user, 'card.freeze')
    expect(code(await leave(own.user, 100))).toBe('ok')
  })

  it('leaves no phone, name, birthday, words or WeChat account anywhere in the store', async () => {
    const { user, phone, memberRef } = await newPerson()
    await world.data(user, 'card.freeze')
    await leave(user, 100)
    const collections = ['accounts', 'members', 'entries', 'messages', 'feedback', 'claims', 'erasures', 'staff_log']
    const left = await Promise.all(collections.map((name) => stored(world, name)))
    const texts = left
      .flat()
      .filter((document) => JSON.stringify(document).includes(memberRef))
      .map((document) => JSON.stringify(document))
    for (const personal of [phone, `****${phone.slice(-4)}`, '会员甲', '05-20', '请删除我的资料', `"${user}"`])
      expect(texts.join('\n')).not.toContain(personal)
    expect(JSON.stringify(left)).not.toContain(phone)
    expect(await stored(world, 'members', { _id: memberRef })).toMatchObject([{ consents: [{ version: '1' }], leftAt: expect.any(String) }])
  })

  it('is answered the same however often the same request comes, also to a fresh member of the same WeChat account', async () => {
    const { user } = await newPerson()
    const first = await leave(user, 100, 'leave-once')
    const again = () => leave(user, 100, 'leave-once')
    expect(await Promise.all([again(), again()])).toEqual([first, first])
    await world.join(user)
    expect(await again()).toEqual(first)
    expect((await world.data(user, 'inbox.list')).items).toHaveLength(1)
    expect((await world.data(user, 'me.get')).member.status).toBe('active')
  })

  it('happens once when two devices ask at once', async () => {
    const { user } = await newPerson()
    const answers = await Promise.all([leave(user, 100), leave(user, 100)])
    expect(answers.map(code).sort()).toEqual(['not_joined', 'ok'])
  })

  it('and a sale at the same instant go one after the other', async () => {
    for (let i = 0; i < 4; i++) {
      const { user, phone } = await newPerson()
      const [left, sale] = await Promise.all([leave(user, 100), world.purchase(`RACE-${i}`, 1_000, { member: { phone } })])
      const data = World.ok(sale, 201)
      expect([code(left), 'claimCode' in data]).toEqual(left.ok ? ['ok', true] : ['conflict', false])
    }
  })

  it.each([
    {},
    { confirm: 'yes', balance: 0 },
    { confirm: 'leave' },
    { confirm: 'leave', balance: -1 },
    { confirm: 'leave', balance: 1.5 },
  ])('needs to be meant: %j is refused', async (input) =>
    expect(code(await world.call('o-anybody', 'member.leave', input))).toBe('invalid'),
  )

  it('is for members only', async () => expect(code(await leave('o-anybody', 0))).toBe('not_joined'))
})

describe('coming back', () => {
  it('makes a fresh account: no points, no history, no name, and old codes stay dead', async () => {
    const { user, phone, memberRef } = await newPerson()
    await world.advance('PT3M')
    const { code: shown } = await world.data(user, 'code.get')
    await leave(user, 100)
    expect(await world.join(user, phone)).not.toBe(memberRef)
    expect(await world.data(user, 'card.get')).toMatchObject({ balance: 0, growth: 0, tier: 'normal', maskedPhone: expect.any(String) })
    expect(await world.data(user, 'card.get')).not.toHaveProperty('name')
    expect((await world.data(user, 'points.list')).items).toEqual([])
    expect((await world.data(user, 'feedback.list')).items).toEqual([])
    expect((await world.data(user, 'inbox.list')).items).toHaveLength(1)
    expect((await world.purchase(`BACK-${memberRef}`, 100, { member: { code: shown } })).body.error.code).toBe('code_invalid')
    expect(code(await world.call(user, 'profile.update', { birthday: '06-01' }))).toBe('ok')
  })

  it('gives nothing for a receipt that was claimed before', async () => {
    const { user } = await newPerson()
    const { claimCode } = World.ok(await world.purchase('CLAIMED-BEFORE', 8_800), 201)
    await world.data(user, 'receipt.claim', { claimCode })
    await leave(user, 188)
    await world.join(user)
    expect(code(await world.call(user, 'receipt.claim', { claimCode }))).toBe('claim_taken')
  })

  it('is not touched by refunds of old orders, which still work, whole and in parts, and make nobody owe', async () => {
    const { user, phone, orderId } = await newPerson()
    await leave(user, 100)
    const { debts } = await world.audit()
    await world.join(user, phone)
    World.ok(await world.purchase(`NEW-${orderId}`, 5_000, { member: { phone } }), 201)
    expect(World.ok(await refund(orderId, 4_000, 'r1'))).toMatchObject({ balance: 0 })
    expect(World.ok(await refund(orderId, 6_000, 'r2'))).toMatchObject({ balance: 0 })
    expect((await refund(orderId, 1, 'r3')).body.error.code).toBe('refund_exceeds')
    expect((await world.audit()).debts).toBe(debts)
    expect((await world.data(user, 'card.get')).balance).toBe(50)
  })
})

it('the audit finds nothing after all of this', async () => {
  expect((await world.audit()).faults).toEqual([])
})
