import { code128Symbols, code128Widths } from './code128'

describe('Code 128', () => {
  test('sets digits two to a symbol and ends with the check symbol', () => {
    // 105 + 1·12 + 2·34 = 185 = 103 + 82
    expect(code128Symbols('1234')).toEqual([105, 12, 34, 82])
  })

  test('changes to set B for what is not a pair of digits', () => {
    expect(code128Symbols('12345').slice(0, -1)).toEqual([105, 12, 34, 100, 21])
    expect(code128Symbols('EG1-6204').slice(0, -1)).toEqual([104, 37, 39, 17, 13, 99, 62, 4])
  })

  test('stays in set B for short runs of digits', () => {
    expect(code128Symbols('A12B').slice(0, -1)).toEqual([104, 33, 17, 18, 34])
  })

  test('makes 11 modules of every symbol and 13 of the stop', () => {
    const widths = code128Widths('62048177351234567842')
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11 * 12 + 13)
    expect(widths.length % 2).toBe(1)
  })

  test.each(['', '常青', 'a\n'])('refuses what set B does not have: %j', (text) => expect(() => code128Symbols(text)).toThrow(RangeError))
})
