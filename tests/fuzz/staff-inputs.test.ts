import fc from 'fast-check'
import { staffActions } from '../../shared/contracts'
import { manager, Shop } from '../support/shop'
import { World } from '../support/world'

let world: World
let shop: Shop
let member: string
beforeAll(async () => {
  world = await World.start()
  shop = new Shop(world)
  await shop.hire(manager('M1'))
  member = await world.join('o-fuzz', '13900000006')
})
afterAll(() => world.close())

/** A right input of every action that takes one. By member number, because phones are counted and refused after a while. */
const rightInputs = (memberRef: string): Readonly<Record<string, Record<string, unknown>>> => ({
  'member.lookup': { phone: '13900000006' },
  'sale.credit': { member: { memberRef }, amountFen: 100, orderId: 'F-1' },
  'sale.find': { orderId: 'F-1' },
  'sale.refund': { orderId: 'F-1', amountFen: 1 },
  'receipt.assist': { member: { memberRef }, claimCode: 'K7Q2M-4X9PT-A6B' },
  'card.freeze': { member: { memberRef }, reason: '遗失' },
  'card.unfreeze': { member: { memberRef }, reason: '找到' },
  'feedback.list': { state: 'received' },
  'feedback.answer': { feedbackId: 'F', reply: '谢谢', close: false },
  'notice.publish': { kind: 'service', title: '停电', body: '周三', until: '2026-11-30T10:00:00+08:00', pinned: false },
  'notice.withdraw': { noticeId: 'N' },
})

/** Mostly right, with one thing replaced by anything JSON can say: the surroundings of valid input are where parsers fail. */
const spoiled = (action: string) => {
  const right = rightInputs(member)[action] ?? {}
  return fc.tuple(fc.constantFrom(...Object.keys(right), 'extra'), fc.jsonValue()).map(([key, value]) => ({ ...right, [key]: value }))
}

it.each(Object.keys(staffActions))('%s answers whatever it is sent with a typed refusal in words or a success', async (action) => {
  await fc.assert(
    fc.asyncProperty(spoiled(action), async (input) => {
      const answer = await shop.call('M1', action, input)
      if (answer.ok) return
      expect(['internal', 'busy']).not.toContain(answer.error.code)
      expect(answer.error.message).toMatch(/[\u4e00-\u9fff]/)
    }),
    { numRuns: 40, seed: 20_261_124 },
  )
})

it('the ledger is clean after all of this', async () => {
  expect((await world.audit()).faults).toEqual([])
})
