import { World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.start({ clockStart: Date.parse('2026-11-24T10:00:00+08:00') })
})
afterAll(() => world.close())

/** A member of his own for each test, and what he does at the till. */
const shopper = async (user: string) => {
  const memberRef = await world.join(user)
  return {
    memberRef,
    buy: async (orderId: string, amountFen: number) => World.ok(await world.purchase(orderId, amountFen, { member: { memberRef } }), 201),
    refund: async (orderId: string, refundId: string, amountFen: number) => {
      const body = { refundId, amountFen, refundedAt: await world.iso() }
      return World.ok(await world.till(`/till/v1/purchases/${orderId}/refunds`, body))
    },
    stands: async () => {
      const { growth, tier, tierName } = await world.data(user, 'card.get')
      return [growth, tier, tierName]
    },
    next: async () => (await world.data(user, 'card.get')).nextTier,
    explain: (entryId: string) => world.data(user, 'points.explain', { entryId }),
  }
}

it('rises at exactly 10,000 of growth, and says so as the last step', async () => {
  const { buy, stands } = await shopper('o-rise')
  const almost = await buy('T-1', 999_999)
  expect(almost.explanation.join()).not.toContain('成长值')
  expect(await stands()).toEqual([9_999, 'normal', '普通会员'])
  const { explanation } = await buy('T-2', 100)
  expect(explanation[explanation.length - 1]).toBe('成长值 +1,升级为银卡会员')
  expect(await stands()).toEqual([10_000, 'silver', '银卡会员'])
})

it('tells the card how much is missing to the next tier, and nothing at the top', async () => {
  const { buy, next } = await shopper('o-next')
  await buy('T-next-1', 968_000)
  expect(await next()).toEqual({ tier: 'silver', tierName: '银卡会员', growth: 10_000, missing: 320 })
  await buy('T-next-2', 32_000)
  expect(await next()).toEqual({ tier: 'gold', tierName: '金卡会员', growth: 50_000, missing: 40_000 })
  await buy('T-next-3', 4_000_000)
  expect(await next()).toBeUndefined()
})

it('gives the points of the upgrading purchase the lifetime of the tier before, and the next ones the longer one', async () => {
  const { buy, explain } = await shopper('o-life')
  await buy('T-life-1', 1_000_000)
  await buy('T-life-2', 10_000)
  expect((await explain('purchase:T-life-1')).lots).toEqual([{ expiresOn: '2028-11-30', points: 10_000 }])
  expect((await explain('purchase:T-life-2')).lots).toEqual([{ expiresOn: '2029-11-30', points: 100 }])
})

it('falls with a refund that takes the growth back, and says so; a whole refund leaves nothing, in whatever slices', async () => {
  const { buy, refund, stands, explain } = await shopper('o-fall')
  await buy('T-fall', 1_000_050)
  expect(await stands()).toEqual([10_000, 'silver', '银卡会员'])
  await refund('T-fall', 'a', 50)
  expect(await stands()).toEqual([10_000, 'silver', '银卡会员'])
  await refund('T-fall', 'b', 1)
  expect(await stands()).toEqual([9_999, 'normal', '普通会员'])
  const { steps } = await explain('refund:T-fall:b')
  expect(steps[steps.length - 1]).toBe('成长值 -1,会员等级调整为普通会员')
  await refund('T-fall', 'c', 333_333)
  await refund('T-fall', 'd', 666_666)
  expect(await stands()).toEqual([0, 'normal', '普通会员'])
})

it('counts what a claimed receipt is still worth, and takes that back with its refund', async () => {
  const { refund, stands } = await shopper('o-claim')
  const { claimCode } = World.ok(await world.purchase('T-claim', 1_100_000), 201)
  await refund('T-claim', 'before', 100_000)
  const { entryId } = await world.data('o-claim', 'receipt.claim', { claimCode })
  expect(await stands()).toEqual([10_000, 'silver', '银卡会员'])
  const { steps } = await world.data('o-claim', 'points.explain', { entryId })
  expect(steps[steps.length - 1]).toBe('成长值 +10,000,升级为银卡会员')
  await refund('T-claim', 'after', 1_000_000)
  expect(await stands()).toEqual([0, 'normal', '普通会员'])
})

it('grows by nothing for goods that earn nothing', async () => {
  const { memberRef, stands } = await shopper('o-nothing')
  const lines = [{ sku: 'CARD', category: 'gift-card', quantity: 1, amountFen: 2_000_000 }]
  World.ok(await world.purchase('T-nothing', 2_000_000, { lines, member: { memberRef } }), 201)
  expect(await stands()).toEqual([0, 'normal', '普通会员'])
})

it('counts every purchase once, however often it is sent and however many come at once', async () => {
  const { memberRef, stands } = await shopper('o-many')
  const paidAt = await world.iso()
  const body = (i: number) => ({ orderId: `T-many-${i}`, storeId: 'S001', paidAt, amountFen: 250_000, member: { memberRef } })
  const send = async (i: number) => {
    for (;;) if ((await world.till('/till/v1/purchases', body(i))).status < 500) return
  }
  await Promise.all([0, 1, 2, 3].flatMap((i) => [send(i), send(i)]))
  expect(await stands()).toEqual([10_000, 'silver', '银卡会员'])
})

it('the audit finds nothing after all of this', async () => expect((await world.audit()).faults).toEqual([]))
