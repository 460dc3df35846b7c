import { World } from '../support/world'

let world: World
let member: string
beforeAll(async () => {
  world = await World.start()
  member = await world.join('o-buyer', '13900000001')
})
afterAll(() => world.close())

const balance = async (user = 'o-buyer') => (await world.data(user, 'card.get')).balance as number

describe('a purchase', () => {
  it('credits the member and says so at the till', async () => {
    const before = await balance()
    const data = World.ok(await world.purchase('P-1', 39_800, { member: { phone: '13900000001' } }), 201)
    expect(data).toMatchObject({
      entryId: 'purchase:P-1',
      points: 398,
      balance: before + 398,
      message: `您本次消费 398 元,获得 398 分,当前积分 ${before + 398}`,
    })
    expect(data.explanation).toEqual(expect.arrayContaining(['398 元 × 1 分/元 = 398 分']))
    expect(await balance()).toBe(before + 398)
  })

  it('answers the same again for the same body, and counts once', async () => {
    const body = { orderId: 'P-2', storeId: 'S001', paidAt: await world.iso(), amountFen: 10_000, member: { memberRef: member } }
    const first = await world.till('/till/v1/purchases', body)
    const before = await balance()
    const again = await world.till('/till/v1/purchases', body)
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    expect(again.body).toEqual(first.body)
    expect(await balance()).toBe(before)
  })

  it('is refused as a conflict when its order id comes with another body', async () => {
    const paidAt = await world.iso()
    World.ok(await world.purchase('P-3', 10_000, { paidAt, member: { memberRef: member } }), 201)
    for (const other of [{ amountFen: 10_001 }, { channel: 'web' }, { member: { phone: '13900000001' } }]) {
      const body = { orderId: 'P-3', storeId: 'S001', paidAt, amountFen: 10_000, member: { memberRef: member }, ...other }
      expect((await world.till('/till/v1/purchases', body)).body.error).toMatchObject({ code: 'conflict', retry: 'never' })
    }
  })

  it('counts one of two different bodies that come under one order id in the same instant, and refuses the other', async () => {
    const paidAt = await world.iso()
    const bodies = [{ memberRef: member }, { phone: '13900000001' }, undefined].flatMap((named) =>
      [1_000, 2_000].map((amountFen) => ({ orderId: 'P-race', storeId: 'S001', paidAt, amountFen, ...(named ? { member: named } : {}) })),
    )
    const before = await balance()
    const results = await Promise.all(bodies.map((body) => world.till('/till/v1/purchases', body)))
    const first = results.filter(({ status }) => status === 201)
    expect(first).toHaveLength(1)
    for (const { status, body } of results) if (status !== 201) expect([status, body.error?.code]).toEqual([409, 'conflict'])
    expect(await balance()).toBe(before + (first[0]!.body.data.points ?? 0))
  })

  it('makes one entry out of fifty parallel copies, and forty-nine identical replays', async () => {
    const before = await balance()
    const body = { orderId: 'P-50', storeId: 'S001', paidAt: await world.iso(), amountFen: 5_000, member: { memberRef: member } }
    const results = await Promise.all(Array.from({ length: 50 }, () => world.till('/till/v1/purchases', body)))
    expect(results.filter((result) => result.status === 201)).toHaveLength(1)
    expect(results.filter((result) => result.status === 200)).toHaveLength(49)
    expect(new Set(results.map((result) => JSON.stringify(result.body.data))).size).toBe(1)
    expect(await balance()).toBe(before + 50)
  })

  it('keeps every one of thirty different purchases of one member at once', async () => {
    const before = await balance()
    const results = await Promise.all(
      Array.from({ length: 30 }, (_, i) => world.purchase(`P-all-${i}`, 1_000, { member: { memberRef: member } })),
    )
    const credited = results.filter((result) => result.status === 201).length
    const busy = results.filter((result) => result.status === 503)
    expect(busy.every((result) => result.headers.get('retry-after') !== null)).toBe(true)
    expect(credited + busy.length).toBe(30)
    expect(await balance()).toBe(before + credited * 10)
  })

  it('earns nothing for excluded goods, and says why', async () => {
    const lines = [
      { sku: 'TEA', quantity: 1, amountFen: 8_000 },
      { sku: 'CARD', category: 'gift-card', quantity: 1, amountFen: 20_000 },
    ]
    const data = World.ok(await world.purchase('P-ex', 28_000, { lines, member: { memberRef: member } }), 201)
    expect(data.points).toBe(80)
    expect(data.explanation).toContain('其中 200 元不计分:礼品卡不参与积分')
  })
})

