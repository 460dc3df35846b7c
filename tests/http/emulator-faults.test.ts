import { type RunningEmulator, startEmulator } from '../../emulator/server'
import type { TransportKind } from '../../emulator/server/options'
import { FixtureRoot } from '../support/fixture-root'

/** One transfer in a transaction (start, get, set, add, commit: five calls), or a look at what is stored. */
const MEMBER = `
import tcb from '@cloudbase/node-sdk'
import { Db } from '@cloudbase/database'
const host = process[Symbol.for('evergreen.host')]
const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout: 1000 }).database()
if (host.transport) Db.reqClass = host.transport
let calls = 0
const look = async () => ({
  account: (await db.collection('accounts').doc('a').get()).data[0] ?? null,
  entries: (await db.collection('entries').get()).data.length,
})
export const main = async (event: any) => {
  calls += 1
  try {
    if (event.action === 'look') return { ...(await look()), calls }
    const t = await db.startTransaction()
    const { data } = await t.collection('accounts').doc('a').get()
    await t.collection('accounts').doc('a').set({ openid: 'o', phoneKey: 'p', n: (data?.n ?? 0) + 1 })
    await t.collection('entries').add({ n: 1 })
    await t.commit()
    return { done: true, calls }
  } catch (error) {
    return { code: error.code, calls }
  }
}`

const CLOCK_START = Date.parse('2026-11-23T10:00:00+08:00')

describe.each(['in-process', 'http'] as TransportKind[])('planted faults, with functions reaching the store %s', (transport) => {
  let root: FixtureRoot
  let running: RunningEmulator

  beforeAll(() => {
    root = new FixtureRoot({
      member: { kind: 'call', timeoutSeconds: 3, source: MEMBER },
      jobs: { kind: 'timer', source: 'export const main = async () => {}' },
    })
  })
  afterAll(() => root.remove())
  beforeEach(async () => {
    running = await startEmulator({ root: root.path, dataDir: ':memory:', seed: 'none', transport, clockStart: CLOCK_START })
  })
  afterEach(() => running.close())

  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(running.url + path, { method: 'POST', body: JSON.stringify(body), headers })
    return { status: response.status, body: await response.json() }
  }
  const call = (action: string) => post('/call/member', { action }, { 'x-evergreen-user': 'jia' })
  const plant = (fault: Record<string, unknown>) => post('/emulator/faults', fault)
  const stored = async () => {
    const { account, entries } = (await call('look')).body
    return { n: account?.n ?? 0, entries }
  }
  const afterTheTransactionDied = () => post('/emulator/clock', { advance: 'PT31S' })

  test('a transfer counts five storage calls', async () => {
    await call('transfer')
    const { actions } = await (await fetch(`${running.url}/emulator/stats`)).json()
    expect(actions).toMatchObject([{ function: 'member', action: 'transfer', count: 1, calls: { min: 5, mean: 5, max: 5 } }])
  })

  test.each([1, 2, 3, 4, 5])('a crash before storage call %d leaves nothing behind, and the retry does it once', async (n) => {
    await plant({ effect: 'crash', phase: 'before', function: 'member', call: n })
    const { status, body } = await call('transfer')
    expect(status).toBe(500)
    expect(body).toMatchObject({ ok: false, error: { code: 'internal', retry: 'same_request' }, errCode: -504002 })
    expect(await stored()).toEqual({ n: 0, entries: 0 })
    await afterTheTransactionDied()
    expect((await call('transfer')).body).toMatchObject({ done: true })
    expect(await stored()).toEqual({ n: 1, entries: 1 })
  })

  test('a crash after the commit was stored: it is stored, whatever the caller was told', async () => {
    await plant({ effect: 'crash', phase: 'after', storageAction: 'commitTransaction' })
    expect((await call('transfer')).status).toBe(500)
    expect(await stored()).toEqual({ n: 1, entries: 1 })
  })

  test('what a crashed invocation had locked stays locked until its transaction is 30 s old by the clock', async () => {
    await plant({ effect: 'crash', phase: 'before', storageAction: 'commitTransaction' })
    await call('transfer')
    expect((await call('transfer')).body).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    await afterTheTransactionDied()
    expect((await call('transfer')).body).toMatchObject({ done: true })
  })

  test('a crash throws the instance away', async () => {
    expect((await call('look')).body.calls).toBe(1)
    expect((await call('look')).body.calls).toBe(2)
    await plant({ effect: 'crash', phase: 'before' })
    await call('look')
    expect((await call('look')).body.calls).toBe(1)
  })

  test('an error reaches the function with its code, as often as it was planted for', async () => {
    await plant({ effect: 'error', phase: 'before', storageAction: 'database.startTransaction', times: 2, code: 'EXCEED_REQUEST_LIMIT' })
    expect((await call('transfer')).body).toMatchObject({ code: 'EXCEED_REQUEST_LIMIT' })
    expect((await call('transfer')).body).toMatchObject({ code: 'EXCEED_REQUEST_LIMIT' })
    expect((await call('transfer')).body).toMatchObject({ done: true })
  })

  test('a time-out after the commit tells the function nothing, and the commit stands', async () => {
    await plant({ effect: 'timeout', phase: 'after', call: 5 })
    expect((await call('transfer')).body).toMatchObject({ code: 'ESOCKETTIMEDOUT' })
    expect(await stored()).toEqual({ n: 1, entries: 1 })
  })

  test('a delay beyond the time limit of the function ends it, and its late write is lost', async () => {
    await plant({ effect: 'delay', phase: 'before', storageAction: 'insertDocument', delayMs: 3_300 })
    const { status } = await call('transfer')
    expect([200, 504]).toContain(status)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await stored()).toEqual({ n: 0, entries: 0 })
  })
})

describe('planting', () => {
  let root: FixtureRoot
  let running: RunningEmulator
  beforeAll(async () => {
    root = new FixtureRoot({ jobs: { kind: 'timer', source: 'export const main = async () => {}' } })
    running = await startEmulator({ root: root.path, dataDir: ':memory:', seed: 'none' })
  })
  afterAll(async () => {
    await running.close()
    root.remove()
  })
  const send = async (method: string, body?: unknown) => {
    const response = await fetch(`${running.url}/emulator/faults`, { method, body: body === undefined ? undefined : JSON.stringify(body) })
    return { status: response.status, body: await response.json() }
  }

  test('lists what still bites and clears it both ways', async () => {
    await send('POST', { effect: 'crash', call: 3 })
    expect((await send('GET')).body.faults).toEqual([{ effect: 'crash', phase: 'before', times: 1, call: 3 }])
    expect((await send('DELETE')).body.faults).toEqual([])
    await send('POST', { effect: 'error' })
    expect((await send('POST', { clear: true })).body.faults).toEqual([])
  })

  test.each([
    [{}, 'effect'],
    [{ effect: 'explode' }, 'effect'],
    [{ effect: 'crash', phase: 'during' }, 'phase'],
    [{ effect: 'crash', call: 0 }, 'call'],
    [{ effect: 'crash', times: 1.5 }, 'times'],
    [{ effect: 'delay' }, 'delayMs'],
    [{ effect: 'delay', delayMs: -1 }, 'delayMs'],
    [{ effect: 'crash', often: true }, 'often'],
  ])('refuses %j and names the field', async (fault, path) => {
    const { status, body } = await send('POST', fault)
    expect(status).toBe(422)
    expect(body.error.details.fields.map((field: { path: string }) => field.path)).toContain(path)
  })
})
