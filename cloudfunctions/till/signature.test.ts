import { createHash, createHmac } from 'node:crypto'
import { MemoryStore } from '../../tests/support/memory-store'
import type { HttpEvent } from './request'
import { signedTill } from './signature'

const NOW = Date.parse('2026-11-24T10:00:00+08:00')
const SECRET = 'a-secret-of-the-till'
const PATH = '/till/v1/purchases'
const BODY = '{"orderId":"单号"}'
beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(NOW))
afterEach(() => jest.restoreAllMocks())

const open = (id = 'k1', more: Record<string, unknown> = {}) => {
  const store = new MemoryStore()
  store.seed('till_keys', { _id: id, secret: SECRET, storeId: 'S001', status: 'active', ...more })
  return store
}

const header = (key: string, path = PATH, ts: number | string = NOW / 1000) => {
  const nonce = 'abcdef0123456789'
  const digest = createHash('sha256').update(BODY).digest('hex')
  const sig = createHmac('sha256', SECRET).update(`POST\n${path}\n${ts}\n${nonce}\n${digest}`).digest('hex')
  return `EVERGREEN-HMAC-SHA256 key=${key},ts=${ts},nonce=${nonce},sig=${sig}`
}

const event = (authorization: string | undefined, more: Partial<HttpEvent> = {}): HttpEvent => ({
  path: PATH,
  httpMethod: 'POST',
  headers: authorization === undefined ? {} : { authorization },
  body: BODY,
  isBase64Encoded: false,
  ...more,
})

it('names key and store of a right signature, however the platform hands over path and body', async () => {
  const till = { keyId: 'k1', storeId: 'S001' }
  const base64 = { body: Buffer.from(BODY).toString('base64'), isBase64Encoded: true }
  for (const more of [{}, { path: '/v1/purchases' }, base64]) expect(await signedTill(open(), event(header('k1'), more), NOW)).toEqual(till)
  const query = { queryStringParameters: { a: '1' } }
  expect(await signedTill(open(), event(header('k1', `${PATH}?a=1`), query), NOW)).toEqual(till)
  expect(await signedTill(open(), event(header('k1').replace(/,/g, ', ')), NOW)).toEqual(till)
})

it.each([
  ['no header', undefined],
  ['another scheme', 'Bearer x'],
  ['a time with a sign', header('k1', PATH, '-1')],
  ['an unsigned query', header('k1', `${PATH}?a=1`)],
  ['something behind the signature', `${header('k1')} `],
  ['a line more', `${header('k1')}\nx`],
  ['a field twice', header('k1').replace('ts=', 'ts=1,ts=')],
])('knows nobody behind %s', async (_, authorization) => {
  expect(await signedTill(open(), event(authorization), NOW)).toBeUndefined()
})

it('reads the key once a minute, an unknown one too', async () => {
  const store = open('k2')
  for (const at of [NOW, NOW + 59_999]) await signedTill(store, event(header('k2')), at)
  expect(store.steps).toEqual(['get'])
  await signedTill(store, event(header('k2')), NOW + 60_000)
  for (let i = 0; i < 3; i++) await signedTill(store, event(header('k-unknown')), NOW)
  expect(store.steps).toEqual(['get', 'get', 'get'])
})

it('opens nothing with a demo key outside the emulator', async () => {
  expect(await signedTill(open('demo-till'), event(header('demo-till')), NOW)).toBeUndefined()
})

it('opens nothing with a revoked key', async () => {
  expect(await signedTill(open('k3', { status: 'revoked' }), event(header('k3')), NOW)).toBeUndefined()
})
