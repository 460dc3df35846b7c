import fc from 'fast-check'
import { TODAY, dayNumber, atOnce, lives, live } from '../../../tests/support/lives'
import { applyChange, booksOn, close, earn, EMPTY_BOOKS, nextDue, postponing, release, spendable, takeBack, totalOf } from '.'

describe('held points', () => {
  const HELD = { points: 200, releaseOn: '2026-01-08', expiresOn: '2026-06-30' }
  const holding = (...parts: { points: number; releaseOn: string | null; expiresOn: string }[]) =>
    applyChange(EMPTY_BOOKS, earn(EMPTY_BOOKS, parts, TODAY))

  it('are earned, but no part of the balance, and cannot be spent a day too early', () => {
    const books = holding(HELD, atOnce(100, '2026-06-30'))
    expect(books).toMatchObject({ balance: 100, held: [HELD] })
    expect(spendable(books, '2026-01-07')).toBe(100)
    expect(spendable(books, '2026-01-08')).toBe(300)
  })

  it('leave no trace in changes that hold nothing, so that hashes of before stay what they were', () => {
    expect(earn(EMPTY_BOOKS, [atOnce(5, '2026-06-30')], TODAY)).not.toHaveProperty('held')
    expect(close(EMPTY_BOOKS)).not.toHaveProperty('held')
  })

  it('wait beside a debt and repay it when they are released', () => {
    let books = holding(HELD)
    books = applyChange(books, takeBack(books, 250, { expiresOn: [], held: [] }, TODAY))
    expect(books).toMatchObject({ balance: 0, debt: 50, held: [] })
    books = applyChange(books, earn(books, [HELD], TODAY))
    expect(books).toMatchObject({ balance: 0, debt: 50, held: [HELD] })
    const change = release(books, '2026-01-08')!
    expect(change).toMatchObject({ points: 200, lots: [{ expiresOn: '2026-06-30', points: 150 }], debtChange: -50 })
    expect(applyChange(books, change)).toMatchObject({ balance: 150, debt: 0, held: [] })
  })

  it('are taken back before anything spendable, the latest release first, and others’ held points last', () => {
    const later = { ...HELD, releaseOn: '2026-01-20' }
    const others = { points: 70, releaseOn: '2026-01-15', expiresOn: '2026-06-30' }
    const books = holding(atOnce(100, '2026-06-30'), HELD, later, others)
    const origin = { expiresOn: ['2026-06-30'], held: [HELD, later] }
    expect(takeBack(books, 250, origin, TODAY)).toMatchObject({
      lots: [],
      held: [
        { ...HELD, points: -50 },
        { ...later, points: -200 },
      ],
    })
    expect(takeBack(books, 560, origin, TODAY)).toMatchObject({
      lots: [{ expiresOn: '2026-06-30', points: -100 }],
      held: [
        { ...HELD, points: -200 },
        { ...others, points: -60 },
        { ...later, points: -200 },
      ],
      debtChange: 0,
    })
  })

  it('of one day are taken only as far as they are of the order that is returned', () => {
    const books = holding({ ...HELD, points: 700 }, atOnce(100, '2026-06-30'))
    const taken = [HELD, { ...HELD, points: -150 }]
    expect(takeBack(books, 120, { expiresOn: ['2026-06-30'], held: taken }, TODAY)).toMatchObject({
      held: [{ ...HELD, points: -50 }],
      lots: [{ expiresOn: '2026-06-30', points: -70 }],
    })
  })

  it('that are released and die unseen are booked in order of the two, each once', () => {
    const books = holding(
      atOnce(10, '2026-01-05'),
      { points: 20, releaseOn: '2026-01-06', expiresOn: '2026-01-09' },
      { points: 40, releaseOn: '2026-01-08', expiresOn: '2026-01-31' },
      { points: 80, releaseOn: '2026-01-12', expiresOn: '2026-01-31' },
      { points: 160, releaseOn: '2026-03-01', expiresOn: '2026-03-31' },
    )
    const seen: [string, string, number][] = []
    let after = books
    for (let due = nextDue(after, '2026-02-01'); due; due = nextDue(after, '2026-02-01')) {
      seen.push([due.kind, due.last, due.change.points])
      after = applyChange(after, due.change)
    }
    expect(seen).toEqual([
      ['expiry', '2026-01-05', -10],
      ['release', '2026-01-08', 60],
      ['expiry', '2026-01-09', -20],
      ['release', '2026-01-12', 80],
      ['expiry', '2026-01-31', -120],
    ])
    expect(after).toMatchObject({ balance: 0, held: [{ points: 160, releaseOn: '2026-03-01', expiresOn: '2026-03-31' }] })
  })

  it('come to the same however often and late it is looked', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }), (steps, first, second) => {
        const { books, today } = live(steps)
        const start = Math.round((Date.parse(today) - Date.UTC(2026, 0, 1)) / 86_400_000)
        const last = dayNumber(start + first + second)
        expect(booksOn(booksOn(books, dayNumber(start + first)), last)).toEqual(booksOn(books, last))
      }),
    )
  })

  it.each([
    ['dead on arrival', { points: 1, releaseOn: null, expiresOn: '2025-12-31' }],
    ['dying before their release', { points: 1, releaseOn: '2026-02-01', expiresOn: '2026-01-31' }],
    ['held until a day that has begun', { points: 1, releaseOn: TODAY, expiresOn: '2026-06-30' }],
  ])('are refused when %s', (_, part) => {
    expect(() => earn(EMPTY_BOOKS, [part], TODAY)).toThrow(RangeError)
  })
})

describe('a postponement', () => {
  it('moves earlier deaths alone, held ones too, and no point', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 0, max: 60 }), (steps, days) => {
        const { books, today } = live(steps)
        const until = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
        const after = applyChange(books, postponing(books, earn(books, [], today), until))
        expect([after.balance, totalOf(after.held)]).toEqual([books.balance, totalOf(books.held)])
        for (const lot of books.lots.filter(({ expiresOn }) => expiresOn > until)) expect(after.lots).toContainEqual(lot)
        expect([...after.lots, ...after.held].every(({ expiresOn }) => expiresOn >= until)).toBe(true)
      }),
    )
  })
})
