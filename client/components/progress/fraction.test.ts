import { fractionOf, percentOf } from './fraction'

describe('a progress bar', () => {
  test.each([
    [0, 100, 0],
    [50, 100, 0.5],
    [100, 100, 1],
    [150, 100, 1],
    [-5, 100, 0],
  ])('shows %d of %d as %d', (value, max, part) => expect(fractionOf(value, max)).toBe(part))

  test('is full when nothing is wanted', () => {
    expect(fractionOf(0, 0)).toBe(1)
    expect(fractionOf(7, 0)).toBe(1)
    expect(fractionOf(0, -1)).toBe(1)
  })

  test.each([
    [NaN, 10],
    [1, NaN],
    [Infinity, 10],
    [1, Infinity],
  ])('is empty, and has a width, for %d of %d', (value, max) => expect(percentOf(value, max)).toBe(0))

  test('is not full before the end and not empty after the beginning', () => {
    expect(percentOf(49_999, 50_000)).toBe(99)
    expect(percentOf(1, 50_000)).toBe(1)
    expect(percentOf(50_000, 50_000)).toBe(100)
  })
})
