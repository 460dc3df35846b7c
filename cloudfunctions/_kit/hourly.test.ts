import { MemoryStore } from '../../tests/support/memory-store'
import { countInHour, countOne } from './hourly'

const NOON = Date.parse('2026-11-24T12:00:00+08:00')
const HOUR = 3_600_000

const open = (phoneLookups?: { hour: string; count: number }) => {
  const store = new MemoryStore()
  store.seed('staff', { _id: 'A01', ...(phoneLookups ? { phoneLookups } : {}) })
  const read = () => store.all('staff')[0]!['phoneLookups'] as typeof phoneLookups
  const count = (now = NOON) => countOne(store, { collection: 'staff', id: 'A01', path: 'phoneLookups', read: read() }, now)
  return { store, read, count }
}

it('begins a count where nothing has ever been counted', async () => {
  const { read, count } = open()
  expect(countInHour(read(), NOON)).toBe(0)
  for (let i = 0; i < 3; i++) await count()
  expect(countInHour(read(), NOON)).toBe(3)
})

it('begins anew with each clock hour in Shanghai', async () => {
  const { read, count } = open({ hour: '2026-11-24T12', count: 60 })
  expect(countInHour(read(), NOON + HOUR)).toBe(0)
  await count(NOON + HOUR)
  expect(read()).toEqual({ hour: '2026-11-24T13', count: 1 })
})

it('counts all that come at once', async () => {
  const { read, count } = open({ hour: '2026-11-24T11', count: 7 })
  await Promise.all([count(), count(), count(), count()])
  expect(read()).toEqual({ hour: '2026-11-24T12', count: 4 })
})

it('asks the database once for all but the first of an hour', async () => {
  const { store, count } = open({ hour: '2026-11-24T12', count: 1 })
  await count()
  expect(store.steps).toEqual(['increment'])
})
