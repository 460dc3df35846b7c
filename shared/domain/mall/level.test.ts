import fc from 'fast-check'
import { levelled } from '.'

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const lefts = fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 16 })

it('puts in and takes out exactly what it is told, never below nothing', () => {
  fc.assert(
    fc.property(lefts, fc.integer({ min: -5_000, max: 5_000 }), (before, pieces) => {
      const after = levelled(before, pieces)
      expect(after).toHaveLength(before.length)
      expect(sum(after)).toBe(sum(before) + Math.max(pieces, -sum(before)))
      expect(after.every((left) => Number.isSafeInteger(left) && left >= 0)).toBe(true)
      // Nothing goes from one part to another.
      expect(after.every((left, i) => (pieces >= 0 ? left >= before[i]! : left <= before[i]!))).toBe(true)
    }),
  )
})

it('fills the emptiest and empties the fullest, so that those it touches end alike', () => {
  fc.assert(
    fc.property(lefts, fc.integer({ min: 1, max: 2_000 }), (before, pieces) => {
      const filled = levelled(before, pieces)
      const highest = Math.max(...filled.filter((left, i) => left > before[i]!))
      expect(filled.every((left) => left >= highest - 1)).toBe(true)
      const emptied = levelled(before, -pieces)
      const touched = emptied.filter((left, i) => left < before[i]!)
      if (touched.length > 0) expect(emptied.every((left) => left <= Math.min(...touched) + 1)).toBe(true)
    }),
  )
  expect(levelled([0, 0, 7], 5)).toEqual([3, 2, 7])
  expect(levelled([0, 0, 7], 20)).toEqual([9, 9, 9])
  expect(levelled([1, 9, 3], -8)).toEqual([1, 2, 2])
})
