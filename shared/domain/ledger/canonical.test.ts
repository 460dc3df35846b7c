import fc from 'fast-check'
import { canonicalJson } from '.'

describe('the canonical form', () => {
  it('does not depend on the order in which members were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null))), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(value)
      }),
    )
  })

  it.each([1.5, NaN, Infinity, 2 ** 53])('refuses %p, which would not survive storage exactly', (value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError)
  })
})
