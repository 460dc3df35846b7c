import fc from 'fast-check'
import { sha256, MEMBER, TODAY, atOnce, lives, live } from '../../../tests/support/lives'
import {
  applyChange,
  brokenLaw,
  burn,
  type Change,
  close,
  earn,
  EMPTY_BOOKS,
  giveBack,
  liveLots,
  replay,
  spendable,
  takeBack,
  totalOf,
} from '.'

describe('the books of a member', () => {
  it('keep sum of lots = balance = sum of entries plus debt, through any life', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { books, entries } = live(steps)
        expect(brokenLaw(books)).toBeUndefined()
        expect(totalOf(books.lots)).toBe(books.balance)
        expect(entries.reduce((sum, entry) => sum + entry.points, 0)).toBe(books.balance - books.debt)
      }),
    )
  })

  it('are what their entries replay to', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { books, entries } = live(steps)
        expect(replay(MEMBER, entries, sha256)).toEqual(books)
      }),
    )
  })

  it('never spend a lot at or after its expiry instant', () => {
    const books = applyChange(EMPTY_BOOKS, earn(EMPTY_BOOKS, [atOnce(100, '2026-03-31')], TODAY))
    expect(burn(books, 1, '2026-03-31')).toBeDefined()
    expect(burn(books, 1, '2026-04-01')).toBeUndefined()
    expect(spendable(books, '2026-04-01')).toBe(0)
  })

  it('hold nothing and owe nothing once they are closed, and say how much that moved', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 0, max: 99 }), (steps, carryFen) => {
        const books = { ...live(steps).books, carryFen }
        const change = close(books)
        expect(change.points).toBe(books.debt - books.balance)
        expect(applyChange(books, change)).toEqual({ ...books, balance: 0, debt: 0, lots: [], held: [], carryFen: 0 })
      }),
    )
  })

  it('burn the lot that dies first', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 5_000 }), (steps, points) => {
        const { books, today } = live(steps)
        const change = burn(books, points, today)
        if (!change) return expect(spendable(books, today)).toBeLessThan(points)
        const after = applyChange(books, change)
        const lastBurnt = change.lots[change.lots.length - 1]!.expiresOn
        expect(liveLots(after.lots, today).every((lot) => lot.expiresOn >= lastBurnt)).toBe(true)
        return expect(totalOf(change.lots)).toBe(-points)
      }),
    )
  })

  it('give spent points back into the very lots they came from, never with a later death', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 3_000 }), (steps, points) => {
        const { books, today } = live(steps)
        const change = burn(books, points, today)
        if (!change) return
        const restored = applyChange(applyChange(books, change), giveBack(applyChange(books, change), change.lots, today).change)
        expect(restored.lots).toEqual(books.lots)
      }),
    )
  })

  it('do not resurrect what came from a lot that has died since, and say how much', () => {
    const burnt = [
      { expiresOn: '2026-01-31', points: -60 },
      { expiresOn: '2026-06-30', points: -40 },
    ]
    expect(giveBack(EMPTY_BOOKS, burnt, '2026-02-01')).toEqual({
      change: { points: 40, lots: [{ expiresOn: '2026-06-30', points: 40 }], debtChange: 0, carryChangeFen: 0 },
      lapsed: 60,
    })
  })

  it('take earned points back from their own lot before any older one, so that no expiry date is laundered', () => {
    let books = applyChange(EMPTY_BOOKS, earn(EMPTY_BOOKS, [atOnce(100, '2026-06-30')], TODAY))
    books = applyChange(books, earn(books, [atOnce(100, '2028-06-30')], TODAY))
    const after = applyChange(books, takeBack(books, 100, { expiresOn: ['2028-06-30'], held: [] }, TODAY))
    expect(after.lots).toEqual([{ expiresOn: '2026-06-30', points: 100 }])
  })

  it('owe what was already spent, and repay it first from the next earnings', () => {
    let books = applyChange(EMPTY_BOOKS, earn(EMPTY_BOOKS, [atOnce(100, '2027-06-30')], TODAY))
    books = applyChange(books, burn(books, 80, TODAY)!)
    books = applyChange(books, takeBack(books, 100, { expiresOn: ['2027-06-30'], held: [] }, TODAY))
    expect(books).toMatchObject({ balance: 0, debt: 80 })
    const change = earn(books, [atOnce(120, '2028-01-31')], TODAY)
    expect(change).toMatchObject({ points: 120, lots: [{ expiresOn: '2028-01-31', points: 40 }], debtChange: -80 })
    expect(applyChange(books, change)).toMatchObject({ balance: 40, debt: 0 })
  })

  it('refuse a change whose points differ from its lots and debt', () => {
    expect(() => applyChange(EMPTY_BOOKS, { points: 5, lots: [], debtChange: 0, carryChangeFen: 0 })).toThrow(RangeError)
  })

  it('refuse a change that would push a lot below zero', () => {
    const tooMuch: Change = { points: -1, lots: [{ expiresOn: '2026-01-01', points: -1 }], debtChange: 0, carryChangeFen: 0 }
    expect(() => applyChange(EMPTY_BOOKS, tooMuch)).toThrow(RangeError)
  })
})
