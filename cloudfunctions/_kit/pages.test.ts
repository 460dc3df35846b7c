import { MemoryStore } from '../../tests/support/memory-store'
import { pageOf } from './pages'

interface Row {
  readonly _id: string
  readonly schema: 1
  readonly staffNo: string
  readonly at: string
}

const row = (number: number, second: number, staffNo = 'A'): Row => ({
  _id: `row:${number}`,
  schema: 1,
  staffNo,
  at: `2026-11-24T10:00:${String(second).padStart(2, '0')}.000+08:00`,
})

const list = (order: 'asc' | 'desc', cursor?: string) => ({
  collection: 'staff_log' as const,
  where: { staffNo: 'A' },
  order,
  limit: 3,
  cursor,
  parse: (document: unknown) => document as Row,
})

/** Eight rows, five of them of one instant, and one of somebody else. */
const filled = () => {
  const store = new MemoryStore()
  store.seed('staff_log', row(1, 1), row(2, 2), row(3, 2), row(4, 2), row(5, 2), row(6, 2), row(7, 3), row(8, 4), row(9, 2, 'B'))
  return store
}

it.each(['asc', 'desc'] as const)('shows every row once in order %s, also where many share an instant', async (order) => {
  const store = filled()
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await pageOf(store, list(order, cursor))
    seen.push(...page.items.map(({ _id }) => _id))
    cursor = page.nextCursor
  } while (cursor)
  const ascending = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `row:${number}`)
  expect(seen).toEqual(order === 'asc' ? ascending : ascending.reverse())
})

it('is not shifted by a row that arrives between two pages', async () => {
  const store = filled()
  const first = await pageOf(store, list('desc'))
  store.seed('staff_log', row(10, 59))
  const second = await pageOf(store, list('desc', first.nextCursor))
  expect(second.items.map(({ _id }) => _id)).toEqual(['row:5', 'row:4', 'row:3'])
})

it.each(['asc', 'desc'] as const)(
  'shows rows that are still to be stored where they will stand, in order %s and once each',
  async (order) => {
    const store = filled()
    const waiting = [row(0, 0), row(25, 2), row(4, 2), row(99, 5)]
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await pageOf(store, { ...list(order, cursor), waiting })
      seen.push(...page.items.map(({ _id }) => _id))
      cursor = page.nextCursor
      // Stored between two pages: it neither moves nor stands twice.
      store.seed('staff_log', row(25, 2))
    } while (cursor)
    const ascending = ['0', '1', '2', '25', '3', '4', '5', '6', '7', '8', '99'].map((number) => `row:${number}`)
    expect(seen).toEqual(order === 'asc' ? ascending : ascending.reverse())
  },
)

it('has no next page after the last row, also when the last page is full', async () => {
  const store = new MemoryStore()
  store.seed('staff_log', row(1, 1), row(2, 2), row(3, 3))
  expect(await pageOf(store, list('desc'))).not.toHaveProperty('nextCursor')
})