describe('bad input', () => {
  const attempt = async (change: Record<string, unknown>, drop: string[] = []) => {
    const body: Record<string, unknown> = { orderId: 'BAD', storeId: 'S001', paidAt: await world.iso(), amountFen: 100, ...change }
    for (const key of drop) delete body[key]
    return world.till('/till/v1/purchases', body)
  }

  it.each([
    ['a negative amount', { amountFen: -1 }, 'amountFen'],
    ['an amount of zero', { amountFen: 0 }, 'amountFen'],
    ['a fraction', { amountFen: 1.5 }, 'amountFen'],
    ['2^53', { amountFen: 2 ** 53 }, 'amountFen'],
    ['an amount as text', { amountFen: '100' }, 'amountFen'],
    ['an unknown field', { bonus: 5 }, 'bonus'],
    ['a time without offset', { paidAt: '2026-11-23T10:00:00' }, 'paidAt'],
    ['no time at all', { paidAt: 'yesterday' }, 'paidAt'],
    ['an order id with a slash', { orderId: 'A/B' }, 'orderId'],
    ['lines that do not add up', { lines: [{ sku: 'A', quantity: 1, amountFen: 99 }] }, 'lines'],
    [
      'a negative line',
      {
        lines: [
          { sku: 'A', quantity: 1, amountFen: 200 },
          { sku: 'B', quantity: 1, amountFen: -100 },
        ],
      },
      'lines[1].amountFen',
    ],
    ['an unknown field in a line', { lines: [{ sku: 'A', quantity: 1, amountFen: 100, price: 1 }] }, 'lines[0].price'],
    ['half a character', { channel: '\ud83d' }, 'channel'],
    ['a control character', { lines: [{ sku: 'A\u0000', quantity: 1, amountFen: 100 }] }, 'lines[0].sku'],
    ['two ways to name the member', { member: { phone: '13900000001', memberRef: '6204817735' } }, 'member'],
    ['a phone that is none', { member: { phone: '12345' } }, 'member.phone'],
  ])('%s is refused with the path of the field', async (_, change, path) => {
    const { status, body } = await attempt(change)
    expect(status).toBe(422)
    expect(body.error.code).toBe('invalid')
    expect(body.error.details.fields.map((field: { path: string }) => field.path)).toContain(path)
    expect(body.error.message).toMatch(/[\u4e00-\u9fff]/)
  })

  it.each(['', '{', '[]', 'null', '"x"'])('the body %p is refused in words', async (text) => {
    const { status, body } = await world.till('/till/v1/purchases', text)
    expect(status).toBe(422)
    expect(body.error.message).toMatch(/[\u4e00-\u9fff]/)
  })

  it('a sale from the future or from long ago is refused with its own code', async () => {
    expect((await attempt({ paidAt: await world.iso(10 * 60_000) })).body.error.code).toBe('in_future')
    expect((await attempt({ paidAt: await world.iso(-31 * 86_400_000) })).body.error.code).toBe('too_old')
    expect((await attempt({ paidAt: '1990-01-01T00:00:00+08:00' })).body.error.code).toBe('too_old')
  })

  it('a body beyond the platform’s limit is refused', async () => {
    const { status, body } = await attempt({ channel: 'x'.repeat(101 * 1024) })
    expect(status).toBe(413)
    expect(body.error.code).toBe('too_large')
  })

  it('an unknown member is refused, whichever way it is named', async () => {
    expect((await attempt({ member: { memberRef: '9999999999' } })).status).toBe(404)
    expect((await attempt({ member: { code: 'gibberish' } })).body.error.code).toBe('code_invalid')
    expect((await attempt({ member: { code: 'EG1-9999999999-00000000000' } })).body.error.code).toBe('code_invalid')
  })

  it('an unknown path, and a path with another method, are not found', async () => {
    expect((await world.till('/till/v1/nothing', {})).status).toBe(404)
    expect((await world.http('GET', '/till/v1/purchases')).status).toBe(401)
  })

  it('leaves no trace of anything that was refused', async () => {
    expect(
      (
        await world.http('POST', '/call/member', JSON.stringify({ action: 'points.explain', input: { entryId: 'purchase:BAD' } }), {
          'x-evergreen-user': 'o-buyer',
        })
      ).body.error.code,
    ).toBe('not_found')
    expect((await world.audit()).faults).toEqual([])
  })
})

describe('a batch of an offline till', () => {
  it('answers every item on its own, in order; a bad one stops no other', async () => {
    const item = async (orderId: string, more: Record<string, unknown> = {}) => ({
      orderId,
      storeId: 'S001',
      paidAt: await world.iso(-3_600_000),
      amountFen: 2_000,
      member: { memberRef: member },
      ...more,
    })
    const items = [await item('B-1'), await item('B-2', { amountFen: -5 }), 'nonsense', await item('B-3'), await item('B-1')]
    items[4] = items[0]!
    const { results } = World.ok(await world.till('/till/v1/purchases/batch', { items }))
    expect(results.map(({ status }: { status: number }) => status)).toEqual([201, 422, 422, 201, 200])
    expect(results[4]).toMatchObject({ replayed: true, data: results[0].data })
    expect(results[1].error.details.fields[0].path).toBe('amountFen')
  })

  it('takes a hundred items and refuses a hundred and one', async () => {
    const { status, body } = await world.till('/till/v1/purchases/batch', { items: Array.from({ length: 101 }, () => 1) })
    expect(status).toBe(422)
    expect(body.error.details.fields[0].path).toBe('items')
  })
})

it('the audit finds nothing after all of this', async () => {
  expect((await world.audit()).faults).toEqual([])
})
