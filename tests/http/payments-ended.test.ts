import { FEN, GIFT, Market, POINTS } from '../support/market'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

let market: Market
beforeAll(async () => {
  market = await Market.open()
}, 60_000)
afterEach(() => market.pay.faults.clear())
afterAll(() => market.world.close())

describe('what is not paid in time', () => {
  it('lapses, and all of it comes back', async () => {
    const { user, memberRef } = await market.buyer()
    await market.world.advance('PT16M')
    const left = await market.stockLeft()
    const { redemption, payment } = await market.redeem(user)
    await market.world.advance('PT16M')
    expect(await market.get(user, redemption.redemptionId)).toMatchObject({
      state: 'lapsed',
      words: '未在 15 分钟内付款，积分已退回',
      payment: { state: 'closed' },
    })
    expect([await market.balance(user), await market.stockLeft()]).toEqual([1_000, left])
    const [account] = await stored(market.world, 'accounts', { _id: memberRef })
    expect(account.capCounts[`mall:${GIFT}/day`]?.times ?? 0).toBe(0)
    expect(market.lastOrder.state).toBe('CLOSED')
    expect(await market.sheet(user, payment)).toMatch(/已关闭/)
    expect(await market.ask(user, redemption.redemptionId)).toMatchObject({ error: { code: 'over' } })
    expect((await market.world.data(user, 'inbox.list')).items[0]).toMatchObject({ title: '兑换未付款' })
  })

  it('lapses where the provider has never heard of it', async () => {
    const { user } = await market.buyer()
    market.plant({ on: 'prepay', effect: 'unreachable' })
    const { redemption } = await market.redeem(user)
    await market.world.advance('PT16M')
    expect([await market.stateOf(user, redemption.redemptionId), await market.balance(user)]).toEqual(['lapsed', 1_000])
  })

  it('counts as paid where it turns out to be', async () => {
    const { user } = await market.buyer()
    market.plant({ on: 'notice', effect: 'lost' })
    const { redemption, payment } = await market.redeem(user)
    await market.sheet(user, payment)
    await market.world.advance('PT16M')
    expect([await market.stateOf(user, redemption.redemptionId), await market.balance(user)]).toEqual(['waiting', 400])
  })

  it.each(['unreachable', 'no_answer', 'error', 'unsigned'] as const)(
    'stays as it is while nobody says how it stands (%s)',
    async (effect) => {
      const { user } = await market.buyer()
      const { redemption } = await market.redeem(user)
      await market.world.advance('PT14M')
      // One for each of the ticks of the job on the way.
      market.plant(...Array.from({ length: 2 }, () => ({ on: 'close', effect }) as const))
      await market.world.advance('PT2M')
      expect([await market.stateOf(user, redemption.redemptionId), await market.balance(user)]).toEqual(['unpaid', 400])
      market.pay.faults.clear()
      await market.world.advance('PT1M')
      expect([await market.stateOf(user, redemption.redemptionId), await market.balance(user)]).toEqual(['lapsed', 1_000])
    },
  )

  it('gives money back by itself that comes all the same', async () => {
    const { user } = await market.buyer()
    const { redemption } = await market.redeem(user)
    const { orderNo } = market.lastOrder
    await market.world.advance('PT16M')
    expect(await market.stateOf(user, redemption.redemptionId)).toBe('lapsed')
    market.pay.takeMoney(orderNo)
    await market.until(async () => (await market.moneyOf(user, redemption.redemptionId)) === 'refunding')
    await market.world.advance('PT1M')
    await market.until(async () => (await market.moneyOf(user, redemption.redemptionId)) === 'refunded')
    expect(market.lastOrder).toMatchObject({ state: 'REFUND', refund: { status: 'SUCCESS', refundNo: `${orderNo}R` } })
    expect([await market.stateOf(user, redemption.redemptionId), await market.balance(user)]).toEqual(['lapsed', 1_000])
    expect((await market.world.data(user, 'inbox.list')).items[0]).toMatchObject({ title: '付款将原路退回' })
  })
})

