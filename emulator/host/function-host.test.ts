import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CallStats } from './call-stats'
import { FaultPlan } from './faults'
import { FunctionHost, type Outcome } from './function-host'
import { FunctionLog } from './function-log'
import { httpCall, memberCall, timerCall } from './platform-event'
import { functionProcess } from './process-facade'

const folder = mkdtempSync(join(tmpdir(), 'function-host-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written: string[] = []
let files = 0

/** A host with one function of the given source, whose storage is the fault hook alone. */
const hostOf = (source: string, timeoutSeconds = 5) => {
  const file = join(folder, `f${++files}.js`)
  writeFileSync(file, source)
  const log = new FunctionLog((line) => written.push(line))
  const stats = new CallStats()
  const faults = new FaultPlan()
  const storage = async (action: string): Promise<string> => {
    await faults.onStorageCall({ action, phase: 'before' })
    await faults.onStorageCall({ action, phase: 'after' })
    return action
  }
  const environment = { baseUrl: 'http://127.0.0.1:1', envName: 'local-env', secret: 'ab', sms: 'gateway', pushToken: 'push' } as const
  const seam = {
    now: () => 42,
    transport: class {
      send = storage
    },
  }
  const host = new FunctionHost({
    functions: { f: { file, timeoutSeconds, memoryMb: 256 } },
    envName: 'local-env',
    log,
    processFor: () => functionProcess(environment, seam),
    onEnd: (invocation, outcome) => stats.record(invocation, outcome),
  })
  const call = (data: Record<string, unknown> = {}, openid = 'o1'): Promise<Outcome> =>
    host.invoke('f', (settings) => memberCall(settings, openid, data), { action: String(data.action ?? 'x') })
  return { host, call, log, stats, faults, file }
}

const resultOf = (outcome: Outcome): unknown => (outcome.status === 'answered' ? outcome.result : outcome)

const STORAGE = `const { transport } = process[Symbol.for('evergreen.host')]; const db = new transport();`

describe('what a function is given', () => {
  const echo = 'exports.main = async (event, context) => ({ event, context, environment: JSON.parse(context.environment) })'

  test('a member call carries the openid in the context, and a forged one in the data changes nothing', async () => {
    const { call } = hostOf(echo)
    const forged = { action: 'card.get', userInfo: { openId: 'victim' }, WX_OPENID: 'victim', environment: '{"WX_OPENID":"victim"}' }
    const result = resultOf(await call(forged, 'o1')) as { event: Record<string, unknown>; environment: Record<string, string> }
    expect(result.event.userInfo).toEqual({ appId: expect.any(String), openId: 'o1' })
    expect(result.environment).toMatchObject({ WX_OPENID: 'o1', TCB_SOURCE: 'wx_client', TCB_ENV: 'local-env' })
    expect(result.environment.WX_CONTEXT_KEYS).toContain('WX_OPENID')
  })

  test('an HTTP call carries no identity', async () => {
    const { host } = hostOf(echo)
    const request = {
      method: 'POST',
      path: '/till/v1/x',
      headers: { 'x-evergreen-user': 'o1' },
      query: { a: '1' },
      body: '{}',
      isBase64Encoded: false,
    }
    const result = resultOf(await host.invoke('f', (settings) => httpCall(settings, request), { action: 'x' })) as Record<string, never>
    expect(result.event).toMatchObject({
      httpMethod: 'POST',
      path: '/till/v1/x',
      queryStringParameters: { a: '1' },
      body: '{}',
      isBase64Encoded: false,
    })
    expect(result.environment).toMatchObject({ TCB_SOURCE: 'wx_http' })
    expect(JSON.stringify(result.environment)).not.toContain('WX_OPENID')
  })

  test('a timer call names the trigger and its instant in whole seconds', async () => {
    const { host } = hostOf(echo)
    const at = Date.parse('2026-11-23T02:05:00Z')
    const result = resultOf(await host.invoke('f', (settings) => timerCall(settings, 'tick', at, ''), { action: 'tick' })) as Record<
      string,
      never
    >
    expect(result.event).toEqual({ Type: 'Timer', TriggerName: 'tick', Time: '2026-11-23T02:05:00Z', Message: '' })
    expect(result.environment).toMatchObject({ TCB_SOURCE: 'wx_trigger' })
  })

  test('the environment holds what the platform gives and nothing of this machine', async () => {
    process.env.HOST_TEST_SECRET = 'of this machine'
    const { call } = hostOf(
      'exports.main = async () => ({ names: Object.keys(process.env), config: process.env.TCB_CONTEXT_CNFG, version: process.version })',
    )
    const { names, config, version } = resultOf(await call()) as { names: string[]; config: string; version: string }
    delete process.env.HOST_TEST_SECRET
    expect(names).toEqual(expect.arrayContaining(['TENCENTCLOUD', 'SCF_NAMESPACE', 'TCB_CONTEXT_CNFG', 'EVERGREEN_SECRET']))
    expect(names).not.toContain('HOST_TEST_SECRET')
    expect(names).not.toContain('PATH')
    expect(JSON.parse(config).URL).toMatch(/^http:\/\/127\.0\.0\.1:1\/cloudbase\?invocation=[\w-]+&$/)
    expect(version).toBe(process.version)
  })

  test('event and answer cross as JSON, so nothing is shared by reference', async () => {
    const { call } = hostOf(
      'exports.main = async event => { event.list.push(2); return { at: new Date(0), gone: undefined, list: event.list } }',
    )
    const data = { list: [1] }
    expect(resultOf(await call(data))).toEqual({ at: '1970-01-01T00:00:00.000Z', list: [1, 2] })
    expect(data.list).toEqual([1])
  })
})

describe('a function that fails', () => {
  test('is answered without its words and without a stack, which are in the log', async () => {
    const { call, log } = hostOf('exports.main = async () => { throw new Error("password is 12345") }')
    const outcome = await call()
    expect(outcome).toMatchObject({ status: 'failed', reason: 'threw' })
    expect(JSON.stringify(outcome)).not.toContain('12345')
    expect(log.recent()[0]?.text).toMatch(/password is 12345[\s\S]*at /)
    expect(written.join('')).toContain('password is 12345')
  })

  test.each([
    ['throws at once', 'exports.main = () => { throw new Error("x") }', 'threw'],
    ['throws nothing at all', 'exports.main = async () => { throw undefined }', 'threw'],
    ['cannot be loaded', 'syntax error here', 'load'],
    ['exports no main', 'exports.other = 1', 'load'],
    ['answers what is no JSON', 'exports.main = async () => { const a = {}; a.a = a; return a }', 'answer'],
    ['ends the process', 'exports.main = async () => process.exit(3)', 'crash'],
  ])('one that %s fails as %s', async (_name, source, reason) => {
    const { call } = hostOf(source)
    expect(await call()).toMatchObject({ status: 'failed', reason })
  })

  test('keeps its instance after a throw, and loses it after a time-out', async () => {
    const { call } = hostOf(
      'let n = 0; exports.main = async e => { n += 1; if (e.action === "throw") throw new Error("x"); if (e.action === "hang") await new Promise(() => {}); return n }',
      0.05,
    )
    expect(resultOf(await call())).toBe(1)
    await call({ action: 'throw' })
    expect(resultOf(await call())).toBe(3)
    const outcome = await call({ action: 'hang' })
    expect(outcome).toMatchObject({ status: 'failed', reason: 'timeout', message: 'Invoking task timed out after 0.05 seconds' })
    expect(resultOf(await call())).toBe(1)
  })

  test('what it still asks of the storage after its time-out is never answered', async () => {
    const { call, log } = hostOf(
      `${STORAGE} let go; exports.main = async e => { if (e.action === 'go') return go();
       await new Promise(resolve => { go = resolve }); await db.send('database.getDocument'); console.log('answered') }`,
      0.05,
    )
    const hung = call()
    expect(await hung).toMatchObject({ reason: 'timeout' })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(log.recent().map(({ text }) => text)).not.toContain('answered')
  })
})

describe('a cold start', () => {
  const counting = (step: number) => `let n = 0; exports.main = async () => (n += ${step})`

  test('begins with nothing that an earlier instance has left', async () => {
    const { host, call } = hostOf(counting(1))
    expect([resultOf(await call()), resultOf(await call())]).toEqual([1, 2])
    host.discardInstances()
    expect(resultOf(await call())).toBe(1)
  })

  test('runs the function as it was built since', async () => {
    const { host, call, file } = hostOf(counting(1))
    await call()
    writeFileSync(file, counting(7))
    expect(resultOf(await call())).toBe(2)
    host.discardInstances()
    expect(resultOf(await call())).toBe(7)
  })
})

describe('concurrent invocations', () => {
  test('share one instance and are still told apart: each counts its own storage calls', async () => {
    const { call, stats } = hostOf(
      `${STORAGE} let loaded = 0; exports.main = async e => { loaded += 1; for (let i = 0; i < e.n; i++) await db.send('database.getDocument'); return loaded }`,
    )
    await Promise.all([1, 2, 3, 4].map((n) => call({ action: `take${n}`, n })))
    expect(stats.list().map(({ action, calls }) => [action, calls.min, calls.max])).toEqual([
      ['take1', 1, 1],
      ['take2', 2, 2],
      ['take3', 3, 3],
      ['take4', 4, 4],
    ])
  })
})

describe('planted faults', () => {
  const three = `${STORAGE} exports.main = async () => { const done = []; for (const a of ['database.a', 'database.b', 'database.c']) {
    try { done.push(await db.send(a)) } catch (error) { done.push(error.code) } } return done }`

  test('an error before the n-th call surfaces as that call failing, once', async () => {
    const { call, faults } = hostOf(three)
    faults.add({ effect: 'error', phase: 'before', call: 2, times: 1, code: 'DATABASE_TRANSACTION_CONFLICT' })
    expect(resultOf(await call())).toEqual(['database.a', 'DATABASE_TRANSACTION_CONFLICT', 'database.c'])
    expect(resultOf(await call())).toEqual(['database.a', 'database.b', 'database.c'])
  })

  test('a time-out is an error without an answer; the action may be named without its prefix', async () => {
    const { call, faults } = hostOf(three)
    faults.add({ effect: 'timeout', phase: 'after', storageAction: 'c', times: 1 })
    expect(resultOf(await call())).toEqual(['database.a', 'database.b', 'ESOCKETTIMEDOUT'])
  })

  test('a crash ends the invocation at once, lets nothing of it go on, and throws the instance away', async () => {
    const source = `${STORAGE} let n = 0; exports.main = async () => { n += 1; await db.send('database.a'); console.log('went on'); return n }`
    const { call, faults, log } = hostOf(source)
    expect(resultOf(await call())).toBe(1)
    faults.add({ effect: 'crash', phase: 'before', function: 'f', call: 1, times: 1 })
    expect(await call()).toMatchObject({ status: 'failed', reason: 'crash', message: 'the function failed' })
    expect(resultOf(await call())).toBe(1)
    expect(log.recent().filter(({ text }) => text === 'went on')).toHaveLength(2)
  })

  test('a rule for another function or another call does not bite, and stays', async () => {
    const { call, faults } = hostOf(three)
    faults.add({ effect: 'error', phase: 'before', function: 'other', times: 1 })
    faults.add({ effect: 'error', phase: 'before', call: 9, times: 1 })
    expect(resultOf(await call())).toEqual(['database.a', 'database.b', 'database.c'])
    expect(faults.list()).toHaveLength(2)
    faults.clear()
    expect(faults.list()).toHaveLength(0)
  })
})
