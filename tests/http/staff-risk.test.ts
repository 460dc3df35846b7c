import { stored } from '../support/stored'
import { clerk, manager, operator, Shop } from '../support/shop'
import { World } from '../support/world'

let world: World
let shop: Shop
beforeAll(async () => {
  world = await World.start({ program: 'everyday' })
  shop = new Shop(world)
  await shop.hire(clerk('C1'), manager('M1'), manager('M2'), operator('O1'), operator('O2'))
})
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

let cases = 0

/** A reward that is held, because friend and inviter joined with the same phone. */
const heldCase = async () => {
  const number = ++cases
  const joins = async (user: string, more: object) =>
    (await world.data(user, 'member.join', { consentVersion: '1', device: `phone-${number}`, ...more })).memberRef as string
  const [host, friend] = [`o-host-${number}`, `o-brought-${number}`]
  const hostRef = await joins(host, {})
  World.ok(await world.purchase(`RISK-${number}-A`, 100_00, { member: { memberRef: hostRef } }), 201)
  const friendRef = await joins(friend, { inviteToken: (await world.data(host, 'invite.get')).token })
  World.ok(await world.purchase(`RISK-${number}-B`, 398_00, { member: { memberRef: friendRef } }), 201)
  await world.advance('P8D')
  return { host, hostRef, friendRef, caseId: `referral:${friendRef}`, orderId: `RISK-${number}-B` }
}

const balance = async (user: string): Promise<number> => (await world.data(user, 'card.get')).balance
const decide = (staffNo: string, caseId: string, pay: boolean) => shop.call(staffNo, 'risk.decide', { caseId, pay, reason: '已核对' })

it('shows managers what is held, with all that speaks against it, and clerks nothing', async () => {
  const { caseId, hostRef } = await heldCase()
  const { items } = await shop.data('M1', 'risk.list', { list: 'held' })
  expect(items).toContainEqual(
    expect.objectContaining({
      caseId,
      kind: 'referral',
      state: 'held',
      evidence: [expect.objectContaining({ rule: 'same_device' })],
      receiver: { memberRef: hostRef, maskedName: '会员' },
      points: 500,
      orderFen: 398_00,
    }),
  )
  expect(await shop.refusal('C1', 'risk.list', { list: 'held' })).toBe('not_found')
})

it('pays what a manager pays, once, also when two do it at once', async () => {
  const { caseId, host } = await heldCase()
  const answers = await Promise.all(['M1', 'M2', 'M1'].map((staffNo) => decide(staffNo, caseId, true)))
  for (const answer of answers) expect(answer).toMatchObject({ ok: true, data: { state: 'rewarded' } })
  expect(await balance(host)).toBe(600)
  expect(await stored(world, 'staff_log', { action: 'risk.decide', _id: `risk:${caseId}:rewarded` })).toHaveLength(1)
  expect(await decide('M2', caseId, false)).toMatchObject({ error: { code: 'conflict' } })
})

it('refuses what a manager refuses, and lets one think again', async () => {
  const { caseId, host } = await heldCase()
  expect(await decide('M1', caseId, false)).toMatchObject({ ok: true, data: { state: 'refused' } })
  expect(await decide('M2', caseId, false)).toMatchObject({ ok: true, data: { state: 'refused' } })
  expect(await balance(host)).toBe(100)
  expect(await decide('M2', caseId, true)).toMatchObject({ ok: true, data: { state: 'rewarded' } })
  expect(await balance(host)).toBe(600)
})

it('takes back what was paid, once, also when two do it at once', async () => {
  const { caseId, host, friendRef } = await heldCase()
  await decide('M1', caseId, true)
  const claw = (staffNo: string) => shop.call(staffNo, 'risk.clawback', { entryId: caseId, reason: `收回 ${staffNo}` })
  for (const answer of await Promise.all(['O1', 'O2'].map(claw)))
    expect(answer).toMatchObject({ ok: true, data: { entryId: `reversal:${caseId}`, points: -500, balance: 100, debt: 0 } })
  expect(await balance(host)).toBe(100)
  expect(await stored(world, 'referrals', { _id: friendRef })).toMatchObject([{ state: 'refused' }])
  expect(await stored(world, 'staff_log', { action: 'risk.clawback', _id: `reversal:${caseId}` })).toHaveLength(1)
  expect(await decide('M1', caseId, true)).toMatchObject({ error: { code: 'conflict' } })
  expect(await shop.refusal('M1', 'risk.clawback', { entryId: caseId, reason: 'x' })).toBe('not_found')
  // What was taken back is settled for good: nobody pays it again.
  expect(await decide('M1', caseId, true)).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(await balance(host)).toBe(100)
})

it('does not pay what was returned meanwhile', async () => {
  const { caseId, orderId } = await heldCase()
  const refund = { refundId: `${orderId}-R`, amountFen: 398_00, refundedAt: await world.iso() }
  World.ok(await world.till(`/till/v1/purchases/${orderId}/refunds`, refund))
  expect(await decide('M1', caseId, true)).toMatchObject({ error: { code: 'conflict' } })
})

it('lets nobody decide about a reward of his own, and takes back nothing but rewards for friends', async () => {
  const { caseId, hostRef } = await heldCase()
  await shop.hire(manager('M9', { openid: `o-host-${cases}` }))
  expect(await world.call(`o-host-${cases}`, 'risk.decide', { caseId, pay: true, reason: 'x' }, 'staff')).toMatchObject({
    error: { code: 'own_account' },
  })
  expect(hostRef).toMatch(/^\d{10}$/)
  expect(await shop.refusal('O1', 'risk.clawback', { entryId: `purchase:RISK-${cases}-A`, reason: 'x' })).toBe('not_found')
})
