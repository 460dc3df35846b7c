import type { PointsItem } from '@shared/contracts'
import { withFreshHead, withNextPage } from './merge'

const items = (...ids: number[]): PointsItem[] =>
  ids.map((n) => ({ entryId: `e${n}`, kind: 'purchase', points: 1, balanceAfter: n, at: '2026-11-01T00:00:00+08:00', title: '' }))
const ids = (listed: { items: readonly PointsItem[] }) => listed.items.map((item) => item.entryId).join(' ')

describe('refreshing the history', () => {
  const shown = { items: items(4, 3, 2, 1), nextCursor: '1' }

  test('puts new entries on top and keeps the pages already loaded', () => {
    const merged = withFreshHead(shown, { items: items(6, 5, 4), nextCursor: '4' })
    expect(ids(merged)).toBe('e6 e5 e4 e3 e2 e1')
    expect(merged.nextCursor).toBe('1')
  })

  test('changes nothing when nothing is new', () => {
    expect(withFreshHead(shown, { items: items(4, 3), nextCursor: '3' })).toBe(shown)
  })

  test('starts anew when too much has happened to join the two', () => {
    const merged = withFreshHead(shown, { items: items(9, 8), nextCursor: '8' })
    expect(ids(merged)).toBe('e9 e8')
    expect(merged.nextCursor).toBe('8')
  })

  test('empties the list when there is nothing any more', () => {
    expect(withFreshHead(shown, { items: [] }).items).toEqual([])
  })
})

describe('loading more of the history', () => {
  test('never shows an entry twice', () => {
    expect(ids(withNextPage({ items: items(4, 3), nextCursor: '3' }, { items: items(3, 2, 1) }))).toBe('e4 e3 e2 e1')
  })
})
