import { PAYING, PayingTill } from '../support/points-at-till'
import { stored } from '../support/stored'
import { DEMO_KEY, World } from '../support/world'
import { wrongDigits } from '../support/wrong-digits'

let till: PayingTill
let world: World
let member: string
beforeAll(async () => {
  till = await PayingTill.open()
  ;({ world } = till)
  member = await till.member('o-pays', 30_000, '13900000001')
})
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

const named = () => ({ memberRef: member })
const balance = () => till.balance('o-pays')

describe('a quote', () => {
  it.each([
    [39_800, { most: 19_900, valueFen: 19_900, message: '本单最多可用 19,900 分抵 199 元' }],
    [100_000, { most: 30_000, valueFen: 30_000, message: '本单最多可用 30,000 分抵 300 元' }],
    [199, { most: 0, valueFen: 0, message: '本单金额较小,不足以使用 100 分抵扣' }],
  ])('of %p fen says what points can pay of it', async (amountFen, expected) => {
    expect(World.ok(await till.quote(named(), amountFen))).toMatchObject({ ...expected, step: 100, balance: 30_000 })
  })

  it('uses no code up and writes nothing', async () => {
    const code = await till.code('o-pays')
    for (let i = 0; i < 2; i++) expect(World.ok(await till.quote({ code }, 39_800)).most).toBe(19_900)
    expect(await stored(world, 'points_payments')).toEqual([])
  })

  it('of somebody with too few points says how many it takes', async () => {
    await till.member('o-few', 40)
    const { code } = await world.data('o-few', 'code.get')
    expect(World.ok(await till.quote({ code }, 39_800))).toMatchObject({ most: 0, message: '可用积分 40,满 100 分可抵扣' })
  })
})

