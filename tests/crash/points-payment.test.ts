import budgets from '../../config/budgets.json'
import type { Answer } from '../../shared/errors'
import { faultsAt, throughFault } from '../support/faults'
import { PayingTill } from '../support/points-at-till'
import { stored } from '../support/stored'
import { type HttpResult, type Json, World } from '../support/world'

const { storageCalls: calls } = budgets

let till: PayingTill
let world: World
beforeAll(async () => {
  till = await PayingTill.open()
  ;({ world } = till)
})
afterAll(() => world.close())
afterEach(async () => {
  expect((await world.audit()).faults).toEqual([])
  await consistent()
})

let people = 0
const newMember = async () => {
  const user = `o-crash-${++people}`
  return { user, orderId: `O-${people}`, memberRef: await till.member(user, 1_000) }
}

/** Reads till key and programme for the instance that the fault strikes. */
const warm = () => world.purchase(`warm-${++people}`, 100)
const answer = async (result: Promise<HttpResult>): Promise<Answer<Json>> => (await result).body ?? LOST
/** What a till makes of a dead instance. */
const LOST = { ok: false, error: { code: 'busy', message: '', retry: 'same_request', requestId: '' } } as const
const through = (fault: object, send: () => Promise<HttpResult>) => throughFault(world, fault, warm, () => answer(send()), 'till')

/** Every payment has its entry; every one that ended otherwise than by a purchase has one that gave the same points back, and nobody else has. */
const consistent = async () => {
  for (const { _id, state, points, entryId, orderId } of await stored(world, 'points_payments')) {
    expect(await stored(world, 'entries', { _id: entryId })).toMatchObject([{ kind: 'payment', points: -points }])
    const back = await stored(world, 'entries', { _id: `restore:payment:${_id}` })
    expect(back.map((entry: Json) => entry.points)).toEqual(state === 'cancelled' || state === 'lapsed' ? [points] : [])
    const [purchase] = await stored(world, 'entries', { _id: `purchase:${orderId}` })
    expect(purchase?.cause.pointsPaid?.paymentId).toBe(state === 'confirmed' ? _id : undefined)
  }
  expect(await stored(world, 'entries', { kind: 'payment' })).toHaveLength((await stored(world, 'points_payments')).length)
}

it.each(faultsAt(calls.pointsHold))('points held through a fault at %j leave the account once', async (fault) => {
  const { user, orderId } = await newMember()
  const body = {
    paymentId: `PAY-${orderId}`,
    storeId: 'S001',
    orderId,
    amountFen: 40_000,
    points: 600,
    member: { code: await till.code(user) },
  }
  expect(await through(fault, () => till.pay(body))).toMatchObject({ ok: true, data: { points: 600, balance: 400 } })
  expect(await till.balance(user)).toBe(400)
})

it.each(faultsAt(calls.purchaseWithPoints))('a purchase through a fault at %j confirms its payment and earns once', async (fault) => {
  const { user, orderId } = await newMember()
  World.ok(await till.hold(user, orderId, 600, 40_000), 201)
  const body = { orderId, storeId: 'S001', paidAt: await world.iso(), amountFen: 40_000, pointsPaymentId: `PAY-${orderId}` }
  const done = await through(fault, () => world.till('/till/v1/purchases', body))
  expect(done).toMatchObject({ ok: true, data: { points: 394, balance: 794 } })
  expect(await till.balance(user)).toBe(794)
})

it.each(faultsAt(calls.pointsCancel))('points that are cancelled through a fault at %j come back once', async (fault) => {
  const { user, orderId } = await newMember()
  World.ok(await till.hold(user, orderId, 600, 40_000), 201)
  expect(await through(fault, () => till.cancel(`PAY-${orderId}`))).toMatchObject({ ok: true, data: { points: 600, balance: 1_000 } })
  expect(await till.balance(user)).toBe(1_000)
})

it.each(faultsAt(calls.refundWithPoints))(
  'an order that is refunded through a fault at %j gives points and money back once',
  async (fault) => {
    const { user, orderId } = await newMember()
    await till.paid(user, orderId, 600, 40_000)
    const body = { refundId: 'half', amountFen: 20_000, refundedAt: await world.iso() }
    const done = await through(fault, () => world.till(`/till/v1/purchases/${orderId}/refunds`, body))
    expect(done).toMatchObject({ ok: true, data: { points: -197, pointsReturned: 300, moneyFen: 19_700, balance: 897 } })
    expect(await till.balance(user)).toBe(897)
  },
)

const ACTIONS = ['startTransaction', 'getDocument', 'insertDocument', 'modifyDocument', 'commitTransaction'] as const
const struck = (['crash', 'timeout'] as const).flatMap((effect) =>
  (['before', 'after'] as const).flatMap((phase) => ACTIONS.map((action) => [effect, phase, action] as const)),
)

it.each(struck)('a %s %s %s of the job gives lapsed points back once', async (effect, phase, action) => {
  const { user, orderId } = await newMember()
  World.ok(await till.hold(user, orderId, 600, 40_000), 201)
  await world.advance('PT14M')
  const fault = { effect, phase, function: 'jobs', storageAction: `database.${action}`, times: 1 }
  await world.http('POST', '/emulator/faults', JSON.stringify(fault))
  await world.advance('PT2M')
  await world.http('DELETE', '/emulator/faults')
  await world.advance('PT3M')
  expect(await till.balance(user)).toBe(1_000)
  expect(await stored(world, 'points_payments', { _id: `PAY-${orderId}` })).toMatchObject([{ state: 'lapsed' }])
})
