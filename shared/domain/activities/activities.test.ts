import { hasPurchaseRecord, progressOf, type Standing } from '.'

const seven = { days: 7, consecutive: true, until: '2027-12-31' }
const three = { ...seven, days: 3 }
const days = (from: string, letters: string) =>
  Object.fromEntries(
    [...letters].flatMap((letter, i) => {
      const day = new Date(Date.parse(`${from}T00:00:00Z`) + i * 86_400_000).toISOString().slice(0, 10)
      const standing = ({ p: 'passed', w: 'waiting', r: 'refused' } as Record<string, Standing>)[letter]
      return standing ? [[day, standing]] : []
    }),
  )

it.each([
  ['nothing yet', '', '2026-11-24', 0],
  ['a run up to today', 'ppp', '2026-11-22', 3],
  ['a run up to yesterday, today is not over', 'ppp', '2026-11-23', 3],
  ['a run that was broken', 'ppp', '2026-11-24', 0],
  ['a photo that waits bridges and does not count', 'pwp', '2026-11-22', 2],
  ['a refused one breaks', 'prp', '2026-11-22', 1],
  ['a refused one of today can still be replaced', 'ppr', '2026-11-22', 2],
])('counts %s', (_, letters, today, done) => {
  expect(progressOf(seven, days('2026-11-20', letters), today)).toMatchObject({ left: 7 - done, isComplete: false })
})

it('is complete by the first run that is long enough, whenever its photos passed, and stays so', () => {
  const standings = days('2026-12-30', 'p.pppp')
  expect(progressOf(three, standings, '2028-01-01')).toEqual({
    counted: ['2027-01-01', '2027-01-02', '2027-01-03'],
    left: 0,
    isComplete: true,
  })
})

it('counts leap days and month ends as days like any other', () => {
  expect(progressOf(three, days('2028-02-28', 'ppp'), '2028-03-01').isComplete).toBe(true)
  expect(progressOf(three, days('2027-02-27', 'ppp'), '2027-03-01').isComplete).toBe(true)
})

it('needs no days in a row where none are asked for', () => {
  expect(progressOf({ ...three, consecutive: false }, days('2026-11-01', 'p.p'), '2026-11-30')).toMatchObject({ left: 1 })
  expect(progressOf({ ...three, consecutive: false }, days('2026-11-01', 'p.p..p'), '2026-11-30')).toMatchObject({ isComplete: true })
})

it('shows the last run after the end of the activity', () => {
  expect(progressOf({ ...seven, until: '2026-11-22' }, days('2026-11-20', 'ppp'), '2026-12-24')).toMatchObject({ left: 4 })
})

describe('a purchase record', () => {
  const asked = { withinDays: 90, fen: 100_00 }
  const bought = (paidOn: string, fen: number, orderId = 'a') => ({ orderId, paidOn, fen })
  it.each([
    ['enough in one', [bought('2026-11-01', 100_00)], [], true],
    ['enough in two', [bought('2026-11-01', 60_00), bought('2026-11-02', 40_00, 'b')], [], true],
    ['a fen too little', [bought('2026-11-01', 99_99)], [], false],
    ['the first day of the window', [bought('2026-08-26', 100_00)], [], true],
    ['a day before it', [bought('2026-08-25', 100_00)], [], false],
    ['what was given back', [bought('2026-11-01', 120_00)], [{ orderId: 'a', fen: 20_01 }], false],
    ['what was given back of an older order', [bought('2026-11-01', 100_00)], [{ orderId: 'old', fen: 500_00 }], true],
  ])('%s', (_, purchases, returns, holds) => {
    expect(hasPurchaseRecord(asked, purchases, returns, '2026-11-24')).toBe(holds)
  })
})
