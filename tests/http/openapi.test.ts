import Ajv from 'ajv/dist/2020'
import { Validator } from '@seriousme/openapi-schema-validator'
import { ERRORS } from '../../shared/errors'
import { World } from '../support/world'

let world: World
beforeAll(async () => (world = await World.start()))
afterAll(() => world.close())

it('is a valid OpenAPI 3.1 document, open to read', async () => {
  const { status, body } = await world.http('GET', '/till/v1/openapi.json')
  expect(status).toBe(200)
  expect(body.openapi).toBe('3.1.0')
  expect(await new Validator().validate(body)).toMatchObject({ valid: true })
  expect(Object.keys(body.paths)).toEqual([
    '/till/v1/members/lookup',
    '/till/v1/purchases',
    '/till/v1/purchases/quote',
    '/till/v1/purchases/batch',
    '/till/v1/purchases/{orderId}/refunds',
    '/till/v1/payments/points/quote',
    '/till/v1/payments/points',
    '/till/v1/payments/points/{paymentId}/cancel',
    '/till/v1/vouchers/{code}/consume',
    '/till/v1/events',
  ])
})

it('names every code that an answer can carry', async () => {
  const { body } = await world.http('GET', '/till/v1/openapi.json')
  expect(body.components.schemas.Error.properties.error.properties.code.enum).toEqual(Object.keys(ERRORS))
})

describe('says of every call what is accepted and answered', () => {
  const schemas = async (path: string) => {
    const { body } = await world.http('GET', '/till/v1/openapi.json')
    const { parameters, requestBody, responses } = body.paths[path].post
    const bodySchema = requestBody.content['application/json'].schema
    return {
      parameters,
      responses,
      accepts: new Ajv({ strict: false, validateFormats: false }).compile(bodySchema),
      answers: (status: number, answer: unknown) => {
        const schema = responses[status]?.content['application/json'].schema
        return new Ajv({ strict: false, validateFormats: false }).compile(schema?.$ref ? body.components.schemas.Error : (schema ?? false))(
          answer,
        )
      },
    }
  }
  let paidAt: string
  beforeAll(async () => {
    await world.join('o-doc', '13900000008')
    paidAt = await world.iso()
  })
  const order = (orderId: string, more: Record<string, unknown> = {}) => ({ orderId, storeId: 'S001', paidAt, amountFen: 100, ...more })
  const named = { member: { phone: '13900000008' } }

  it.each([
    ['/till/v1/members/lookup', '/till/v1/members/lookup', () => ({ phone: '13900000008' }), 200],
    ['/till/v1/members/lookup', '/till/v1/members/lookup', () => ({ phone: '13900000009' }), 404],
    ['/till/v1/purchases', '/till/v1/purchases', () => order('D-1', named), 201],
    ['/till/v1/purchases', '/till/v1/purchases', () => order('D-1', named), 200],
    ['/till/v1/purchases', '/till/v1/purchases', () => order('D-1'), 409],
    ['/till/v1/purchases', '/till/v1/purchases', () => order('D-2'), 201],
    ['/till/v1/purchases', '/till/v1/purchases', () => order('D-3', { bonus: 1 }), 422],
    ['/till/v1/purchases/quote', '/till/v1/purchases/quote', () => ({ storeId: 'S001', amountFen: 100, ...named }), 200],
    ['/till/v1/purchases/quote', '/till/v1/purchases/quote', () => ({ storeId: 'S001', amountFen: 100 }), 200],
    ['/till/v1/purchases/quote', '/till/v1/purchases/quote', () => ({ storeId: 'S001', amountFen: 0 }), 422],
    [
      '/till/v1/purchases/batch',
      '/till/v1/purchases/batch',
      () => ({ items: [order('D-1', named), order('D-4'), order('D-5', { amountFen: 0 })] }),
      200,
    ],
    [
      '/till/v1/purchases/{orderId}/refunds',
      '/till/v1/purchases/D-1/refunds',
      () => ({ refundId: 'R', amountFen: 1, refundedAt: paidAt }),
      200,
    ],
  ] as const)('%s, as sent to %s (case %#)', async (template, path, body, status) => {
    const { accepts, answers, responses } = await schemas(template)
    const result = await world.till(path, body())
    expect(result.status).toBe(status)
    expect(accepts(body())).toBe(status !== 422)
    expect(answers(status, result.body)).toBe(true)
    const promised = Object.keys(responses[status].headers ?? {})
    for (const header of ['Idempotency-Replayed', 'Retry-After'])
      if (result.headers.get(header) !== null) expect(promised).toContain(header)
  })

  it('promises the mark of a replay only where one is given', async () => {
    expect((await schemas('/till/v1/purchases/batch')).responses[200].headers).toBeUndefined()
    expect((await schemas('/till/v1/purchases')).responses[201].headers).toBeUndefined()
    expect((await schemas('/till/v1/purchases')).responses[503].headers).toHaveProperty('Retry-After')
  })

  it('takes exactly those order ids in the path that a purchase takes in its body', async () => {
    const { parameters } = await schemas('/till/v1/purchases/{orderId}/refunds')
    const { body } = await world.http('GET', '/till/v1/openapi.json')
    const inBody = body.paths['/till/v1/purchases'].post.requestBody.content['application/json'].schema.properties.orderId
    expect(parameters).toEqual([
      { name: 'orderId', in: 'path', required: true, schema: expect.objectContaining({ pattern: inBody.pattern }) },
    ])
  })
})

it('has a page to read it, which loads nothing from anywhere', async () => {
  const { status, text, headers } = await world.http('GET', '/till/docs')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('text/html')
  expect(text).toContain('/till/v1/purchases/{orderId}/refunds')
  expect(text).not.toMatch(/<script|<link|src=|@import|url\(/)
})