describe('a payment', () => {
  it('holds the points, says what is left to pay, and is confirmed by the purchase, which earns by the money part alone', async () => {
    const before = await balance()
    const held = World.ok(await till.hold('o-pays', 'P-1', 5_000, 39_800), 201)
    expect(held).toMatchObject({ paymentId: 'PAY-P-1', points: 5_000, valueFen: 5_000, payableFen: 34_800, balance: before - 5_000 })
    expect(held.receipt).toEqual(['积分抵扣 5,000 分 = 50 元', '还须付款 348 元', `当前积分 ${(before - 5_000).toLocaleString('en')}`])
    expect(await balance()).toBe(before - 5_000)
    const bought = World.ok(await till.buy('P-1', 39_800), 201)
    expect(bought).toMatchObject({ points: 348, balance: before - 5_000 + 348 })
    expect(bought.message).toMatch(/^您本次消费 398 元\(5,000 分抵 50 元\),获得 348 分,当前积分 /)
    expect(bought.receipt.slice(0, 4)).toEqual(['消费 398 元', '积分抵扣 5,000 分 = 50 元', '实付 348 元', '本次积分 +348 分'])
    expect(bought.explanation.slice(0, 3)).toEqual(['348 元 × 1 分/元 = 348 分', '消费 398 元', '其中 5,000 分抵 50 元,这部分不计分'])
    expect(await stored(world, 'points_payments', { _id: 'PAY-P-1' })).toMatchObject([{ state: 'confirmed', dueAt: '9999' }])
  })

  it('is explained to its member, down to the lots', async () => {
    World.ok(await till.hold('o-pays', 'P-told', 200, 39_800), 201)
    const { items } = await world.data('o-pays', 'points.list')
    expect(items[0]).toMatchObject({ kind: 'payment', points: -200, title: '积分抵扣 2 元' })
    const { steps } = await world.data('o-pays', 'points.explain', { entryId: 'payment:PAY-P-told' })
    expect(steps).toEqual(['200 分抵 2 元(100 分 = 1 元)', '使用有效期至 2028-11-30 的 200 分', '用于订单 P-told,共 398 元,另付 396 元'])
    World.ok(await till.cancel('PAY-P-told'))
  })

  it('again answers the same and burns nothing twice, also with a refreshed code; another body is a conflict', async () => {
    const before = await balance()
    const body = {
      paymentId: 'PAY-P-2',
      storeId: 'S001',
      orderId: 'P-2',
      amountFen: 39_800,
      points: 300,
      member: { code: await till.code('o-pays') },
    }
    const first = await till.pay(body)
    expect(first.status).toBe(201)
    for (const code of [body.member.code, await till.code('o-pays')]) {
      const again = await till.pay({ ...body, member: { code } })
      expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true'])
      expect(again.body).toEqual(first.body)
    }
    for (const other of [{ points: 400 }, { amountFen: 39_900 }, { orderId: 'P-3' }])
      expect((await till.pay({ ...body, ...other })).body.error.code).toBe('conflict')
    expect(await balance()).toBe(before - 300)
    World.ok(await till.cancel('PAY-P-2'))
  })

  it('takes the points once in twenty parallel requests', async () => {
    const before = await balance()
    const body = {
      paymentId: 'PAY-par',
      storeId: 'S001',
      orderId: 'par',
      amountFen: 39_800,
      points: 300,
      member: { code: await till.code('o-pays') },
    }
    const results = await Promise.all([...Array(20)].map(() => till.pay(body)))
    expect(results.filter(({ status }) => ![200, 201, 503].includes(status))).toEqual([])
    expect(results.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(1)
    expect(await balance()).toBe(before - 300)
    World.ok(await till.cancel('PAY-par'))
  })

  it('never spends a point twice in two payments at once', async () => {
    await till.member('o-once', 1_000)
    const body = { storeId: 'S001', amountFen: 200_000, points: 1_000 }
    const codes = [await till.code('o-once'), await till.code('o-once')]
    const pay = (code: string, i: number) => till.pay({ ...body, paymentId: `PAY-once-${i}`, orderId: `once-${i}`, member: { code } })
    const results = await Promise.all(codes.map(pay))
    expect(results.map(({ status }) => status).sort()).toEqual([201, 422])
    expect(await till.balance('o-once')).toBe(0)
  })

  it.each([
    ['points that are no whole step', { points: 150 }, 422, 'invalid', '积分抵扣须为 100 分的整数倍,至少 100 分'],
    ['more than its share of the order', { points: 20_000 }, 422, 'over_limit', '本单最多可用 19,900 分抵 199 元'],
    ['another store', { storeId: 'S002' }, 404, 'not_found', '该密钥不属于此门店'],
    ['a phone', { member: { phone: '13900000001' } }, 422, 'invalid', undefined],
    ['a member number', { member: { memberRef: '6204817735' } }, 422, 'invalid', undefined],
    ['no code at all', { member: { code: 'x' } }, 422, 'code_invalid', undefined],
    ['an unknown field', { memo: 'x' }, 422, 'invalid', undefined],
  ])('is refused for %s', async (_, more, status, code, message) => {
    const before = await balance()
    const { status: got, body } = await till.hold('o-pays', 'P-bad', 200, 39_800, more)
    expect([got, body.error.code]).toEqual([status, code])
    if (message) expect(body.error.message).toBe(message)
    expect(await balance()).toBe(before)
  })

  it('is refused where the balance does not reach, and says what there is', async () => {
    const { body } = await till.hold('o-few', 'P-few', 100, 39_800)
    expect(body.error).toMatchObject({ code: 'not_enough_points', details: { balance: 40 } })
  })

  it('uses its code up: not even the till can show it again', async () => {
    const code = await till.code('o-pays')
    const body = { storeId: 'S001', amountFen: 39_800, points: 100, member: { code } }
    World.ok(await till.pay({ ...body, paymentId: 'PAY-u1', orderId: 'u1' }), 201)
    expect((await till.pay({ ...body, paymentId: 'PAY-u2', orderId: 'u2' })).body.error.code).toBe('code_used')
    expect((await world.purchase('u3', 100, { member: { code } })).body.error.code).toBe('code_used')
    World.ok(await till.cancel('PAY-u1'))
  })

  it('is refused from a frozen card, from sleeping points and from who owes, in words', async () => {
    await till.member('o-frozen', 1_000)
    const code = await till.code('o-frozen')
    await world.data('o-frozen', 'card.freeze')
    const body = { paymentId: 'PAY-f', storeId: 'S001', orderId: 'f', amountFen: 39_800, points: 100 }
    expect((await till.pay({ ...body, member: { code } })).body.error.code).toBe('account_frozen')
    await till.member('o-owes', 500)
    World.ok(await till.hold('o-owes', 'owes', 500, 100_000), 201)
    expect(World.ok(await till.refund('for-o-owes', 'all', 50_000)).debt).toBe(500)
    const { error } = (await till.hold('o-owes', 'owes-2', 100, 39_800)).body
    expect(error).toMatchObject({ code: 'not_eligible', message: '会员还有欠分 500 分,抵还后才能使用积分抵扣' })
    const { code: shown } = await world.data('o-owes', 'code.get')
    expect(World.ok(await till.quote({ code: shown }, 39_800))).toMatchObject({ most: 0, message: error.message })
    // What comes back repays the debt first.
    expect(World.ok(await till.cancel('PAY-owes'))).toMatchObject({ points: 500, lapsed: 0, balance: 0 })
    expect(await stored(world, 'accounts', { maskedPhone: null, openid: 'o-owes' })).toMatchObject([{ balance: 0, debt: 0 }])
  })

  it('counts wrong digits against the card', async () => {
    const code = wrongDigits((await world.data('o-few', 'code.get')).digits, 1)
    const body = { paymentId: 'PAY-w', storeId: 'S001', orderId: 'w', amountFen: 39_800, points: 100, member: { code } }
    expect((await till.pay(body)).body.error.code).toBe('code_invalid')
    expect(await stored(world, 'accounts', { openid: 'o-few' })).toMatchObject([{ failures: { digits: { count: 1 } } }])
  })
})

describe('a purchase that brings a payment', () => {
  it('may name its member too, by number, phone or the very code, and nobody else', async () => {
    const other = await world.join('o-other', '13900000002')
    const code = await till.code('o-pays')
    const body = { storeId: 'S001', amountFen: 39_800, points: 100, member: { code } }
    World.ok(await till.pay({ ...body, paymentId: 'PAY-n1', orderId: 'n1' }), 201)
    for (const wrong of [{ memberRef: other }, { phone: '13900000002' }, { code: (await world.data('o-other', 'code.get')).code }])
      expect((await till.buy('n1', 39_800, { member: wrong })).body.error).toMatchObject({
        code: 'conflict',
        message: '积分抵扣单属于另一位会员,请核对后再上传',
      })
    World.ok(await till.buy('n1', 39_800, { member: { code } }), 201)
    await till.paid('o-pays', 'n2', 100, 39_800, { member: { memberRef: member } })
    await till.paid('o-pays', 'n3', 100, 39_800, { member: { phone: '13900000001' } })
  })

  it('answers the same again; without the payment, or with another one, it is a conflict', async () => {
    const body = { orderId: 'again', storeId: 'S001', paidAt: await world.iso(), amountFen: 39_800, pointsPaymentId: 'PAY-again' }
    World.ok(await till.hold('o-pays', 'again', 100, 39_800), 201)
    const first = await world.till('/till/v1/purchases', body)
    const again = await world.till('/till/v1/purchases', body)
    expect([again.status, again.headers.get('idempotency-replayed'), again.text]).toEqual([200, 'true', first.text])
    const { pointsPaymentId: _, ...without } = body
    expect((await world.till('/till/v1/purchases', { ...without, member: named() })).body.error.code).toBe('conflict')
    expect((await world.till('/till/v1/purchases', { ...body, pointsPaymentId: 'PAY-P-1' })).body.error.code).toBe('conflict')
  })

  it('of another order or another amount books nothing and says what to do', async () => {
    const before = await balance()
    World.ok(await till.hold('o-pays', 'changed', 100, 39_800), 201)
    expect((await till.buy('changed', 40_000)).body.error).toMatchObject({
      code: 'conflict',
      message: '积分抵扣单按本单 398 元开具,金额已变,请取消抵扣后重新抵扣',
      details: { orderFen: 39_800 },
    })
    expect((await till.buy('else', 39_800, { pointsPaymentId: 'PAY-changed' })).body.error.code).toBe('conflict')
    expect((await till.buy('unknown', 39_800)).body.error).toMatchObject({ code: 'not_found', message: '没有找到该积分抵扣单,请核对编号' })
    expect(await stored(world, 'entries', { orderId: 'else' })).toEqual([])
    World.ok(await till.cancel('PAY-changed'))
    expect(await balance()).toBe(before)
  })

  it('confirms in a batch as well, item by item', async () => {
    for (const orderId of ['b1', 'b2']) World.ok(await till.hold('o-pays', orderId, 1_000, 39_800), 201)
    World.ok(await till.cancel('PAY-b2'))
    const paidAt = await world.iso()
    const item = (orderId: string) => ({ orderId, storeId: 'S001', paidAt, amountFen: 39_800, pointsPaymentId: `PAY-${orderId}` })
    const { results } = World.ok(await world.till('/till/v1/purchases/batch', { items: ['b1', 'b2', 'b1'].map(item) }))
    expect(results).toMatchObject([
      { status: 201, data: { points: 388 } },
      { status: 422, error: { code: 'over', message: '积分抵扣已取消,请重新抵扣,或补收 10 元后不带 pointsPaymentId 上传' } },
      { status: 200, replayed: true },
    ])
  })

  it('keeps what a quote of the whole order has promised by its rules', async () => {
    const { quoteId } = World.ok(await world.till('/till/v1/purchases/quote', { storeId: 'S001', amountFen: 39_800, member: named() }))
    const { points, explanation } = await till.paid('o-pays', 'quoted', 5_000, 39_800, { quoteId })
    expect(points).toBe(348)
    expect(explanation.join()).not.toContain('不符')
  })

  it('spreads the points over lines that earn nothing too', async () => {
    const lines = [
      { sku: 'TEA', quantity: 1, amountFen: 20_000 },
      { sku: 'CARD', category: 'gift-card', quantity: 1, amountFen: 20_000 },
    ]
    expect(await till.paid('o-pays', 'lines', 10_000, 40_000, { lines })).toMatchObject({ points: 150 })
    expect((await till.buy('lines-2', 40_000, { lines: lines.slice(1) })).body.error.code).toBe('invalid')
  })
})

describe('a payment that ends otherwise', () => {
  it('gives the points back into their lots when it is cancelled, once, and answers the same again', async () => {
    const before = await stored(world, 'accounts', { _id: member })
    World.ok(await till.hold('o-pays', 'c1', 700, 39_800), 201)
    const first = await till.cancel('PAY-c1')
    expect(World.ok(first)).toMatchObject({ points: 700, lapsed: 0, balance: before[0].balance })
    const again = await till.cancel('PAY-c1')
    expect([again.status, again.headers.get('idempotency-replayed'), again.text]).toEqual([200, 'true', first.text])
    const after = await stored(world, 'accounts', { _id: member })
    expect(after[0].lots).toEqual(before[0].lots)
    expect((await till.buy('c1', 39_800)).body.error).toMatchObject({
      code: 'over',
      message: expect.stringMatching(/^积分抵扣已取消,请重新抵扣,或补收 7 元/),
    })
  })

  it('cannot be cancelled once it is confirmed', async () => {
    await till.paid('o-pays', 'c2', 700, 39_800)
    expect((await till.cancel('PAY-c2')).body.error).toMatchObject({ code: 'over', message: '积分抵扣已随订单确认,不能取消,请对订单退款' })
  })

  it('lapses at its instant whether or not the job has been there, and the member hears of it', async () => {
    const before = await balance()
    World.ok(await till.hold('o-pays', 'l1', 700, 39_800), 201)
    await world.http('POST', '/emulator/faults', JSON.stringify({ effect: 'crash', function: 'jobs', times: 1_000 }))
    await world.advance('PT15M')
    expect((await till.buy('l1', 39_800)).body.error).toMatchObject({
      code: 'over',
      message: expect.stringContaining('积分抵扣已超时并退回会员'),
    })
    expect(await balance()).toBe(before - 700)
    await world.http('DELETE', '/emulator/faults')
    await world.advance('PT2M')
    expect(await balance()).toBe(before)
    expect(await stored(world, 'points_payments', { _id: 'PAY-l1' })).toMatchObject([{ state: 'lapsed', dueAt: '9999' }])
    const { items } = await world.data('o-pays', 'inbox.list')
    expect(items.map(({ title }: { title: string }) => title)).toContain('积分抵扣已退回')
    expect(World.ok(await till.cancel('PAY-l1'))).toMatchObject({ points: 700, lapsed: 0 })
  })

  it('is unknown to the tills of other stores', async () => {
    World.ok(await till.hold('o-pays', 's1', 100, 39_800), 201)
    await world.running.emulator.contents.endpoint.handle({
      action: 'database.insertDocument',
      envName: 'local-env',
      collectionName: 'till_keys',
      data: [JSON.stringify({ _id: 'other', secret: 'secret-of-another', storeId: 'S002', status: 'active' })],
    })
    const key = { keyId: 'other', secret: 'secret-of-another' }
    expect((await till.cancel('PAY-s1', { key })).status).toBe(404)
    expect((await till.cancel('PAY-nobody')).status).toBe(404)
    expect((await till.cancel('PAY-s1', { key: DEMO_KEY })).status).toBe(200)
  })

  it('brings dead points back dead, and says so', async () => {
    // Points that die with the year, held in its last minutes.
    const dying = await PayingTill.open({ ...PAYING, expiry: { policy: 'year_end', years: 1 } }, '2026-12-31T23:50:00+08:00')
    await dying.member('o-late', 1_000)
    World.ok(await dying.hold('o-late', 'late', 600, 200_000), 201)
    await dying.world.setClock('2027-01-01T00:01:00+08:00')
    expect(World.ok(await dying.cancel('PAY-late'))).toMatchObject({
      points: 0,
      lapsed: 600,
      balance: 0,
      receipt: ['积分抵扣已取消', '退回 0 分,另有 600 分已到期', '当前积分 0'],
    })
    const { steps } = await dying.world.data('o-late', 'points.explain', { entryId: 'restore:payment:PAY-late' })
    expect(steps).toEqual(['抵扣取消,退回 600 分', '其中 600 分的有效期至 2026-12-31,已到期,不再退回'])
    expect((await dying.world.audit()).faults).toEqual([])
    await dying.world.close()
  })
})

it('is not there under a programme that does not know it', async () => {
  const without = await PayingTill.open({ ...PAYING, spending: { ...PAYING.spending, atTill: null } })
  await without.member('o-none', 1_000)
  const { error } = (await without.hold('o-none', 'none', 100, 39_800)).body
  expect(error).toMatchObject({ code: 'not_eligible', message: '会员计划暂不支持积分抵扣' })
  const { code } = await without.world.data('o-none', 'code.get')
  expect((await without.quote({ code }, 39_800)).body.error.code).toBe('not_eligible')
  await without.world.close()
})
