import { leftOf, NOT_YET, paused, resumed } from './looking'

describe('looking at a product', () => {
  test('counts while it is in sight', () => {
    const looking = resumed(NOT_YET, 1_000)
    expect(leftOf(looking, 15, 1_000)).toBe(15_000)
    expect(leftOf(looking, 15, 5_000)).toBe(11_000)
  })

  test('stands still while it is hidden, and goes on afterwards', () => {
    const away = paused(resumed(NOT_YET, 0), 6_000)
    expect(leftOf(away, 15, 60_000)).toBe(9_000)
    expect(leftOf(resumed(away, 60_000), 15, 64_000)).toBe(5_000)
  })

  test('begins a sitting once, however often the page says that it is shown', () => {
    const looking = resumed(resumed(NOT_YET, 0), 4_000)
    expect(leftOf(looking, 15, 5_000)).toBe(10_000)
    expect(paused(paused(looking, 5_000), 9_000)).toEqual({ gathered: 5_000 })
  })

  test('has nothing left in the end, and is not set back by a clock', () => {
    expect(leftOf(resumed(NOT_YET, 0), 15, 99_000)).toBe(0)
    expect(leftOf(resumed({ gathered: 3_000 }, 10_000), 15, 2_000)).toBe(12_000)
  })
})
