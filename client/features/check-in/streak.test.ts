import { afterCheckIn, nextPoints, type Streak, streakDays } from './streak'

const TABLE = [1, 2, 3, 4, 5, 6, 10]
const streak = (change: Partial<Streak>): Streak => ({ checkedToday: false, run: 0, table: TABLE, next: 0, ...change })
const states = (change: Partial<Streak>) =>
  streakDays(streak(change))
    .map(({ state }) => state[0])
    .join('')

describe('the days of a streak', () => {
  test('say what each brings', () => {
    expect(streakDays(streak({})).map(({ day, points }) => `${day} ${points}`)).toEqual([
      ...['1 +1', '2 +2', '3 +3', '4 +4', '5 +5', '6 +6', '7 +10'],
    ])
  })

  test.each([
    ['before the first', {}, 'nllllll'],
    ['after the first', { checkedToday: true, run: 1, next: 1 }, 'dnlllll'],
    ['before the seventh', { run: 6, next: 6 }, 'ddddddn'],
    ['after the seventh, which fills the round', { checkedToday: true, run: 7, next: 0 }, 'ddddddd'],
    ['on the day after it', { run: 7, next: 0 }, 'nllllll'],
  ])('%s', (_, change, expected) => expect(states(change)).toBe(expected))
})

describe('a check-in', () => {
  test('is shown at once, with what tomorrow brings', () => {
    const after = afterCheckIn(streak({ run: 2, next: 2 }), 3)
    expect(after).toMatchObject({ checkedToday: true, run: 3, next: 3 })
    expect(nextPoints(after)).toBe(4)
  })

  test('moves nothing when it was done already', () => {
    expect(afterCheckIn(streak({ checkedToday: true, run: 3, next: 3 }), 3)).toMatchObject({ run: 3, next: 3 })
  })

  test('fills the round with the last day, and tomorrow begins anew', () => {
    const after = afterCheckIn(streak({ run: 6, next: 6 }), 7)
    expect(streakDays(after).every(({ state }) => state === 'done')).toBe(true)
    expect(nextPoints(after)).toBe(1)
  })
})
