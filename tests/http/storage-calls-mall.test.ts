import budgets from '../../config/budgets.json'
import { listGift } from '../support/gifts'
import { type Json, World } from '../support/world'

const { storageCalls: most } = budgets

let world: World
beforeAll(async () => {
  world = await World.start({ clockStart: Date.parse('2026-11-30T10:00:00+08:00') })
  const memberRef = await world.join('o-count')
  World.ok(await world.purchase('for-count', 2_000_000, { member: { memberRef } }), 201)
}, 60_000)
afterAll(() => world.close())

/** Storage calls of the one invocation of the function, with the programme and the gift read before. */
const within = async (action: string, input: Json, budget: number): Promise<Json> => {
  await world.data('o-count', 'card.get')
  await world.http('DELETE', '/emulator/stats')
  const data = await world.data('o-count', action, input)
  const { actions } = (await world.http('GET', '/emulator/stats')).body
  const found = actions.filter((invocation: { function: string }) => invocation.function === 'member')
  expect(found).toHaveLength(1)
  expect(found[0].calls.max).toBeLessThanOrEqual(budget)
  return data
}

const lay = async (giftId: string, more: Json) => {
  await listGift(world, giftId, more, 100)
  await world.data('o-count', 'gift.redeem', { giftId })
}

it('redeems what is counted, split and not counted within its storage calls', async () => {
  await lay('counted', {})
  await lay('split', { rush: true })
  await lay('uncounted', { counted: false, config: { kind: 'donation', to: '植绿项目', unit: '一棵梭梭树' } })
  await within('gift.redeem', { giftId: 'counted' }, most.giftRedeem)
  await within('gift.redeem', { giftId: 'split' }, most.giftRedeem)
  await within('gift.redeem', { giftId: 'uncounted', quantity: 3 }, most.giftRedeemUncounted)
})

it('lists, shows, takes back, reveals and rates within theirs', async () => {
  await lay('coupon', { config: { kind: 'coupon', usage: '出示' } })
  const { redemption } = await world.data('o-count', 'gift.redeem', { giftId: 'coupon' })
  const { redemptionId } = redemption
  await within('redemptions.list', {}, most.redemptionsList)
  await within('redemption.get', { redemptionId }, most.redemptionGet)
  await within('redemption.reveal', { redemptionId }, most.redemptionReveal)
  await within('redemption.rate', { redemptionId, stars: 5 }, most.redemptionRate)
  const other = (await world.data('o-count', 'gift.redeem', { giftId: 'counted' })).redemption
  await within('redemption.cancel', { redemptionId: other.redemptionId }, most.redemptionCancel)
})

it('keeps addresses within theirs', async () => {
  const address = { name: '某甲', phone: '13800000001', region: ['浙江省'], detail: '某路 1 号' }
  const { addresses } = await within('address.save', { address }, most.addressSave)
  await within('address.list', {}, most.addressList)
  await within('address.remove', { id: addresses[0].id }, most.addressRemove)
})

it('lets a voucher lapse within the storage calls of the job', async () => {
  await lay('lapses', { terms: { validDays: 1, lapse: 'return', cancellable: true } })
  const job = async () => {
    await world.http('DELETE', '/emulator/stats')
    await world.advance('PT1M')
    const { actions } = (await world.http('GET', '/emulator/stats')).body
    return actions.find((invocation: { function: string }) => invocation.function === 'jobs').calls.max as number
  }
  await world.setClock('2026-12-01T23:58:30+08:00')
  await job()
  const idle = await job()
  expect((await job()) - idle).toBeLessThanOrEqual(most.redemptionLapse)
  const { items } = await world.data('o-count', 'redemptions.list', { view: 'ended' })
  expect(items.some(({ state }: Json) => state === 'lapsed')).toBe(true)
})
