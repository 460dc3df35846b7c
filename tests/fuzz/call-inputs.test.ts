import fc from 'fast-check'
import type * as z from 'zod'
import { actions, type FunctionName } from '../../shared/contracts'
import { anyInput } from '../support/any-input'
import { manager, Shop } from '../support/shop'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

const SEED = 20_261_124
const PHONE = '13900000007'
const MOVING = '13900000008'
const NICKNAME = '阮清和'
const TEXT = '小票上的积分没有看到'

let world: World
/** Texts that mean something to this world: each action is tried with those that fit. */
let known: string[]
beforeAll(async () => {
  // The programme with the whole daily half, so that its calls have something to do.
  world = await World.start({ program: 'everyday' })
  const shop = new Shop(world)
  await shop.hire(manager('M1'))
  const memberRef = await world.join('o-fuzz', PHONE)
  await world.data('o-fuzz', 'profile.update', { nickname: NICKNAME, birthday: '05-20' })
  World.ok(await world.purchase('FUZZ-1', 10_000, { member: { memberRef } }), 201)
  const { claimCode } = World.ok(await world.purchase('FUZZ-2', 10_000), 201)
  const { feedbackId } = await world.data('o-fuzz', 'feedback.send', { kind: 'problem', text: TEXT })
  const until = await world.iso(86_400_000)
  const notice = { kind: 'service', title: '盘点', body: '周三上午盘点', until, pinned: true }
  const { noticeId } = await shop.data('M1', 'notice.publish', notice)
  // A card of its own, because a ticket ends as soon as something happens to the card.
  await world.join('o-moves', MOVING)
  const { ticket } = await world.data('o-stranger', 'move.begin', { phoneCode: `phone:${MOVING}` })
  const { code, digits } = await world.data('o-fuzz', 'code.get')
  const { quoteId } = await shop.data('M1', 'sale.quote', { member: { memberRef }, amountFen: 100 })
  const daily = await knownOfDaily(memberRef)
  const ids = [memberRef, claimCode, feedbackId, noticeId, ticket, code, digits, 'FUZZ-1', 'FUZZ-2', 'purchase:FUZZ-1', quoteId, ...daily]
  known = [...ids, PHONE, `phone:${PHONE}`, '05-20', '2026-11', '20', until, `${until}~a`, 'iVBORw0KGgo=', '足够长的几句话']
})
afterAll(() => world.close())

/** What the calls between purchases know things by: tasks, goods, tokens, cases, prizes and days. */
const knownOfDaily = async (memberRef: string): Promise<string[]> => {
  const { day, entryId } = await world.data('o-fuzz', 'checkin.do')
  const { products, task } = await world.data('o-fuzz', 'products.list')
  const { token } = await world.data('o-fuzz', 'browse.begin', { taskId: task.taskId, sku: products[0].sku })
  const card = await world.data('o-fuzz', 'share.get')
  const invitation = await world.data('o-fuzz', 'invite.get')
  await world.join('o-invited')
  const { balance } = await world.data('o-fuzz', 'card.get')
  expect(balance).toBeGreaterThan(0)
  const draw = await world.data('o-fuzz', 'lottery.draw', { lotteryId: 'wheel' })
  const tasks = ['browse-daily', 'check-in-weekly', 'buy-weekly', 'profile']
  const cases = [`referral:${memberRef}`, `share:${memberRef}:${memberRef}`]
  return [
    ...tasks,
    ...cases,
    ...['wheel', 'spring-skincare', 'activity:spring-skincare', 'check_in', 'AAAA-BBBB-CCCC-DDDD', 'cloud://env/uploads/x.jpg'],
    ...[day, entryId, products[0].sku, token, card.token, invitation.token, draw.entryId],
  ]
}

type Contract = (typeof actions)[FunctionName][keyof (typeof actions)[FunctionName]]

const every = Object.entries(actions).flatMap(([fn, contracts]) =>
  Object.entries(contracts).map(([action, contract]) => [fn, action, contract as Contract] as const),
)

/** A success in the form that the contract promises, or a refusal that it names, in words. */
const expectKept = (answer: Json, { answer: form, refusals }: Contract) => {
  if (answer.ok) return expect((form as z.ZodType).safeParse(answer.data)).toMatchObject({ success: true })
  expect(['invalid', ...refusals]).toContain(answer.error.code)
  expect(answer.error.code).not.toBe('busy')
  expect(answer.error.message).toMatch(/[\u4e00-\u9fff]/)
}

it.each(every)('%s keeps the contract of %s whatever it is sent, and by whom', async (fn, action, contract) => {
  const caller = fc.constantFrom(
    ...(fn === 'staff' ? ['o-M1', 'o-M1', 'o-M1', 'o-fuzz'] : ['o-fuzz', 'o-stranger', `o-${action.replace('.', '-')}`]),
  )
  await fc.assert(
    fc.asyncProperty(caller, anyInput(contract.request, known), async (user, input) =>
      expectKept(await world.call(user, action, input, fn), contract),
    ),
    { numRuns: 30, seed: SEED },
  )
})

it.each(['member', 'staff'])('%s answers whatever stands around the input with a typed refusal in words or a success', async (fn) => {
  const envelope = fc.record(
    {
      action: fc.oneof(fc.constantFrom('me.get', 'staff.me', 'constructor', '__proto__', 'toString'), fc.jsonValue()),
      input: fc.oneof(fc.constant({}), fc.jsonValue()),
      requestId: fc.oneof(fc.constantFrom('a'.repeat(61), 'a b', '../../x', ''), fc.jsonValue()),
      client: fc.oneof(fc.constant(1), fc.jsonValue()),
      userInfo: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(envelope, async (event) => {
      const { status, body } = await world.http('POST', `/call/${fn}`, JSON.stringify(event), { 'x-evergreen-user': 'o-M1' })
      expect(status).toBe(200)
      if (body.ok) return
      expect(['invalid', 'not_found', 'not_joined', 'client_outdated']).toContain(body.error.code)
      expect(body.error.message).toMatch(/[\u4e00-\u9fff]/)
    }),
    { numRuns: 60, seed: SEED },
  )
})

it('no line of the log tells a phone, a name, the words of a member, a proof, a ticket or a secret', async () => {
  const told = (await world.http('GET', '/emulator/logs')).text
  const [, , , , ticket, code, digits] = known
  for (const secret of [PHONE, MOVING, NICKNAME, TEXT, '05-20', ticket, code, digits]) expect(told).not.toContain(secret)
})

it('the ledger is clean after all of this', async () => {
  expect((await world.audit()).faults).toEqual([])
  expect(await stored(world, 'erasures')).toEqual([])
})
