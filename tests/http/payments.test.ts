import { FEN, GIFT, Market, POINTS } from '../support/market'
import { stored } from '../support/stored'
import { type Json } from '../support/world'

let market: Market
beforeAll(async () => {
  market = await Market.open()
}, 60_000)
afterEach(() => market.pay.faults.clear())
afterAll(() => market.world.close())

describe('redeeming for points and money', () => {
  it('holds points and pieces, and asks for the money', async () => {
    const { user } = await market.buyer()
    const left = await market.stockLeft()
    const { redemption, payment, points } = await market.redeem(user, { expected: { points: POINTS, fen: FEN } })
    expect(redemption).toMatchObject({ state: 'unpaid', fen: FEN, words: expect.stringMatching(/^请在 10:\d\d 前付款 39.90 元$/) })
    expect(payment).toEqual({
      timeStamp: expect.stringMatching(/^\d{10}$/),
      nonceStr: expect.any(String),
      package: expect.stringMatching(/^prepay_id=wx/),
      signType: 'RSA',
      paySign: expect.any(String),
    })
    expect([points, await market.balance(user), await market.stockLeft()]).toEqual([-POINTS, 400, left - 1])
    const detail = await market.get(user, redemption.redemptionId)
    expect(detail).toMatchObject({
      cancellable: true,
      back: { points: POINTS, fen: 0 },
      payment: { state: 'unpaid', words: '待付款 39.90 元' },
      payUntil: expect.any(String),
    })
    expect(detail.voucher).toBeUndefined()
    expect(await market.sheet(user, payment, 'giveup')).toBe('requestPayment:fail cancel')
    expect(await market.stateOf(user, redemption.redemptionId)).toBe('unpaid')
  })

  it('names the order by what nobody can fetch anything with', async () => {
    const { user } = await market.buyer()
    const { redemption } = await market.redeem(user)
    expect(market.lastOrder).toMatchObject({
      orderNo: expect.stringMatching(/^[0-9a-f]{32}$/),
      fen: FEN,
      openid: user,
      description: '旅行茶具',
    })
    expect(market.lastOrder.orderNo).not.toContain(redemption.redemptionId.replaceAll('-', '').toLowerCase())
  })

  it('is good once it is paid, and says so', async () => {
    const { user, memberRef } = await market.buyer()
    const redemptionId = await market.bought(user)
    expect(await market.get(user, redemptionId)).toMatchObject({
      voucher: redemptionId,
      payment: { state: 'paid', words: '已付款 39.90 元' },
      back: { points: POINTS, fen: FEN },
      until: '2026-12-30',
    })
    const titles = async () => (await market.world.data(user, 'inbox.list')).items.map(({ title }: Json) => title)
    expect((await titles()).filter((title: string) => title === '兑换成功')).toHaveLength(1)
    expect((await market.world.data(user, 'member.export')).redemptions[0]).toMatchObject({
      fen: FEN,
      paidAt: expect.any(String),
      refundedAt: null,
    })
    expect(memberRef).toBeDefined()
  })

  it('answers the same request again with a payment of now, never with the old one', async () => {
    const { user } = await market.buyer()
    const send = () => market.world.call(user, 'gift.redeem', { giftId: GIFT }, 'member', 'redeem-paid')
    const [first, second]: Json[] = [await send(), await send()]
    expect(second.data.redemption).toEqual(first.data.redemption)
    expect(second.data.payment.package).toBe(first.data.payment.package)
    expect(second.data.payment.nonceStr).not.toBe(first.data.payment.nonceStr)
    await market.sheet(user, second.data.payment)
    await market.until(async () => (await market.stateOf(user, first.data.redemption.redemptionId)) === 'waiting')
    const third: Json = await send()
    expect(third.data.redemption.state).toBe('waiting')
    expect(third.data.payment).toBeUndefined()
    expect(await market.balance(user)).toBe(400)
  })

  it('is paid by its own member alone', async () => {
    const [{ user }, other] = [await market.buyer(), await market.buyer()]
    const { redemption, payment } = await market.redeem(user)
    expect(await market.sheet(other.user, payment)).toMatch(/不一致/)
    expect(await market.sheet(user, { ...payment, paySign: 'AAAA' })).toMatch(/签名/)
    expect(await market.ask(other.user, redemption.redemptionId)).toMatchObject({ error: { code: 'not_found' } })
  })

  it('pays nothing by a card that was lost, and counts what was paid before', async () => {
    const { user } = await market.buyer()
    const { redemption, payment } = await market.redeem(user)
    await market.world.data(user, 'card.freeze')
    expect(await market.ask(user, redemption.redemptionId)).toMatchObject({ error: { code: 'account_frozen' } })
    await market.sheet(user, payment)
    await market.until(async () => (await market.stateOf(user, redemption.redemptionId)) === 'waiting')
    expect(await market.ask(user, redemption.redemptionId)).toMatchObject({ ok: true, data: { redemption: { state: 'waiting' } } })
  })
})