describe('taking back', () => {
  it('what is not paid closes the order and gives everything back at once', async () => {
    const { user } = await market.buyer()
    const { redemption, payment } = await market.redeem(user)
    expect(await market.cancel(user, redemption.redemptionId)).toMatchObject({ ok: true, data: { points: POINTS, fen: 0, balance: 1_000 } })
    expect(await market.sheet(user, payment)).toMatch(/已关闭/)
    expect((await market.get(user, redemption.redemptionId)).words).toBe('已取消，积分已退回')
  })

  it('what is not paid waits until it is certain that it is not', async () => {
    const { user } = await market.buyer()
    const { redemption } = await market.redeem(user)
    market.plant({ on: 'close', effect: 'unreachable' })
    expect(await market.cancel(user, redemption.redemptionId)).toMatchObject({ error: { code: 'busy' } })
    expect(await market.stateOf(user, redemption.redemptionId)).toBe('unpaid')
    expect(await market.cancel(user, redemption.redemptionId)).toMatchObject({ ok: true, data: { fen: 0 } })
  })

  it('what was paid the moment before gives the money back as well', async () => {
    const { user } = await market.buyer()
    market.plant({ on: 'notice', effect: 'lost' })
    const { redemption, payment } = await market.redeem(user)
    await market.sheet(user, payment)
    expect(await market.cancel(user, redemption.redemptionId)).toMatchObject({
      ok: true,
      data: { points: POINTS, fen: FEN, balance: 1_000 },
    })
    await market.until(async () => (await market.moneyOf(user, redemption.redemptionId)) === 'refunded')
  })

  it('what was paid gives points and money back, and says where the money is', async () => {
    const { user } = await market.buyer()
    const redemptionId = await market.bought(user)
    const first = await market.cancel(user, redemptionId)
    expect(first).toMatchObject({ ok: true, data: { points: POINTS, fen: FEN, balance: 1_000 } })
    expect(await market.cancel(user, redemptionId)).toEqual(first)
    await market.until(async () => (await market.moneyOf(user, redemptionId)) === 'refunded')
    expect((await market.get(user, redemptionId)).words).toBe('已取消，积分已退回，39.90 元已原路退回')
    const [entry] = (await stored(market.world, 'entries', { _id: `restore:${redemptionId}` })) as Json[]
    expect(entry.steps.join()).toContain('39.90 元将原路退回')
  })

  it.each(['unreachable', 'no_answer', 'error', 'unsigned'] as const)(
    'asks for the refund again until it is answered (%s), and it is made once',
    async (effect) => {
      const { user } = await market.buyer()
      const redemptionId = await market.bought(user)
      market.plant({ on: 'refund', effect }, { on: 'refund', effect })
      expect(await market.cancel(user, redemptionId)).toMatchObject({ ok: true, data: { fen: FEN } })
      expect(await market.moneyOf(user, redemptionId)).toBe('refunding')
      await market.world.advance('PT3M')
      await market.until(async () => (await market.moneyOf(user, redemptionId)) === 'refunded')
      expect(market.lastOrder.refund).toMatchObject({ status: 'SUCCESS' })
    },
  )

  it('looks again after a refund that takes longer', async () => {
    const { user } = await market.buyer()
    const redemptionId = await market.bought(user)
    market.plant({ on: 'refund', effect: 'processing' })
    await market.cancel(user, redemptionId)
    await market.world.advance('PT9M')
    expect(await market.moneyOf(user, redemptionId)).toBe('refunding')
    await market.world.advance('PT3M')
    expect(await market.moneyOf(user, redemptionId)).toBe('refunded')
  })

  it('calls people where a refund fails, and looks again the next day', async () => {
    const { user } = await market.buyer()
    const redemptionId = await market.bought(user)
    market.plant({ on: 'refund', effect: 'failed' })
    await market.cancel(user, redemptionId)
    const { orderNo } = market.lastOrder
    expect(await stored(market.world, 'alerts', { _id: `refund:${orderNo}R` })).toHaveLength(1)
    await market.world.advance('PT23H')
    expect(await market.moneyOf(user, redemptionId)).toBe('refunding')
    await market.world.advance('PT2H')
    expect(await market.moneyOf(user, redemptionId)).toBe('refunded')
  })
})

describe('what was paid and not fetched', () => {
  it('gives back points and money when its days are over', async () => {
    const { user } = await market.buyer()
    const redemptionId = await market.bought(user)
    await market.world.advance('P32D')
    await market.until(async () => (await market.moneyOf(user, redemptionId)) === 'refunded')
    expect((await market.get(user, redemptionId)).words).toBe('已过期，积分已退回，39.90 元已原路退回')
  })
})

describe('leaving', () => {
  it('closes what is not paid, gives money back, and forgets who paid', async () => {
    const { user, memberRef } = await market.buyer()
    const redemptionId = await market.bought(user)
    World.ok(await market.world.purchase(`more-${user}`, 100_000, { member: { memberRef } }), 201)
    const open = await market.redeem(user)
    await market.world.data(user, 'member.leave', { confirm: 'leave', balance: await market.balance(user) })
    await market.world.advance('PT2M')
    const all = async () => (await stored(market.world, 'redemptions', { memberId: memberRef })) as Json[]
    await market.until(async () => (await all()).every(({ payment }) => payment.paidAt === null || payment.refundedAt !== null))
    expect((await all()).map(({ state, payment }) => [state, payment.payer])).toEqual([
      ['cancelled', ''],
      ['cancelled', ''],
    ])
    const orders = market.pay.list().filter(({ openid }) => openid === user)
    expect(orders.map(({ state }) => state).sort()).toEqual(['CLOSED', 'REFUND'])
    expect([redemptionId, open.redemption.redemptionId]).toHaveLength(2)
  })
})

it('has lost and doubled nothing in all of this', () => market.balanced())
