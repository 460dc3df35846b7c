import fc from 'fast-check'
import { cleanAmount, AMOUNT_KEYS, type AmountKey, faultOf, fenOf, press, shown, typed } from './amount-input'

const typing = (keys: string): string => [...keys].reduce((text, key) => press(text, key === '<' ? 'back' : (key as AmountKey)), '')

describe('an amount on the keypad', () => {
  test.each([
    ['398', '398', 39800],
    ['398.5', '398.5', 39850],
    ['0.05', '0.05', 5],
    ['.5', '0.5', 50],
    ['12.', '12.', 1200],
    ['', '', 0],
  ])('%s is %s, that is %d fen', (keys, text, fen) => {
    expect(typing(keys)).toBe(text)
    expect(fenOf(text)).toBe(fen)
  })

  test('has no leading zeros', () => {
    expect(typing('007')).toBe('7')
    expect(typing('00')).toBe('0')
    expect(typing('00.10')).toBe('0.10')
  })

  test('has no third decimal and no second point', () => {
    expect(typing('1.239')).toBe('1.23')
    expect(typing('1.2.3')).toBe('1.23')
    expect(typing('1..2')).toBe('1.2')
  })

  test('has at most eight digits before the point, and still takes cents', () => {
    expect(typing('123456789')).toBe('12345678')
    expect(typing('123456789.99')).toBe('12345678.99')
  })

  test('loses its last key, down to nothing', () => {
    expect(typing('12.3<')).toBe('12.')
    expect(typing('12.3<<<')).toBe('1')
    expect(typing('1<<<')).toBe('')
  })

  test('is whole fen whatever was pressed, and the same fen when typed again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...AMOUNT_KEYS), { maxLength: 30 }), (keys) => {
        const text = keys.reduce<string>(press, '')
        const fen = fenOf(text)
        expect(text).toMatch(/^$|^(0|[1-9]\d{0,7})(\.\d{0,2})?$/)
        expect(Number.isSafeInteger(fen)).toBe(true)
        expect(fenOf([...typed(fen)].reduce((so, key) => press(so, key as AmountKey), ''))).toBe(fen)
      }),
    )
  })

  test('is shown in groups, with the point that was just typed', () => {
    expect([shown(''), shown('1234567.8'), shown('1000.'), shown('0.0')]).toEqual(['0', '1,234,567.8', '1,000.', '0.0'])
  })

  test('is written as it would have been typed', () => {
    expect([typed(39800), typed(39850), typed(5), typed(0)]).toEqual(['398', '398.5', '0.05', '0'])
  })

  test('can be sent from one fen up to the limit itself', () => {
    expect([faultOf(0, 500_000), faultOf(1, 500_000), faultOf(500_000, 500_000), faultOf(500_001, 500_000)]).toEqual([
      'empty',
      undefined,
      undefined,
      'over',
    ])
  })
})

test.each([
  ['398', '398'],
  ['¥ 1,280.505 元', '1280.50'],
  ['00012', '12'],
  ['.5', '0.5'],
  ['', ''],
])('reads %j of another keyboard as %j', (text, amount) => expect(cleanAmount(text)).toBe(amount))
