import { gridOf } from './grid'
import type { GiftView } from './gift-view'

const gifts = (count: number): GiftView[] => Array.from({ length: count }, (_, i) => ({ id: `g${i}` }) as GiftView)

test.each([
  [0, 0],
  [1, 1],
  [4, 2],
  [5, 3],
])('%i gifts stand in %i rows, none lost and none twice', (count, rows) => {
  const grid = gridOf(gifts(count))
  expect(grid).toHaveLength(rows)
  expect(grid.flatMap((row) => row.gifts)).toEqual(gifts(count))
  expect(new Set(grid.map(({ key }) => key)).size).toBe(rows)
})
