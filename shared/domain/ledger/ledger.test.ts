import { createHash } from 'node:crypto'
import fc from 'fast-check'
import {
  append,
  applyChange,
  type Books,
  booksOn,
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
  giveBack,
  type HeldLot,
  liveLots,
  type Lot,
  nextDue,
  postponing,
  release,
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
  | { do: 'hold'; points: number; days: number; lifetime: number; atOnce: number }
  | { do: 'takeHeldBack'; which: number; points: number }
  | { do: 'postpone'; points: number; days: number }
  | { do: 'burn'; points: number }
  | { do: 'giveBack'; which: number }
  | { do: 'takeBack'; points: number; lifetime: number }
  | { do: 'wait'; days: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('earn' as const), points: fc.integer({ min: 0, max: 5_000 }), lifetime: fc.integer({ min: 0, max: 60 }) }),
  fc.record({
    do: fc.constant('hold' as const),
    points: fc.integer({ min: 1, max: 5_000 }),
    days: fc.integer({ min: 1, max: 30 }),
    lifetime: fc.integer({ min: 0, max: 30 }),
    atOnce: fc.integer({ min: 0, max: 1_000 }),
  }),
  fc.record({ do: fc.constant('takeHeldBack' as const), which: fc.nat(20), points: fc.integer({ min: 0, max: 6_000 }) }),
  fc.record({ do: fc.constant('postpone' as const), points: fc.integer({ min: 0, max: 99 }), days: fc.integer({ min: 1, max: 60 }) }),
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

const atOnce = (points: number, expiresOn: string) => ({ points, expiresOn, releaseOn: null })
const TODAY = '2026-01-01'

const live = (steps: readonly Step[]) => {
  let books: Books = EMPTY_BOOKS
  let today = 0
  const entries: Entry[] = []
  const burns: Lot[][] = []
  const holds: HeldLot[] = []
  const write = (change: Change | undefined) => {
    if (!change) return
    const place = { memberId: MEMBER, at: `${dayNumber(today)}T00:00:00.000+08:00`, answer: () => ({}) }
    const next = append(books, draftOf(`e${entries.length}`, change), place, sha256)
    entries.push(next.entry)
    books = next.books
  }
  for (const s of steps) {
    if (s.do === 'wait') today += s.days
    for (let due = nextDue(books, dayNumber(today)); due; due = nextDue(books, dayNumber(today))) write(due.change)
    if (s.do === 'earn') write(earn(books, [atOnce(s.points, dayNumber(today + s.lifetime))], dayNumber(today)))
    if (s.do === 'hold') {
      const held = { points: s.points, releaseOn: dayNumber(today + s.days), expiresOn: dayNumber(today + s.days + s.lifetime) }
      holds.push(held)
      write(earn(books, [held, atOnce(s.atOnce, held.expiresOn)], dayNumber(today)))
    }
    if (s.do === 'takeHeldBack' && holds.length > 0) {
      const held = holds[s.which % holds.length]!
      write(takeBack(books, s.points, { expiresOn: [held.expiresOn], held: [held] }, dayNumber(today)))
    }
    if (s.do === 'postpone') {
      const until = dayNumber(today + s.days)
      write(postponing(books, earn(books, [atOnce(s.points, until)], dayNumber(today)), until))
    }
    if (s.do === 'burn') {
      const change = burn(books, s.points, dayNumber(today))
      if (change) burns.push([...change.lots])
      write(change)
    }
    if (s.do === 'giveBack' && burns.length > 0)
      write(giveBack(books, burns.splice(s.which % burns.length, 1)[0]!, dayNumber(today)).change)
    if (s.do === 'takeBack') write(takeBack(books, s.points, { expiresOn: [dayNumber(today + s.lifetime)], held: [] }, dayNumber(today)))
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
