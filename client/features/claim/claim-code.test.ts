import { cleanClaimCode, groupedClaimCode, isWholeClaimCode } from './claim-code'

describe('the claim code', () => {
  test.each([
    ['k7q2m-4x9pt-a6b', 'K7Q2M4X9PTA6B'],
    ['补录码 K7Q2M 4X9PT A6B', 'K7Q2M4X9PTA6B'],
    ['https://example.com/claim?code=K7Q2M-4X9PT-A6B', 'K7Q2M4X9PTA6B'],
    ['https://example.com/c/K7Q2M4X9PTA6B/', 'K7Q2M4X9PTA6B'],
    ['K7Q2M4X9PTA6B99999', 'K7Q2M4X9PTA6B'],
    ['', ''],
  ])('is read from "%s"', (typed, code) => expect(cleanClaimCode(typed)).toBe(code))

  test.each([
    ['K7Q2M4X9PTA6B', 'K7Q2M-4X9PT-A6B'],
    ['K7Q2M4', 'K7Q2M-4'],
    ['K7Q2M', 'K7Q2M'],
    ['', ''],
  ])('is grouped as receipts print it: %s', (code, grouped) => expect(groupedClaimCode(code)).toBe(grouped))

  test('is whole with thirteen characters that a receipt can carry', () => {
    expect(isWholeClaimCode('K7Q2M4X9PTA6B')).toBe(true)
    expect(isWholeClaimCode('K7Q2M4X9PTA6')).toBe(false)
    expect(isWholeClaimCode('K7Q2M4X9PTA6U')).toBe(false)
  })
})
