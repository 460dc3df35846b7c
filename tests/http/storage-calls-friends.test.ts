import budgets from '../../config/budgets.json'
import { manager, operator, Shop } from '../support/shop'
import { World } from '../support/world'

const { storageCalls: most } = budgets

let world: World
let shop: Shop
let invite: string
let share: string
beforeAll(async () => {
  world = await World.start({ program: 'everyday' })
  shop = new Shop(world)
  await shop.hire(manager('M1'), operator('O1'))
  const host = await world.join('o-host', '13900000009')
  World.ok(await world.purchase('host', 100_00, { member: { memberRef: host } }), 201)
  invite = (await world.data('o-host', 'invite.get')).token
  share = (await world.data('o-host', 'share.get')).token
})
afterAll(() => world.close())

/** Storage calls of the one invocation that `act` causes. */
const calls = async (name: RegExp, act: () => Promise<unknown>): Promise<number> => {
  // The first call of a minute reads the programme for all that follow.
  await world.data('o-host', 'card.get')
  await world.http('DELETE', '/emulator/stats')
  await act()
  const { actions } = (await world.http('GET', '/emulator/stats')).body
  return actions.find((one: { action: string; function: string }) => name.test(`${one.function} ${one.action}`)).calls.max
}

it('joining by an invitation and the first purchase after it stay within their storage calls', async () => {
  const input = { consentVersion: '1', phoneCode: 'phone:13900000008', inviteToken: invite, device: 'x' }
  let memberRef = ''
  const joins = async () => void ({ memberRef } = await world.data('o-friend', 'member.join', input))
  expect(await calls(/member/, joins)).toBeLessThanOrEqual(most.memberJoinInvited)
  const buys = (orderId: string) => () => world.purchase(orderId, 100_00, { member: { memberRef } })
  expect(await calls(/till/, buys('first'))).toBeLessThanOrEqual(most.invitedFirstPurchase)
  expect(await calls(/till/, buys('second'))).toBeLessThanOrEqual(most.purchase)
})

it.each([
  ['share.get', () => ({}), most.shareGet],
  ['share.open', () => ({ token: share }), most.shareOpen],
  ['invite.get', () => ({}), most.inviteGet],
  ['invite.code', () => ({}), most.inviteCode],
] as const)('%s stays within its storage calls', async (action, input, budget) => {
  expect(await calls(/member/, () => world.data('o-host', action, input()))).toBeLessThanOrEqual(budget)
})

it('staff decide within theirs', async () => {
  const second = { consentVersion: '1', phoneCode: 'phone:13900000007', inviteToken: invite }
  const { memberRef } = await world.data('o-second', 'member.join', second)
  const fingerprints = { payment: 'one-card', address: 'one-home' }
  World.ok(await world.purchase('alike', 100_00, { member: { phone: '13900000009' }, fingerprints }), 201)
  World.ok(await world.purchase('alike-2', 100_00, { member: { memberRef }, fingerprints }), 201)
  await world.advance('P8D')
  expect(await calls(/staff/, () => shop.data('M1', 'risk.list', { list: 'held' }))).toBeLessThanOrEqual(most.staffRiskList)
  const caseId = `referral:${memberRef}`
  const pays = () => shop.data('M1', 'risk.decide', { caseId, pay: true, reason: 'x' })
  expect(await calls(/staff/, pays)).toBeLessThanOrEqual(most.staffRiskDecide)
  const claws = () => shop.data('O1', 'risk.clawback', { entryId: caseId, reason: 'x' })
  expect(await calls(/staff/, claws)).toBeLessThanOrEqual(most.staffRiskClawback)
})
