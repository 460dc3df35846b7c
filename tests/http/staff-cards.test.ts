import { clerk, manager, Shop } from '../support/shop'
import { type Json, World } from '../support/world'

const PHONE = '13900004444'
const REASON = '会员来电报失'

let world: World
let shop: Shop
let member: string
beforeAll(async () => {
  world = await World.start()
  shop = new Shop(world)
  await shop.hire(clerk('C1'), manager('M1'))
  member = await world.join('o-member', PHONE)
})
afterAll(() => world.close())

const freeze = (more: Record<string, unknown> = {}, requestId?: string) =>
  shop.call('C1', 'card.freeze', { member: { phone: PHONE }, reason: REASON, ...more }, requestId)
const unfreeze = (requestId?: string) =>
  shop.call('M1', 'card.unfreeze', { member: { memberRef: member }, reason: '已核对证件' }, requestId)
const card = (): Promise<Json> => world.data('o-member', 'card.get')
const journal = async (staffNo: string): Promise<Json[]> => (await shop.data(staffNo, 'journal.list')).items

it('kills every code at once, in the name of the person, and tells the member', async () => {
  const { code } = await world.data('o-member', 'code.get')
  expect(await freeze({}, 'freeze-once')).toEqual({
    ok: true,
    data: { memberRef: member, maskedName: '会员', status: 'frozen', at: expect.any(String) },
  })
  expect((await world.purchase('FROZEN-1', 100, { member: { code } })).body.error.code).toBe('account_frozen')
  expect(await card()).toMatchObject({ status: 'frozen', frozenBy: 'staff', codeSecret: '' })
  const [message] = (await world.data('o-member', 'inbox.list')).items
  expect(message).toMatchObject({ kind: 'card', title: '会员卡挂失', body: expect.stringContaining(REASON), link: 'safety' })
  expect((await journal('C1'))[0]).toMatchObject({
    action: 'card.freeze',
    title: '会员卡挂失',
    memberName: '会员',
    points: 0,
    amountFen: 0,
  })
  const [entry] = (await world.data('o-member', 'points.list')).items
  expect(await world.data('o-member', 'points.explain', { entryId: entry.entryId })).toMatchObject({ kind: 'card', staffNo: 'C1' })
})

it('answers the same when it is sent again, and writes once', async () => {
  const first = await freeze({}, 'freeze-once')
  expect(await freeze({}, 'freeze-once')).toEqual(first)
  expect(await freeze()).toEqual(first)
  expect((await journal('C1')).filter(({ action }) => action === 'card.freeze')).toHaveLength(1)
})

it('cannot be undone by the member, nor by a clerk; a manager opens the card, and old codes stay dead', async () => {
  expect(await world.call('o-member', 'card.unfreeze')).toMatchObject({ error: { code: 'frozen_by_staff' } })
  expect(await shop.refusal('C1', 'card.unfreeze', { member: { memberRef: member }, reason: REASON })).toBe('not_found')
  const first = await unfreeze('unfreeze-once')
  expect(first).toMatchObject({ ok: true, data: { memberRef: member, status: 'active' } })
  expect(await unfreeze('unfreeze-once')).toEqual(first)
  expect(await card()).toMatchObject({ status: 'active' })
  expect((await journal('M1'))[0]).toMatchObject({ action: 'card.unfreeze', title: '会员卡解挂' })
  const { code } = await world.data('o-member', 'code.get')
  World.ok(await world.purchase('OPEN-1', 100, { member: { code } }), 201)
})

it('opens what the member has frozen as well', async () => {
  await world.data('o-member', 'card.freeze')
  expect(await unfreeze()).toMatchObject({ ok: true, data: { status: 'active' } })
})

it('still lets a frozen member earn by phone and have a receipt claimed, which can only give', async () => {
  await freeze()
  expect(await shop.data('C1', 'sale.credit', { member: { phone: PHONE }, amountFen: 500 })).toMatchObject({ points: 5 })
  await unfreeze()
})

it('knows nobody who is no member, and asks for a reason', async () => {
  expect(await freeze({ member: { phone: '13900009999' } })).toMatchObject({ error: { code: 'not_found' } })
  expect(await freeze({ member: { memberRef: '1000000000' } })).toMatchObject({ error: { code: 'not_found' } })
  for (const wrong of [{ reason: '' }, { reason: '长'.repeat(101) }, { member: { code: 'x' } }])
    expect(await freeze(wrong)).toMatchObject({ error: { code: 'invalid' } })
})

it('knows nobody who has left, by whatever he is named', async () => {
  const gone = await world.join('o-gone', '13900005555')
  await world.data('o-gone', 'member.leave', { confirm: 'leave', balance: 0 })
  for (const named of [{ phone: '13900005555' }, { memberRef: gone }]) {
    expect(await freeze({ member: named })).toMatchObject({ error: { code: 'not_found' } })
    expect(await shop.refusal('C1', 'sale.credit', { member: named, amountFen: 100 })).toBe('not_found')
  }
  expect(await shop.refusal('C1', 'member.lookup', { phone: '13900005555' })).toBe('not_found')
})

it('the audit finds nothing after all of this', async () => {
  expect((await world.audit()).faults).toEqual([])
})
