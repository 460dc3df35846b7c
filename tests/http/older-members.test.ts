import { manager, Shop } from '../support/shop'
import { World } from '../support/world'

let world: World
let shop: Shop
beforeAll(async () => {
  world = await World.start()
  shop = new Shop(world)
  await shop.hire(manager('M1'))
})
afterAll(() => world.close())

/** Takes fields away from a stored document. */
const lose = async (collectionName: string, id: string, fields: readonly string[]): Promise<void> => {
  const how = { queryType: 'DOC', multi: false, merge: true, upsert: false }
  const data = JSON.stringify({ $unset: Object.fromEntries(fields.map((field) => [field, ''])) })
  const request = {
    action: 'database.modifyDocument',
    envName: 'local-env',
    collectionName,
    query: JSON.stringify({ _id: id }),
    data,
    ...how,
  }
  const answer = await world.running.emulator.contents.endpoint.handle(request)
  if (answer['code']) throw new Error(String(answer['message']))
}

const STANDING = ['growthFrom', 'tierGrowth', 'tierUntil', 'periodGrowth', 'periodFrom', 'periodPurchases', 'dormantSince', 'warnedOf']

let members = 0

/** A member as the first version of the product stored one, with a purchase. */
const olderMember = async () => {
  const phone = `135${String(++members).padStart(8, '0')}`
  const user = `o-older-${members}`
  const memberRef = await world.join(user, phone)
  World.ok(await world.purchase(`OLDER-${members}`, 10_000, { member: { memberRef } }), 201)
  await lose('accounts', memberRef, ['frozenBy', ...STANDING, 'badges', 'outbox', 'outboxAt'])
  await lose('members', memberRef, ['birthday', 'avatar', 'messages', 'inboxReadAt', 'feedbackSent', 'moveGuesses', 'leftAt'])
  return { user, phone, memberRef }
}

it.each([
  ['me.get', {}],
  ['program.get', {}],
  ['card.get', {}],
  ['points.list', {}],
  ['member.export', {}],
  ['inbox.list', {}],
  ['inbox.read', { upTo: '2026-11-24T10:00:00+08:00' }],
  ['profile.update', { nickname: '会员甲', birthday: '05-20' }],
  ['settings.update', { points: false, service: true, activity: false }],
  ['feedback.send', { kind: 'praise', text: '小票很清楚' }],
  ['card.freeze', {}],
  ['card.reissue', {}],
  ['member.leave', { confirm: 'leave', balance: 100 }],
] as const)('somebody who joined before the app kept more about members can do %s', async (action, input) => {
  const { user } = await olderMember()
  expect(await world.call(user, action, input)).toMatchObject({ ok: true })
})

it('somebody who joined then can move the card, and guesses are counted', async () => {
  const { phone, memberRef } = await olderMember()
  const { ticket, proofs } = await world.data('o-newer', 'move.begin', { phoneCode: `phone:${phone}` })
  expect(proofs).toEqual(['order', 'member'])
  const finish = (kind: string, value: string) =>
    world.call('o-newer', 'move.finish', { ticket, proof: { kind, value }, consentVersion: '2' })
  expect(await finish('birthday', '05-20')).toMatchObject({ error: { code: 'proof_wrong' } })
  expect(await finish('member', memberRef)).toMatchObject({ ok: true, data: { memberRef, balance: 100 } })
})

it('staff can find, credit, freeze, unfreeze and answer them', async () => {
  const { user, phone } = await olderMember()
  const member = { phone }
  expect(await shop.data('M1', 'member.lookup', member)).toMatchObject({ balance: 100, status: 'active' })
  expect(await shop.data('M1', 'sale.credit', { member, amountFen: 100 })).toMatchObject({ balance: 101 })
  expect(await shop.data('M1', 'card.freeze', { member, reason: '遗失' })).toMatchObject({ status: 'frozen' })
  expect(await world.call(user, 'card.unfreeze')).toMatchObject({ error: { code: 'frozen_by_staff' } })
  expect(await shop.data('M1', 'card.unfreeze', { member, reason: '找到' })).toMatchObject({ status: 'active' })
  const { feedbackId } = await world.data(user, 'feedback.send', { kind: 'problem', text: '找不到我的小票' })
  expect(await shop.data('M1', 'feedback.answer', { feedbackId, reply: '已为您补录', close: true })).toEqual({ state: 'closed' })
})

it('the audit finds nothing after all of this', async () => {
  expect((await world.audit()).faults).toEqual([])
})
