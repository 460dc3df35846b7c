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
    '/till/v1/purchases/batch',
    '/till/v1/purchases/{orderId}/refunds',
  ])
})

it('names every code that an answer can carry', async () => {
  const { body } = await world.http('GET', '/till/v1/openapi.json')
  expect(body.components.schemas.Error.properties.error.properties.code.enum).toEqual(Object.keys(ERRORS))
})

it('has a page to read it, which loads nothing from anywhere', async () => {
  const { status, text, headers } = await world.http('GET', '/till/docs')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('text/html')
  expect(text).toContain('/till/v1/purchases/{orderId}/refunds')
  expect(text).not.toMatch(/<script|<link|src=|@import|url\(/)
})
