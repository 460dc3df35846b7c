import { createHash } from 'node:crypto'
import fc from 'fast-check'
import {
  append,
  applyChange,
  type Books,
  brokenLaw,
  burn,
  canonicalJson,
  ChainAuditor,
  type Change,
  close,
  earn,
  EMPTY_BOOKS,
  type Entry,
  type EntryDraft,
  expire,
  giveBack,
  liveLots,
  type Lot,
  replay,
  spendable,
  takeBack,
  totalOf,
} from '.'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const MEMBER = '6204817735'

const draftOf = (id: string, change: Change): EntryDraft => ({
  ...change,
  _id: id,
  kind: 'purchase',
  title: 't',
  steps: [],
  actor: { kind: 'till', id: 'k' },
  programVersion: 'v',
  inputDigest: sha256(id),
  orderId: null,
  storeId: null,
  cause: {},
})

/** A life of one account: random movements on a calendar that only goes forward. */
type Step =
  | { do: 'earn'; points: number; lifetime: number }
  | { do: 'burn'; points: number }
  | { do: 'giveBack'; which: number }
  | { do: 'takeBack'; points: number; lifetime: number }
  | { do: 'wait'; days: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('earn' as const), points: fc.integer({ min: 0, max: 5_000 }), lifetime: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ do: fc.constant('burn' as const), points: fc.integer({ min: 1, max: 4_000 }) }),
  fc.record({ do: fc.constant('giveBack' as const), which: fc.nat(20) }),
  fc.record({
    do: fc.constant('takeBack' as const),
    points: fc.integer({ min: 0, max: 5_000 }),
    lifetime: fc.integer({ min: 0, max: 60 }),
  }),
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }),
)

const dayNumber = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)

const live = (steps: readonly Step[]) => {
  let books: Books = EMPTY_BOOKS
  let today = 0
  const entries: Entry[] = []
  const burns: Lot[][] = []
  const write = (change: Change | undefined) => {
    if (!change) return
    const place = { memberId: MEMBER, at: `${dayNumber(today)}T00:00:00.000+08:00`, answer: () => ({}) }
    const next = append(books, draftOf(`e${entries.length}`, change), place, sha256)
    entries.push(next.entry)
    books = next.books
  }
  for (const s of steps) {
    if (s.do === 'wait') today += s.days
    write(expire(books, dayNumber(today)))
    if (s.do === 'earn') write(earn(books, s.points, dayNumber(today + s.lifetime)))
    if (s.do === 'burn') {
      const change = burn(books, s.points, dayNumber(today))
      if (change) burns.push([...change.lots])
      write(change)
    }
    if (s.do === 'giveBack' && burns.length > 0)
      write(giveBack(books, burns.splice(s.which % burns.length, 1)[0]!, dayNumber(today)).change)
    if (s.do === 'takeBack') write(takeBack(books, s.points, dayNumber(today + s.lifetime), dayNumber(today)))
  }
  return { books, entries, today: dayNumber(today) }
}

const lives = fc.array(step, { maxLength: 40 })

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
    const books = applyChange(EMPTY_BOOKS, earn(EMPTY_BOOKS, 100, '2026-03-31'))
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
        expect(applyChange(books, change)).toEqual({ ...books, balance: 0, debt: 0, lots: [], carryFen: 0 })
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
    let books = applyChange(EMPTY_BOOKS, earn(EMPTY_BOOKS, 100, '2026-06-30'))
    books = applyChange(books, earn(books, 100, '2028-06-30'))
    const after = applyChange(books, takeBack(books, 100, '2028-06-30', '2026-01-01'))
    expect(after.lots).toEqual([{ expiresOn: '2026-06-30', points: 100 }])
  })

  it('owe what was already spent, and repay it first from the next earnings', () => {
    let books = applyChange(EMPTY_BOOKS, earn(EMPTY_BOOKS, 100, '2027-06-30'))
    books = applyChange(books, burn(books, 80, '2026-01-01')!)
    books = applyChange(books, takeBack(books, 100, '2027-06-30', '2026-01-01'))
    expect(books).toMatchObject({ balance: 0, debt: 80 })
    const change = earn(books, 120, '2028-01-31')
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

describe('the hash chain', () => {
  const longLife = () => live(Array.from({ length: 8 }, (_, i) => ({ do: 'earn' as const, points: 10 + i, lifetime: 30 })))

  it('is clean when nothing was touched', () => {
    const { books, entries } = longLife()
    const auditor = new ChainAuditor(MEMBER, sha256)
    entries.forEach((entry) => auditor.add(entry))
    expect(auditor.finish(books)).toBeUndefined()
  })

  it('names the first entry that was edited, dropped, reordered or added', () => {
    const { entries } = longLife()
    const at = (list: readonly Entry[]) => {
      const auditor = new ChainAuditor(MEMBER, sha256)
      list.forEach((entry) => auditor.add(entry))
      return auditor.finish(EMPTY_BOOKS)?.seq
    }
    const edited = entries.map((entry, i) => (i === 3 ? { ...entry, title: 'other' } : entry))
    expect(at(edited)).toBe(4)
    expect(at(entries.filter((_, i) => i !== 2))).toBe(4)
    expect(at([entries[0]!, entries[2]!, entries[1]!])).toBe(3)
    expect(at([...entries.slice(0, 2), { ...entries[1]!, _id: 'copy' }, ...entries.slice(2)])).toBe(2)
  })

  it('notices any single changed field, even with the hash made to match', () => {
    const { entries } = longLife()
    fc.assert(
      fc.property(fc.nat(entries.length - 2), fc.constantFrom('points', 'title', 'at', 'inputDigest', 'programVersion'), (i, field) => {
        const victim = entries[i]!
        const { hash: _, ...body } = { ...victim, [field]: field === 'points' ? victim.points + 1 : 'tampered' }
        const forged = { ...body, hash: sha256(canonicalJson(body)) } as Entry
        const list = entries.map((entry, j) => (j === i ? forged : entry))
        const auditor = new ChainAuditor(MEMBER, sha256)
        list.forEach((entry) => auditor.add(entry))
        expect(() => auditor.result()).toThrow()
      }),
    )
  })

  it('notices an account whose balance was edited', () => {
    const { books, entries } = longLife()
    const auditor = new ChainAuditor(MEMBER, sha256)
    entries.forEach((entry) => auditor.add(entry))
    const [lot] = books.lots
    const edited = { ...books, balance: books.balance + 1, lots: [{ ...lot!, points: lot!.points + 1 }] }
    expect(auditor.finish(edited)?.fault).toMatch(/differs/)
  })
})

describe('the canonical form', () => {
  it('does not depend on the order in which members were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null))), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(value)
      }),
    )
  })

  it.each([1.5, NaN, Infinity, 2 ** 53])('refuses %p, which would not survive storage exactly', (value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError)
  })
})
