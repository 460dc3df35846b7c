import defaults from '../../../config/program'
import { MemoryStore } from '../../../tests/support/memory-store'
import { currentProgram, programOfSale } from '.'

const at = (iso: string) => Date.parse(iso)
/** Each test begins at a later time, so that none is served from what another has read. */
let now = at('2026-11-24T10:00:00+08:00')
beforeEach(() => (now += 3_600_000))

const publish = (store: MemoryStore, version: string, effectiveFrom: string) =>
  store.seed('programs', { ...defaults, _id: version, version, effectiveFrom } as { _id: string })

it('reads the versions at most once a minute, and again when the clock was set back', async () => {
  const store = new MemoryStore()
  publish(store, 'A', '2026-01-01T00:00:00+08:00')
  await currentProgram(store, now)
  await currentProgram(store, now + 59_999)
  expect(store.steps).toHaveLength(1)
  publish(store, 'B', '2026-02-01T00:00:00+08:00')
  expect((await currentProgram(store, now + 59_999)).version).toBe('A')
  expect((await currentProgram(store, now + 60_000)).version).toBe('B')
  await currentProgram(store, now - 1)
  expect(store.steps).toHaveLength(3)
})

it('gives a sale the version of its own instant, also when the reading is older than the change', async () => {
  const store = new MemoryStore()
  publish(store, 'A', '2026-01-01T00:00:00+08:00')
  publish(store, 'B', '2026-11-01T00:00:00+08:00')
  expect((await programOfSale(store, now, at('2026-10-31T23:59:59.999+08:00')))?.version).toBe('A')
  expect((await programOfSale(store, now, at('2026-11-01T00:00:00+08:00')))?.version).toBe('B')
  expect(await programOfSale(store, now, at('2025-12-31T23:59:59.999+08:00'))).toBeUndefined()
})

it('never puts a version in force that was withdrawn', async () => {
  const store = new MemoryStore()
  publish(store, 'A', '2026-01-01T00:00:00+08:00')
  const withdrawal = { by: 'O1', at: '2026-10-31T12:00:00.000+08:00' }
  store.seed('programs', { ...defaults, _id: 'B', version: 'B', effectiveFrom: '2026-11-01T00:00:00+08:00', withdrawal } as { _id: string })
  expect((await currentProgram(store, now)).version).toBe('A')
})

it('never gives a sale of a fast clock the version of tomorrow', async () => {
  const store = new MemoryStore()
  publish(store, 'A', '2026-01-01T00:00:00+08:00')
  store.seed('programs', { ...defaults, _id: 'B', version: 'B', effectiveFrom: new Date(now + 60_000).toISOString() } as { _id: string })
  expect((await programOfSale(store, now, now + 120_000))?.version).toBe('A')
})

it('says what to do where no programme was ever published', async () => {
  await expect(currentProgram(new MemoryStore(), now)).rejects.toThrow('publish one')
})

it('refuses a stored programme that breaks its schema', async () => {
  const store = new MemoryStore()
  store.seed('programs', { _id: 'X', ...defaults, surprise: 1 } as { _id: string })
  await expect(currentProgram(store, now)).rejects.toThrow()
})
