import * as fc from 'fast-check'
import { compareValues } from './compare'
import { afterPrefix, encodeKey, type Direction } from './key-encoding'
import { values } from './test-support'

const sign = (order: number): number => Math.sign(order) + 0

describe('key encoding', () => {
  it('orders bytes as the values are ordered', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(sign(Buffer.compare(encodeKey([a]), encodeKey([b])))).toBe(sign(compareValues(a, b)))
      }),
      { numRuns: 2000 },
    )
  })

  it('orders several components one after another, each in its own direction', () => {
    const pair = fc.tuple(values, values)
    const directions = fc.tuple(fc.constantFrom<Direction[]>(1, -1), fc.constantFrom<Direction[]>(1, -1))
    fc.assert(
      fc.property(pair, pair, directions, (a, b, way) => {
        const wanted = way[0] * compareValues(a[0], b[0]) || way[1] * compareValues(a[1], b[1])
        expect(sign(Buffer.compare(encodeKey(a, way), encodeKey(b, way)))).toBe(sign(wanted))
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps every continuation of a prefix below the end of the prefix', () => {
    fc.assert(
      fc.property(values, values, fc.constantFrom<Direction[]>(1, -1), (first, second, way) => {
        const prefix = encodeKey([first], [way])
        const whole = encodeKey([first, second], [way, way])
        expect(Buffer.compare(prefix, whole)).toBeLessThan(0)
        expect(Buffer.compare(whole, afterPrefix(prefix))).toBeLessThan(0)
      }),
    )
  })

  it('puts the types in the order of BSON', () => {
    const ordered = [null, NaN, -Infinity, -1, 0, 0.5, 1, Infinity, '', 'a', {}, { a: 1 }, [], [1], false, true, new Date(0), /a/]
    const keys = ordered.map((value) => encodeKey([value]))
    expect([...keys].sort(Buffer.compare)).toEqual(keys)
  })

  it('makes no difference between 0 and −0, and none between null and a missing field', () => {
    expect(encodeKey([-0])).toEqual(encodeKey([0]))
    expect(encodeKey([undefined])).toEqual(encodeKey([null]))
  })
})
