import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningEmulator, startEmulator } from '../../emulator/server'
import type { EmulatorOptions } from '../../emulator/server/options'
import { FixtureRoot } from '../support/fixture-root'

/** Writes down each tick it is given, with what the clock shows meanwhile; fails while it is told to. */
const JOBS = `
import tcb from '@cloudbase/node-sdk'
import { Db } from '@cloudbase/database'
const host = process[Symbol.for('evergreen.host')]
const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()
if (host.transport) Db.reqClass = host.transport
export const main = async (event: any) => {
  await db.collection('entries').add({ due: event.Time, clock: new Date(host.now()).toISOString(), seen: db.serverDate() })
}`

const MEMBER = `
import tcb from '@cloudbase/node-sdk'
import { Db } from '@cloudbase/database'
const host = process[Symbol.for('evergreen.host')]
const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()
if (host.transport) Db.reqClass = host.transport
export const main = async () => ({ ok: true, data: (await db.collection('entries').orderBy('due', 'asc').get()).data.map(({ due, clock, seen }: any) => ({ due, clock, seen })) })`

let root: FixtureRoot
let running: RunningEmulator
const folders: string[] = []

beforeAll(() => {
  root = new FixtureRoot({ member: { kind: 'call', source: MEMBER }, jobs: { kind: 'timer', cron: '0 5 * * * * *', source: JOBS } })
})
afterAll(() => {
  root.remove()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
afterEach(() => running.close())

const CLOCK_START = Date.parse('2026-11-23T10:00:00+08:00')

const start = async (options: Partial<EmulatorOptions> = {}): Promise<void> => {
  running = await startEmulator({ root: root.path, dataDir: ':memory:', seed: 'none', clockStart: CLOCK_START, ...options })
}

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'evergreen-clock-'))
  folders.push(folder)
  return folder
}

const get = async (path: string) => (await fetch(running.url + path)).json()
const post = async (path: string, body: unknown) => {
  const response = await fetch(running.url + path, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}
const ticks = async () => {
  const response = await fetch(`${running.url}/call/member`, { method: 'POST', body: '{}', headers: { 'x-evergreen-user': 'jia' } })
  return (await response.json()).data as { due: string; clock: string; seen: string }[]
}

describe.each(['in-process', 'http'] as const)('the clock, with functions reaching the store %s', (transport) => {
  test('begins an empty store where it is told to, and says when that was', async () => {
    await start({ transport, clockStart: Date.parse('2010-12-01T08:00:00+08:00') })
    const { now, startedAt } = await get('/emulator/clock')
    expect(startedAt).toBe('2010-12-01T00:00:00.000Z')
    expect(Date.parse(now) - Date.parse(startedAt)).toBeLessThan(60_000)
  })

  test('put forward, runs what is due in between in order, the clock standing at each due instant', async () => {
    await start({ transport })
    const { status, body } = await post('/emulator/clock', { advance: 'PT3H' })
    expect({ status, ticks: body.ticks, failures: body.failures }).toEqual({ status: 200, ticks: 3, failures: [] })
    expect(Date.parse(body.now) - CLOCK_START).toBeGreaterThanOrEqual(3 * 3_600_000)
    const seen = await ticks()
    expect(seen.map(({ due }) => due)).toEqual(['2026-11-23T02:05:00Z', '2026-11-23T03:05:00Z', '2026-11-23T04:05:00Z'])
    for (const tick of seen) {
      expect(tick.clock).toBe(tick.due.replace('Z', '.000Z'))
      expect(tick.seen).toBe(tick.clock)
    }
  })
})

describe('the clock', () => {
  test('goes to an instant, and takes an offset as people write it', async () => {
    await start()
    await post('/emulator/clock', { now: '2026-11-25T08:00:00+08:00' })
    expect((await get('/emulator/clock')).now).toMatch(/^2026-11-25T00:00:0/)
  })

  test('refuses to go back, in words, and stays where it is', async () => {
    await start()
    const { status, body } = await post('/emulator/clock', { now: '2026-11-23T01:59:00Z' })
    expect(status).toBe(422)
    expect(body).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringContaining('只能向前') } })
    expect(Date.parse((await get('/emulator/clock')).now)).toBeGreaterThanOrEqual(CLOCK_START)
  })

  test.each([
    [{}, '之一'],
    [{ now: '2026-12-01T00:00:00Z', advance: 'P1D' }, '之一'],
    [{ advance: '3 days' }, 'ISO 8601'],
    [{ advance: 3 }, 'ISO 8601'],
    [{ advance: '-P1D' }, 'ISO 8601'],
    [{ now: 'tomorrow' }, 'ISO 8601'],
    [{ now: '2026-13-01T00:00:00Z' }, 'ISO 8601'],
    [{ now: '2026-12-01T00:00:00Z', when: 1 }, 'when'],
    [{ advance: 'P200Y' }, '2099'],
  ])('refuses %j', async (input, words) => {
    await start()
    const { status, body } = await post('/emulator/clock', input)
    expect(status).toBe(422)
    expect(body.error.message).toContain(words)
  })

  test('a restart keeps the clock, its beginning, and the documents', async () => {
    const dataDir = newFolder()
    await start({ dataDir })
    await post('/emulator/clock', { advance: 'P1D' })
    const before = await get('/emulator/clock')
    const seen = await ticks()
    await running.close()
    await start({ dataDir, clockStart: Date.parse('2030-01-01T00:00:00Z') })
    const after = await get('/emulator/clock')
    expect(after.startedAt).toBe(before.startedAt)
    expect(Date.parse(after.now)).toBeGreaterThanOrEqual(Date.parse(before.now))
    expect(Date.parse(after.now) - Date.parse(before.now)).toBeLessThan(60_000)
    expect(await ticks()).toEqual(seen)
  })

  test('a reset begins an empty store with a clock, an outbox and faults of its own', async () => {
    const dataDir = newFolder()
    await start({ dataDir })
    await post('/emulator/clock', { advance: 'P1D' })
    await post('/emulator/sms', { phone: '13800138001', text: '短信' })
    await post('/emulator/faults', { effect: 'error', times: 9 })
    expect((await post('/emulator/reset', {})).status).toBe(200)
    expect(await get('/emulator/outbox')).toEqual({ messages: [] })
    expect(await get('/emulator/faults')).toEqual({ faults: [] })
    expect(await ticks()).toEqual([])
    expect((await get('/emulator/clock')).now).toMatch(/^2026-11-23T02:00/)
  })

  test('two emulators cannot share a data folder, and the folder is free again when the first has ended', async () => {
    const dataDir = newFolder()
    await start({ dataDir })
    const before = readFileSync(join(dataDir, 'emulator.json'), 'utf8')
    await expect(startEmulator({ root: root.path, dataDir, seed: 'none', clockStart: 0 })).rejects.toThrow(/in use/)
    expect(readFileSync(join(dataDir, 'emulator.json'), 'utf8')).toBe(before)
    await running.close()
    await start({ dataDir })
  })

  test('a damaged state file is named, with what to do', async () => {
    const dataDir = newFolder()
    await start({ dataDir })
    await running.close()
    writeFileSync(join(dataDir, 'emulator.json'), '{"schema":1')
    await expect(startEmulator({ root: root.path, dataDir, seed: 'none' })).rejects.toThrow(/emulator\.json is damaged/)
  })
})
