import fc from 'fast-check'
import type { FaultKind } from '../../_kit/store'
import { type Books, type Entry } from '../../../shared/domain/ledger'
import { live, lives } from '../../../tests/support/lives'
import { MemoryStore, type StorageStep } from '../../../tests/support/memory-store'
import { liability } from './liability'
import { totals } from './totals'

const LATER = Date.parse('2100-01-01T00:00:00+08:00')

const run = (store: MemoryStore, now = LATER) => liability.run({ store, now, outOfTime: () => false })

const storeOf = (entries: readonly Entry[]): MemoryStore => {
  const store = new MemoryStore()
  store.seed('entries', ...entries)
  return store
}

type ByDay = Record<string, { live: number; held: number }>

/** What is owed by day, as the documents of the months say. */
const owed = (store: MemoryStore): ByDay =>
  Object.fromEntries(
    store
      .all('liability')
      .flatMap(({ _id, days }) => Object.entries(days as ByDay).map(([date, amount]) => [`${String(_id)}-${date}`, amount])),
  )

/** What is owed by day, as the books of accounts say. */
const inBooks = (...all: Books[]): ByDay => {
  const sums: ByDay = {}
  const add = (day: string, live: number, held: number) => {
    const before = (sums[day] ??= { live: 0, held: 0 })
    sums[day] = { live: before.live + live, held: before.held + held }
  }
  for (const { lots, held } of all) {
    for (const lot of lots) add(lot.expiresOn, lot.points, 0)
    for (const lot of held) add(lot.expiresOn, 0, lot.points)
  }
  return sums
}

it('comes to the lots and held points of all accounts, day by day, whatever their lives were', async () => {
  await fc.assert(
    fc.asyncProperty(lives, lives, async (one, other) => {
      const [a, b] = [live(one), live(other)]
      const store = storeOf([...a.entries, ...b.entries.map((entry) => ({ ...entry, _id: `other-${entry._id}` }))])
      await run(store)
      expect(owed(store)).toEqual(inBooks(a.books, b.books))
    }),
  )
})

const checkedIn = (i: number, day: string): Entry => ({
  ...sample,
  kind: 'checkin',
  _id: `e${String(i).padStart(4, '0')}`,
  at: `${day}T00:00:00.000+08:00`,
})

const sample = live([{ do: 'earn', points: 7, lifetime: 30 }]).entries[0]!

it('counts every entry once over many pages, however often and late it runs', async () => {
  const entries = Array.from({ length: 1_203 }, (_, i) => checkedIn(i, '2026-01-01'))
  const store = storeOf(entries.slice(0, 700))
  expect(await run(store)).toEqual({ done: 700, failed: 0, more: false })
  await run(store)
  store.seed('entries', ...entries.slice(700))
  for (let i = 0; i < 3; i++) await run(store)
  expect(owed(store)).toEqual({ '2026-01-31': { live: 7 * 1_203, held: 0 } })
})

it('begins with the first entry in a store whose totals have gone past it, and leaves those alone', async () => {
  const store = storeOf([checkedIn(1, '2026-01-01'), checkedIn(2, '2026-01-02')])
  await totals.run({ store, now: LATER, outOfTime: () => false })
  const before = store.all('daily_totals')
  await run(store)
  expect(owed(store)).toEqual({ '2026-01-31': { live: 14, held: 0 } })
  expect(store.all('daily_totals')).toEqual(before)
  expect(store.all('job_cursors').map(({ _id, key }) => [_id, key])).toEqual([
    ['totals', 'e0002'],
    ['liability', 'e0002'],
  ])
})

it('forgets a day on which nothing dies any more', async () => {
  const spent = live([
    { do: 'earn', points: 40, lifetime: 3 },
    { do: 'burn', points: 40 },
  ])
  const store = storeOf(spent.entries)
  await run(store)
  expect(store.all('liability')).toEqual([{ _id: '2026-01', schema: 1, days: {} }])
})

it('tells of an entry that it cannot read, and counts the others', async () => {
  const store = storeOf([checkedIn(1, '2026-01-01')])
  store.seed('entries', { _id: 'broken', at: '2026-01-01T00:00:00.000+08:00', memberId: 'x' } as { _id: string })
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await run(store)).toMatchObject({ done: 2 })
  expect(error.mock.calls.join()).toContain('"entryId":"broken"')
  expect(owed(store)).toEqual({ '2026-01-31': { live: 7, held: 0 } })
  jest.restoreAllMocks()
})

const FAULTS = (['begin', 'get', 'find', 'insert', 'commit'] satisfies StorageStep[]).flatMap((step) =>
  (['before', 'after'] as const).flatMap((phase) =>
    (['conflict', 'unavailable'] satisfies FaultKind[]).map((kind) => ({ step, phase, kind })),
  ),
)

it.each(FAULTS)('is exact through a fault at $step ($phase, $kind)', async (fault) => {
  const store = storeOf([checkedIn(1, '2026-01-01'), checkedIn(2, '2026-02-01')])
  store.plant({ ...fault })
  await run(store)
  store.plant()
  await run(store)
  expect(owed(store)).toEqual({ '2026-01-31': { live: 14, held: 0 } })
})

it('touches few documents: a page of entries of one month reads them once and writes each month once', async () => {
  const store = storeOf(Array.from({ length: 500 }, (_, i) => checkedIn(i, '2026-01-01')))
  store.steps.length = 0
  await run(store)
  expect(store.steps.filter((step) => step === 'insert' || step === 'replace')).toHaveLength(2)
})
