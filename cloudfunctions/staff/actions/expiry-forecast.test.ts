import standard from '../../../config/program'
import type { StaffData } from '../../../shared/contracts'
import { live } from '../../../tests/support/lives'
import { NOW, openCounter } from '../../../tests/support/counter'
import { asked } from '../../../tests/support/staff-request'
import { forecastExpiry } from './expiry-forecast'

const HOUR = 3_600_000
const NOTHING = { live: 0, held: 0 }

const open = () => {
  const { store } = openCounter()
  const month = (id: string, days: Record<string, { live: number; held: number }>) =>
    store.seed('liability', { _id: id, schema: 1, days } as { _id: string })
  month('2026-10', { '31': { live: 900, held: 0 } })
  month('2026-11', { '23': { live: 70, held: 0 }, '24': { live: 5, held: 0 }, '30': { live: 100, held: 20 } })
  month('2027-01', { '31': { live: 40, held: 0 }, '05': { live: 1, held: 2 } })
  month('2028-11', { '30': { live: 1_000, held: 0 } })
  return store
}

const ask = async (store = open(), months?: number) =>
  (await forecastExpiry(asked<'expiry.forecast'>(store, months === undefined ? {} : { months }))) as StaffData<'expiry.forecast'>

it('adds up what dies from today on by month and day, empty months included, and what dies after the last of them', async () => {
  const answer = await ask(open(), 3)
  expect(answer.total).toEqual({ live: 1_146, held: 22 })
  expect(answer.months).toEqual([
    {
      month: '2026-11',
      live: 105,
      held: 20,
      days: [
        { day: '2026-11-24', live: 5, held: 0 },
        { day: '2026-11-30', live: 100, held: 20 },
      ],
    },
    { month: '2026-12', ...NOTHING, days: [] },
    {
      month: '2027-01',
      live: 41,
      held: 2,
      days: [
        { day: '2027-01-05', live: 1, held: 2 },
        { day: '2027-01-31', live: 40, held: 0 },
      ],
    },
  ])
  expect(answer.later).toEqual({ live: 1_000, held: 0 })
})

it('looks a year ahead where nobody says how far', async () => {
  expect((await ask()).months.map(({ month }) => month)).toEqual([
    ...['2026-11', '2026-12'],
    ...Array.from({ length: 10 }, (_, i) => `2027-${String(i + 1).padStart(2, '0')}`),
  ])
})

it('says what a point is worth where the programme does', async () => {
  expect(await ask()).not.toHaveProperty('valueFen')
  const { store } = openCounter({}, standard)
  // Versions are read once a minute.
  const later = asked<'expiry.forecast'>(store, {}, { now: NOW + 60_000 })
  expect(await forecastExpiry(later)).toHaveProperty('valueFen', standard.cost!.valueFen)
})

it('says up to when entries are in it, and when older ones wait, as in a store that was there before it', async () => {
  const store = open()
  expect(await ask(store)).toMatchObject({ behind: false })
  const [entry] = live([{ do: 'earn', points: 7, lifetime: 30 }]).entries
  const at = (ms: number) => new Date(ms + 8 * HOUR).toISOString().replace('Z', '+08:00')
  store.seed('entries', { ...entry!, at: at(NOW - 3 * HOUR) })
  const before = await ask(store)
  expect(before).not.toHaveProperty('asOf')
  expect(before.behind).toBe(true)
  store.seed('job_cursors', { _id: 'liability', schema: 1, at: at(NOW - 3 * HOUR), key: entry!._id } as { _id: string })
  expect(await ask(store)).toMatchObject({ asOf: at(NOW - 3 * HOUR), behind: false })
  store.seed('entries', { ...entry!, _id: 'fresh', at: at(NOW - HOUR) })
  expect(await ask(store)).toMatchObject({ behind: false })
})