describe('a notice', () => {
  it('that is doubled counts once', async () => {
    const { user, memberRef } = await market.buyer()
    market.plant({ on: 'notice', effect: 'doubled' })
    const redemptionId = await market.bought(user)
    market.pay.tellPaid(market.lastOrder.orderNo)
    await market.world.advance('PT1M')
    const [redemption] = await stored(market.world, 'redemptions', { memberId: memberRef })
    expect(redemption.steps.map(({ state }: Json) => state)).toEqual(['unpaid', 'waiting'])
    expect(redemption._id).toBe(redemptionId)
  })

  it('that is lost is made up for by asking', async () => {
    const { user } = await market.buyer()
    market.plant({ on: 'notice', effect: 'lost' })
    const { redemption, payment } = await market.redeem(user)
    await market.sheet(user, payment)
    const answer: Json = await market.ask(user, redemption.redemptionId)
    expect(answer).toMatchObject({ ok: true, data: { redemption: { state: 'waiting' } } })
    expect(answer.data.payment).toBeUndefined()
  })

  it('that comes when it has been used changes nothing', async () => {
    const { user } = await market.buyer()
    market.plant({ on: 'notice', effect: 'lost' })
    const { redemption, payment } = await market.redeem(user)
    await market.sheet(user, payment)
    await market.ask(user, redemption.redemptionId)
    const till = await market.world.till('/till/v1/vouchers/' + redemption.redemptionId + '/consume', {
      storeId: 'S001',
      consumedAt: await market.world.iso(),
    })
    expect(till.status).toBe(200)
    market.pay.tellPaid(market.lastOrder.orderNo)
    await market.world.advance('PT1M')
    expect(await market.stateOf(user, redemption.redemptionId)).toBe('done')
  })

  const forgeries: [string, (headers: Record<string, string>, body: string) => [Record<string, string>, string]][] = [
    [
      'is signed by somebody else',
      (headers, body) => [{ ...headers, 'wechatpay-signature': Buffer.alloc(256, 7).toString('base64') }, body],
    ],
    ['is not signed', (_, body) => [{}, body]],
    ['names another key', (headers, body) => [{ ...headers, 'wechatpay-serial': 'PUB_KEY_ID_2' }, body]],
    ['was changed', (headers, body) => [headers, body.replace('TRANSACTION', 'transaction')]],
    ['is of another time', (headers, body) => [{ ...headers, 'wechatpay-timestamp': '1700000000' }, body]],
  ]
  it.each(forgeries)('that %s is not believed', async (_, forge) => {
    const { user } = await market.buyer()
    const { redemption } = await market.redeem(user)
    const order = { ...market.lastOrder, paid: { transactionId: '42', at: '2026-11-30T10:00:00+08:00' } }
    const request = market.pay.notice(order, 'TRANSACTION.SUCCESS', 'transaction', { ...transaction(order.orderNo, user, FEN) })
    const [headers, body] = forge(request.headers, request.body)
    expect((await market.world.http('POST', '/wechat/pay', body, headers)).status).toBe(401)
    expect(await market.stateOf(user, redemption.redemptionId)).toBe('unpaid')
  })

  it.each<[string, (orderNo: string, user: string) => Json]>([
    ['of another amount', (orderNo, user) => transaction(orderNo, user, FEN - 1)],
    ['by somebody else', (orderNo) => transaction(orderNo, 'o-stranger', FEN)],
    ['for an order that nobody has made', (_, user) => transaction('0123456789abcdef0123456789abcdef', user, FEN)],
  ])('of money %s changes nothing and alarms people', async (_, content) => {
    const { user } = await market.buyer()
    const { redemption } = await market.redeem(user)
    const { orderNo } = market.lastOrder
    const told = content(orderNo, user)
    const request = market.pay.notice(market.lastOrder, 'TRANSACTION.SUCCESS', 'transaction', told)
    expect((await market.world.http('POST', '/wechat/pay', request.body, request.headers)).status).toBe(200)
    expect(await market.stateOf(user, redemption.redemptionId)).toBe('unpaid')
    expect(await stored(market.world, 'alerts', { _id: `payment:${told.out_trade_no}` })).toHaveLength(1)
  })

  it('of another merchant is refused, to be looked into', async () => {
    const { user } = await market.buyer()
    await market.redeem(user)
    const content = { ...transaction(market.lastOrder.orderNo, user, FEN), mchid: '1900000002' }
    const request = market.pay.notice(market.lastOrder, 'TRANSACTION.SUCCESS', 'transaction', content)
    expect((await market.world.http('POST', '/wechat/pay', request.body, request.headers)).status).toBe(500)
  })

  it('finds nothing by another method, and nothing that can be read from outside', async () => {
    expect((await market.world.http('GET', '/wechat/pay')).status).toBe(404)
    expect((await market.world.http('POST', '/wechat/pay', 'x'.repeat(1_000))).status).toBe(401)
  })
})

const transaction = (orderNo: string, openid: string, fen: number) => ({
  appid: 'wx-evergreen-demo',
  mchid: '1900000001',
  out_trade_no: orderNo,
  trade_state: 'SUCCESS',
  success_time: '2026-11-30T10:05:00+08:00',
  payer: { openid },
  amount: { total: fen, currency: 'CNY' },
})

describe('without an answer of the provider', () => {
  it.each(['unreachable', 'no_answer', 'error', 'unsigned'] as const)('(%s) it is redeemed and asked for once more', async (effect) => {
    const { user } = await market.buyer()
    market.plant({ on: 'prepay', effect })
    const { redemption, payment } = await market.redeem(user)
    expect([redemption.state, payment]).toEqual(['unpaid', undefined])
    const again: Json = await market.ask(user, redemption.redemptionId)
    expect(await market.sheet(user, again.data.payment)).toBe('requestPayment:ok')
    await market.until(async () => (await market.stateOf(user, redemption.redemptionId)) === 'waiting')
    expect(market.pay.list().filter(({ openid }) => openid === user)).toHaveLength(1)
  })

  it('nobody is handed a payment of what may be paid already', async () => {
    const { user } = await market.buyer()
    const { redemption } = await market.redeem(user)
    market.plant({ on: 'query', effect: 'unreachable' })
    expect(await market.ask(user, redemption.redemptionId)).toEqual({ ok: true, data: { redemption } })
  })
})

it('has lost and doubled nothing in all of this', () => market.balanced())
