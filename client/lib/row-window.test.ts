import { windowOf } from './row-window'

const heights = Array.from({ length: 5000 }, (_, i) => (i % 25 === 0 ? 48 : 72))
const sum = (rows: readonly number[]) => rows.reduce((all, height) => all + height, 0)
const WHOLE = sum(heights)

test('the window covers what is asked for and keeps the whole height', () => {
  for (const top of [-300, 0, 1, 71_234, 300_000, WHOLE - 10, WHOLE + 5_000]) {
    const view = windowOf(heights, top, top + 1_500, 5)
    const shown = sum(heights.slice(view.from, view.to))
    expect(view.above + shown + view.below).toBe(WHOLE)
    expect(view.above).toBeLessThanOrEqual(Math.max(top, 0))
    expect(view.above + shown).toBeGreaterThanOrEqual(Math.min(top + 1_500, WHOLE))
  }
})

test('few rows live among thousands, in whole blocks', () => {
  const view = windowOf(heights, 100_000, 103_000, 5)
  expect(view.to - view.from).toBeLessThanOrEqual(65)
  expect([view.from % 5, view.to % 5]).toEqual([0, 0])
})

test('an empty list has an empty window', () => expect(windowOf([], 0, 1_000, 5)).toEqual({ from: 0, to: 0, above: 0, below: 0 }))
