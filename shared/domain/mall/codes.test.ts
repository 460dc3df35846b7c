import fc from 'fast-check'
import { addCodes, codeFault, spreadCodes, type StockPart } from '.'

const empty = (count: number): StockPart[] => Array.from({ length: count }, () => ({ left: 0, taken: 0, codes: [] }))

it('gives every new number to exactly one part, however many files come, and keeps few ranges', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 16), fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 120 }), (count, files) => {
      let parts = empty(count)
      let next = 0
      for (const file of files) {
        const ranges = spreadCodes(parts, next, file)
        parts = parts.map((part, i) => (ranges[i] ? addCodes(part, ranges[i]) : part))
        next += file
      }
      const numbers = parts.flatMap(({ codes }) => codes).sort(([a], [b]) => a - b)
      // Neither a gap nor an overlap.
      expect(numbers.reduce((end, [from, to]) => (from === end ? to : NaN), 0)).toBe(next)
      expect(Math.max(...parts.map(({ codes }) => codes.length))).toBeLessThanOrEqual(60)
    }),
  )
})

it('keeps a million codes of a rush within the ranges that a part may have', () => {
  let parts = empty(16)
  for (let call = 0; call < 2_000; call++) {
    const ranges = spreadCodes(parts, call * 500, 500)
    parts = parts.map((part, i) => (ranges[i] ? addCodes(part, ranges[i]) : part))
  }
  expect(Math.max(...parts.map(({ codes }) => codes.length))).toBeLessThanOrEqual(200)
  const lefts = parts.map(({ left }) => left ?? 0)
  expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThanOrEqual(10_000)
})

it('lets every part have some of a few codes', () => {
  expect(spreadCodes(empty(4), 10, 6)).toEqual([
    [10, 12],
    [12, 14],
    [14, 15],
    [15, 16],
  ])
  expect(spreadCodes(empty(4), 0, 1)).toEqual([[0, 1], undefined, undefined, undefined])
})

it.each([
  ['', 'empty'],
  ['A'.repeat(101), 'too_long'],
  ['A\u0007B', 'unprintable'],
  ['A\ud800', 'unprintable'],
  ['A'.repeat(100), undefined],
  ['满减 券-01', undefined],
])('says what is wrong with %j', (code, fault) => expect(codeFault(code)).toBe(fault))
