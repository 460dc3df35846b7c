import { instantOf, shanghaiIso } from '../../../shared/domain/time'
import { MEMBER, openCounter, saleOf } from '../../../tests/support/counter'
import type { MemoryStore } from '../../../tests/support/memory-store'
import { creditSale } from '../../_kit/sales/credit'
import { liability } from './liability'
import { reconciliation } from './reconciliation'
import { totals } from './totals'

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void jest.restoreAllMocks())

const NIGHT = instantOf('2026-11-26T00:05:00+08:00')
const always = () => false

const reconcile = (store: MemoryStore, { now = NIGHT, cursor = null as string | null, outOfTime = always } = {}) =>
  reconciliation.run({ store, now, cursor, outOfTime })

const addUp = async (store: MemoryStore, now = NIGHT) => {
  await totals.run({ store, now, outOfTime: always })
  await liability.run({ store, now, outOfTime: always })
}

/** Sales of a member and of nobody on two days. */
const sold = async () => {
  const { store, seller } = openCounter()
  for (const [orderId, at, member] of [
    ['O1', '2026-11-24T10:00:00+08:00', MEMBER],
    ['O2', '2026-11-24T23:59:59+08:00', undefined],
    ['O3', '2026-11-25T00:00:00+08:00', MEMBER],
    ['O4', '2026-11-25T20:00:00+08:00', MEMBER],
  ] as const) {
    const sale = { ...saleOf(orderId, 10_00, ...(member ? [{ memberRef: member }] : [])), paidAt: at }
    await creditSale({ ...seller, now: instantOf(at) }, sale)
  }
  return { store, seller }
}

it('finds no difference in days that were added up right, and goes on with the next', async () => {
  const { store } = await sold()
  await addUp(store)
  const report = await reconcile(store)
  expect(report).toMatchObject({ done: 2, failed: 0, more: false })
  expect(report.fault).toBeUndefined()
  expect(store.all('alerts')).toEqual([])
  expect(await reconcile(store, { cursor: report.cursor! })).toMatchObject({ done: 0, cursor: report.cursor })
  expect(await reconcile(store, { cursor: report.cursor!, now: NIGHT + 86_400_000 })).toMatchObject({ done: 1 })
})

it('has nothing to do where nothing was ever booked', async () => {
  expect(await reconcile(openCounter().store)).toEqual({ done: 0, failed: 0, more: false })
})

it.each([
  [
    'a figure that was changed',
    (store: MemoryStore) => store.update('daily_totals', { _id: '2026-11-25' }, { issued: 25 }),
    '发放 25,流水为 20',
  ],
  ['an entry that was taken away', async (store: MemoryStore) => store.drop('entries', 'purchase:O3'), '笔数 2,流水为 1'],
  ['a day that was lost', async (store: MemoryStore) => store.drop('daily_totals', '2026-11-25'), '营业额(分) 0,流水为 2000'],
])('alerts on %s, names the day, and compares the others', async (_, spoil, words) => {
  const { store } = await sold()
  await addUp(store)
  await spoil(store)
  const report = await reconcile(store)
  expect(report).toMatchObject({ done: 2, fault: expect.stringContaining('2026-11-25 的日汇总与流水不符') })
  expect(report.fault).toContain(words)
  expect(store.all('alerts').map(({ _id }) => _id)).toContain('reconciliation:2026-11-25')
  expect(store.all('alerts').map(({ _id }) => _id)).not.toContain('reconciliation:2026-11-24')
})

it('alerts when the months of the forecast owe other points than the entries', async () => {
  const { store, seller } = await sold()
  // Half of what was sold after midnight has been added to the months, whose walk is ahead of the days.
  await creditSale(
    { ...seller, now: NIGHT - 200_000 },
    { ...saleOf('O5', 70_00, { memberRef: MEMBER }), paidAt: shanghaiIso(NIGHT - 200_000) },
  )
  await addUp(store)
  const [month] = store.all('liability') as unknown as { _id: string; days: Record<string, { live: number; held: number }> }[]
  expect((await reconcile(store)).fault).toBeUndefined()
  const [day] = Object.keys(month!.days)
  store.seed('liability', { ...month!, days: { ...month!.days, [day!]: { live: 1, held: 0 } } })
  expect((await reconcile(store)).fault).toMatch(/未到期积分与流水不符:可用 1,流水为 100;待生效 0,流水为 0/)
  expect(store.all('alerts').map(({ _id }) => _id)).toEqual(['reconciliation:liability'])
})

it('waits with a day while entries of it wait to be added up', async () => {
  const { store } = await sold()
  await totals.run({ store, now: instantOf('2026-11-25T12:00:00+08:00'), outOfTime: always })
  expect(await reconcile(store)).toMatchObject({ done: 1, more: false })
  expect(store.all('alerts')).toEqual([])
})

it('stops at any page of a day, and comes to the same', async () => {
  const { store, seller } = openCounter()
  const at = instantOf('2026-11-24T10:00:00+08:00')
  for (let i = 0; i < 1_100; i++) await creditSale({ ...seller, now: at + (i % 7) }, { ...saleOf(`S${i}`, 1_00), paidAt: shanghaiIso(at) })
  await addUp(store)
  let cursor: string | null = null
  let runs = 0
  for (let more = true; more && runs < 20; runs++) {
    let looks = 0
    const report = await reconcile(store, { cursor, outOfTime: () => looks++ >= 1 })
    cursor = report.cursor ?? null
    more = report.more
    expect(report.fault).toBeUndefined()
  }
  expect(runs).toBeGreaterThanOrEqual(3)
  await store.update('daily_totals', { _id: '2026-11-24' }, { entries: 1_099 })
  expect((await reconcile(store)).fault).toContain('笔数 1099,流水为 1100')
})

it('steps over days without entries at once, and alerts on totals that stand on one of them', async () => {
  const { store } = await sold()
  await addUp(store)
  const later = instantOf('2029-11-26T00:05:00+08:00')
  store.steps.length = 0
  expect((await reconcile(store, { now: later })).fault).toBeUndefined()
  expect(store.steps.length).toBeLessThan(40)
  store.seed('daily_totals', { ...store.all('daily_totals')[0]!, _id: '2027-01-01' } as never)
  expect(await reconcile(store, { now: later })).toMatchObject({ done: 2, fault: '2027-01-01 有日汇总,却没有流水' })
})

it('begins anew at a cursor that cannot be read', async () => {
  const { store } = await sold()
  await addUp(store)
  for (const cursor of ['', '{', '{"day":5}', 'null']) expect(await reconcile(store, { cursor })).toMatchObject({ done: 2 })
})
