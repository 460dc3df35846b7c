import { nextAskMs } from './rhythm'

describe('how often the card asks', () => {
  test('is every five seconds while a member stands at the till', () => {
    expect(nextAskMs(0, true)).toBe(5_000)
    expect(nextAskMs(179_999, true)).toBe(5_000)
  })

  test('slows down when the phone is left lying', () => {
    expect(nextAskMs(180_000, true)).toBe(30_000)
    expect(nextAskMs(900_000, true)).toBe(120_000)
  })

  test('stays steady where a call costs nothing', () => {
    expect(nextAskMs(86_400_000, false)).toBe(5_000)
  })
})
