let clock = 0
jest.mock('./clock', () => ({ deviceNow: () => clock }))
jest.mock('./identity', () => ({ accountScope: () => 'me' }))

const { cameBy, comeAlone, comeBy, via } = require('./came-by') as typeof import('./came-by')

const HOUR = 3_600_000

beforeEach(() => {
  clock = 1_000 * HOUR
  comeAlone()
})

test('keeps by whom somebody came for a day, to the millisecond', () => {
  comeBy({ token: 't', name: '会员*' })
  expect(cameBy()).toEqual({ token: 't', name: '会员*' })
  clock += 24 * HOUR - 1
  expect(via()).toEqual({ via: 't' })
  clock += 1
  expect(cameBy()).toBeUndefined()
  expect(via()).toEqual({})
})

test('is not prolonged by a clock that was set back', () => {
  comeBy({ token: 't', name: '会员*' })
  clock -= 1
  expect(cameBy()).toBeUndefined()
  clock += 2
  expect(cameBy()).toBeUndefined()
})

test('keeps the activity that the card was about', () => {
  comeBy({ token: 't', name: '会员*', activityId: 'spring' })
  expect(cameBy()?.activityId).toBe('spring')
  expect(via()).toEqual({ via: 't' })
})

test('keeps the latest, and nothing for who came alone', () => {
  comeBy({ token: 'first', name: '甲*' })
  comeBy({ token: 'second', name: '乙*' })
  expect(cameBy()?.token).toBe('second')
  comeAlone()
  expect(via()).toEqual({})
})

export {}
