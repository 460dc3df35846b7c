import { authorization, DEMO_KEY, World } from '../support/world'

let world: World
beforeAll(async () => (world = await World.start()))
afterAll(() => world.close())

const PATH = '/till/v1/members/lookup'
const BODY = JSON.stringify({ phone: '13800000000' })
const seconds = async () => Math.floor((await world.now()) / 1000)

const expectRefused = (result: { status: number; body: { ok: boolean; error: { code: string; message: string } } }) => {
  expect(result.status).toBe(401)
  expect(result.body).toMatchObject({ ok: false, error: { code: 'bad_signature', retry: 'never' } })
}

it('lets a right signature through to the answer', async () => {
  expect((await world.till(PATH, BODY)).body.error.code).toBe('not_found')
})

it.each([-299, 299])('tolerates a till clock that is off by %i s', async (skew) => {
  expect((await world.till(PATH, BODY, { ts: (await seconds()) + skew })).status).toBe(404)
})

it.each([-302, 302, -86_400])('refuses a signature whose time is off by %i s', async (skew) => {
  expectRefused(await world.till(PATH, BODY, { ts: (await seconds()) + skew }))
})

it('accepts signatures by the moved clock and by the real one', async () => {
  await world.advance('P2D')
  expect((await world.till(PATH, BODY)).status).toBe(404)
  expect((await world.till(PATH, BODY, { ts: Math.floor(Date.now() / 1000) })).status).toBe(404)
})

it('refuses a body that was altered after signing', async () => {
  expectRefused(await world.till(PATH, BODY, { sentBody: BODY.replace('13800000000', '13800000001') }))
})

it('refuses a header that was signed for another path or method', async () => {
  const ts = await seconds()
  expectRefused(await world.till(PATH, BODY, { authorization: authorization(DEMO_KEY, 'POST', '/till/v1/purchases', ts, BODY) }))
  expectRefused(await world.till(PATH, BODY, { authorization: authorization(DEMO_KEY, 'PUT', PATH, ts, BODY) }))
})

it.each([
  ['unknown', { keyId: 'nobody', secret: 'whatever-it-is' }],
  ['wrong secret of a known', { keyId: 'demo-till', secret: 'not-the-secret' }],
])('answers the same for an %s key', async (_, key) => expectRefused(await world.till(PATH, BODY, { key })))

it.each(['', 'Bearer x', 'EVERGREEN-HMAC-SHA256 key=demo-till', 'EVERGREEN-HMAC-SHA256 key=demo-till,ts=1e9,nonce=00,sig=00'])(
  'refuses the header %p',
  async (header) => expectRefused(await world.till(PATH, BODY, { authorization: header })),
)

it('refuses a nonce shorter than 16 hex digits', async () => {
  const good = authorization(DEMO_KEY, 'POST', PATH, await seconds(), BODY)
  expectRefused(await world.till(PATH, BODY, { authorization: good.replace(/nonce=[0-9a-f]+/, 'nonce=0123456789') }))
})

it('never shows a stack or internal words', async () => {
  const { text } = await world.till(PATH, BODY, { authorization: 'x' })
  expect(text).not.toMatch(/at .*\.js|stack|Error:/)
})

describe('keys of a store', () => {
  const put = (id: string, fields: Record<string, unknown>) => {
    const storage = world.running.emulator.contents.endpoint
    const document = JSON.stringify({ _id: id, secret: `${id}-secret`, storeId: 'S001', status: 'active', ...fields })
    return storage.handle({ action: 'database.insertDocument', envName: 'local-env', collectionName: 'till_keys', data: [document] })
  }
  const revoke = (id: string) =>
    world.running.emulator.contents.endpoint.handle({
      action: 'database.modifyDocument',
      envName: 'local-env',
      collectionName: 'till_keys',
      queryType: 'DOC',
      query: JSON.stringify({ _id: id }),
      data: JSON.stringify({ $set: { status: 'revoked' } }),
      multi: false,
      merge: true,
      upsert: false,
    })

  it('are valid side by side during a rotation', async () => {
    await put('k-old', {})
    await put('k-new', {})
    for (const keyId of ['k-old', 'k-new'])
      expect((await world.till(PATH, BODY, { key: { keyId, secret: `${keyId}-secret` } })).status).toBe(404)
  })

  it('open nothing once they are revoked, at the latest a minute later', async () => {
    await put('k-lost', {})
    const key = { keyId: 'k-lost', secret: 'k-lost-secret' }
    expect((await world.till(PATH, BODY, { key })).status).toBe(404)
    await revoke('k-lost')
    await world.advance('PT61S')
    expectRefused(await world.till(PATH, BODY, { key }))
  })

  it('cannot book for another store', async () => {
    await put('k-other', { storeId: 'S002' })
    const key = { keyId: 'k-other', secret: 'k-other-secret' }
    const body = { orderId: 'FOREIGN-1', storeId: 'S001', paidAt: await world.iso(), amountFen: 100 }
    expect((await world.till('/till/v1/purchases', body, { key })).status).toBe(404)
  })

  it('cannot refund an order of another store', async () => {
    World.ok(await world.purchase('OURS-1', 1_000), 201)
    const key = { keyId: 'k-other', secret: 'k-other-secret' }
    const refund = { refundId: 'R1', amountFen: 100, refundedAt: await world.iso() }
    expect((await world.till('/till/v1/purchases/OURS-1/refunds', refund, { key })).status).toBe(404)
  })

  it('learn nothing about the refunds of another store: known and unknown ones are not found alike', async () => {
    World.ok(await world.purchase('OURS-2', 1_000), 201)
    const refund = { refundId: 'R1', amountFen: 100, refundedAt: await world.iso() }
    World.ok(await world.till('/till/v1/purchases/OURS-2/refunds', refund))
    const key = { keyId: 'k-other', secret: 'k-other-secret' }
    for (const body of [refund, { ...refund, amountFen: 200 }, { ...refund, refundId: 'R2' }]) {
      const { status, body: answer } = await world.till('/till/v1/purchases/OURS-2/refunds', body, { key })
      expect([status, answer.error]).toEqual([404, expect.objectContaining({ code: 'not_found', message: '没有找到该订单' })])
    }
  })
})
