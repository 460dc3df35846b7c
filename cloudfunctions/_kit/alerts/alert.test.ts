import { instantOf } from '../../../shared/domain/time'
import { MemoryStore } from '../../../tests/support/memory-store'
import { alert } from './alert'

const T = instantOf('2026-11-23T10:00:00+08:00')
const HOUR = 3_600_000

let store: MemoryStore
let fetched: jest.SpyInstance
const told = () => fetched.mock.calls.map(([, { body }]) => JSON.parse(body as string))
const answering = (status: number, body: unknown) => fetched.mockImplementation(async () => new Response(JSON.stringify(body), { status }))
const raise = (key: string, now: number, words = '某事不对') => alert(store, { key, words, now })

beforeEach(() => {
  store = new MemoryStore()
  process.env['EVERGREEN_ALERT_URL'] = 'http://alerts.example/hook'
  fetched = jest.spyOn(globalThis, 'fetch')
  answering(200, { errcode: 0 })
  for (const level of ['info', 'error'] as const) jest.spyOn(console, level).mockImplementation(() => undefined)
})
afterEach(() => {
  delete process.env['EVERGREEN_ALERT_URL']
  delete process.env['EVERGREEN_ALERT_FORM']
  jest.restoreAllMocks()
})

it('is kept and told at once; the same again that day is counted only, and told on the next day', async () => {
  for (const after of [0, 1, 2, 13.9, 14]) await raise('job:expiry', T + after * HOUR)
  expect(told()).toEqual([
    { key: 'job:expiry', text: '某事不对', at: '2026-11-23T10:00:00.000+08:00', count: 1 },
    { key: 'job:expiry', text: '某事不对', at: '2026-11-24T00:00:00.000+08:00', count: 5 },
  ])
  expect(store.all('alerts')).toEqual([
    expect.objectContaining({ count: 5, firstAt: '2026-11-23T10:00:00.000+08:00', toldAt: '2026-11-24T00:00:00.000+08:00' }),
  ])
})

it('tells things with different keys apart', async () => {
  await raise('a', T)
  await raise('b', T)
  expect(told().map(({ key }) => key)).toEqual(['a', 'b'])
})

it('goes nowhere without an address, and is kept all the same', async () => {
  delete process.env['EVERGREEN_ALERT_URL']
  await raise('a', T)
  expect(fetched).not.toHaveBeenCalled()
  expect(store.all('alerts')).toEqual([expect.objectContaining({ toldAt: null, count: 1 })])
})

it.each([
  ['an error', () => answering(500, {})],
  ['no JSON', () => fetched.mockImplementation(async () => new Response('<html>', { status: 200 }))],
  ['nothing', () => fetched.mockImplementation(async () => Promise.reject(new Error('unreachable')))],
])('has not been told when the webhook answers %s, and is told the next time', async (_, fail) => {
  fail()
  await raise('a', T)
  expect(store.all('alerts')).toEqual([expect.objectContaining({ toldAt: null })])
  answering(200, {})
  await raise('a', T + HOUR)
  expect(store.all('alerts')).toEqual([expect.objectContaining({ toldAt: '2026-11-23T11:00:00.000+08:00', count: 2 })])
})

describe('a robot of a WeCom group', () => {
  beforeEach(() => (process.env['EVERGREEN_ALERT_FORM'] = 'wecom'))

  it('gets a text of at most 2048 bytes with what, how often and when', async () => {
    await raise('a', T)
    await raise('b', T, '🌲长'.repeat(400))
    const [first, second] = told()
    expect(first).toEqual({ msgtype: 'text', text: { content: '【常青会员】某事不对 2026-11-23 10:00' } })
    expect(Buffer.byteLength(second.text.content)).toBeLessThanOrEqual(2048)
    expect(second.text.content).not.toMatch(/�/)
  })

  it('that names an error, of its limit for instance, has not taken it', async () => {
    answering(200, { errcode: 45009, errmsg: 'api freq out of limit' })
    await raise('a', T)
    expect(store.all('alerts')).toEqual([expect.objectContaining({ toldAt: null })])
  })
})

it.each(['begin', 'get', 'insert', 'commit'] as const)('never throws, not even when the database fails at %s', async (step) => {
  store.plant({ step, kind: 'unavailable', times: 99 })
  await expect(raise('a', T)).resolves.toBeUndefined()
})

it('never throws on keys and words of any length, or a form that nobody knows', async () => {
  await raise('k'.repeat(500), T, '字'.repeat(5_000))
  await raise('empty', T, '')
  process.env['EVERGREEN_ALERT_FORM'] = 'pigeon'
  await raise('pigeon', T)
  expect(store.all('alerts')).toHaveLength(3)
})

it('is begun anew where what was kept cannot be read', async () => {
  store.seed('alerts', { _id: 'a', schema: 1, count: 'many' } as never)
  await raise('a', T)
  expect(store.all('alerts')).toEqual([expect.objectContaining({ count: 1 })])
})
