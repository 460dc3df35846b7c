import fc from 'fast-check'
import standard from '../../../config/program'
import { applyChange, type Books, EMPTY_BOOKS, totalOf } from '../../../shared/domain/ledger'
import type { ExpiryPolicy, Program } from '../../../shared/domain/program'
import { addDays } from '../../../shared/domain/time'
import { type Given, income, type Terms } from './income'

const DAY = '2026-12-28'
const under = (expiry: ExpiryPolicy, lotRounding: Program['lotRounding'] = 'day'): Program => ({ ...standard, expiry, lotRounding })
const terms = (program: Program, more: Partial<Terms> = {}): Terms => ({
  program,
  tier: 'normal',
  livesFrom: DAY,
  heldFrom: DAY,
  today: DAY,
  bought: true,
  ...more,
})
const owning = (expiresOn: string, points: number): Books => ({ ...EMPTY_BOOKS, balance: points, lots: [{ expiresOn, points }] })

const ROLLING = under({ policy: 'rolling' })
const BY_YEAR = under({ policy: 'year_end', years: 1 })
const INACTIVITY = under({ policy: 'inactivity', months: 24 })

it('opens what can be spent at once and what is held, each with its words', () => {
  const given: Given[] = [
    { points: 600, holdDays: 0 },
    { points: 200, holdDays: 7 },
  ]
  expect(income(EMPTY_BOOKS, given, terms(ROLLING))).toEqual({
    change: {
      points: 600,
      lots: [{ expiresOn: '2028-12-28', points: 600 }],
      held: [{ releaseOn: '2027-01-04', expiresOn: '2028-12-28', points: 200 }],
      debtChange: 0,
      carryChangeFen: 0,
    },
    steps: ['600 分有效期至 2028-12-28', '200 分自 2027-01-04 起可用,有效期至 2028-12-28'],
    opened: { openedOn: '2028-12-28', heldUntil: [{ releaseOn: '2027-01-04', expiresOn: '2028-12-28', points: 200 }] },
  })
})

it('holds nothing whose days of holding are over by the time it is booked', () => {
  const late = income(EMPTY_BOOKS, [{ points: 200, holdDays: 7 }], terms(ROLLING, { today: '2027-01-04' }))
  expect(late.change).toMatchObject({ points: 200, lots: [{ expiresOn: '2028-12-28', points: 200 }] })
  expect(late.opened.heldUntil).toEqual([])
})

it('opens nothing for a rule that gives nothing', () => {
  expect(income(EMPTY_BOOKS, [{ points: 0, holdDays: 7 }], terms(ROLLING)).change).toEqual({
    points: 0,
    lots: [],
    debtChange: 0,
    carryChangeFen: 0,
  })
})

it.each([
  ['held over the end of its year', { points: 5, holdDays: 7 }, DAY, '2027-12-31'],
  ['brought by a till that was offline over it', { points: 5, holdDays: 0 }, '2027-01-02', '2027-12-31'],
  ['booked in time', { points: 5, holdDays: 0 }, '2026-12-31', '2026-12-31'],
])('lets points by the year that are %s live until they can be spent', (_, given, today, expiresOn) => {
  const { change } = income(EMPTY_BOOKS, [given], terms(BY_YEAR, { today }))
  expect([...change.lots, ...(change.held ?? [])]).toEqual([expect.objectContaining({ expiresOn })])
})

it('keeps all points alive under inactivity, and says so', () => {
  const books = owning('2027-03-31', 1_280)
  const { change, steps, opened } = income(books, [{ points: 50, holdDays: 0 }], terms(INACTIVITY))
  expect(applyChange(books, change).lots).toEqual([{ expiresOn: '2028-12-28', points: 1_330 }])
  expect(change.points).toBe(50)
  expect(steps).toEqual(['50 分有效期至 2028-12-28', '原有 1,280 分的有效期延至 2028-12-28'])
  expect(opened).toMatchObject({ openedOn: '2028-12-28', postponedTo: '2028-12-28' })
})

it('never brings a death forward: what lives longer by an earlier policy stays', () => {
  const books = owning('2031-12-31', 100)
  expect(income(books, [{ points: 50, holdDays: 0 }], terms(INACTIVITY)).change.lots).toEqual([{ expiresOn: '2028-12-28', points: 50 }])
})

it('postpones nothing for points that were not bought', () => {
  const { change, opened } = income(owning('2027-03-31', 100), [{ points: 50, holdDays: 0 }], terms(INACTIVITY, { bought: false }))
  expect(change.lots).toEqual([{ expiresOn: '2028-12-28', points: 50 }])
  expect(opened).not.toHaveProperty('postponedTo')
})

const policy: fc.Arbitrary<ExpiryPolicy> = fc.oneof(
  fc.constant({ policy: 'rolling' as const }),
  fc.record({ policy: fc.constant('year_end' as const), years: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ policy: fc.constant('inactivity' as const), months: fc.integer({ min: 1, max: 36 }) }),
)
const purchase = fc.record({
  wait: fc.integer({ min: 0, max: 20 }),
  expiry: policy,
  lotRounding: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
  tier: fc.constantFrom('normal', 'silver', 'gold'),
  points: fc.integer({ min: 0, max: 900 }),
  holdDays: fc.integer({ min: 0, max: 60 }),
})

it('promises nothing shorter than before, whatever policies follow each other', () => {
  fc.assert(
    fc.property(fc.array(purchase, { maxLength: 12 }), (purchases) => {
      let books: Books = EMPTY_BOOKS
      let today = DAY
      for (const { wait, expiry, lotRounding, tier, points, holdDays } of purchases) {
        today = addDays(today, wait)
        const all = ({ lots, held }: Books) => [...lots, ...held]
        const dying = (lots: Books['lots'], day: string) => totalOf(lots.filter(({ expiresOn }) => expiresOn <= day))
        const { change } = income(
          books,
          [{ points: 0, holdDays }],
          terms(under(expiry, lotRounding), { tier, livesFrom: today, heldFrom: today, today }),
        )
        const kept = applyChange(books, change)
        for (const { expiresOn } of [...all(books), ...all(kept)])
          expect(dying(all(kept), expiresOn)).toBeLessThanOrEqual(dying(all(books), expiresOn))
        expect(totalOf(all(kept))).toBe(totalOf(all(books)))
        books = applyChange(
          books,
          income(books, [{ points, holdDays }], terms(under(expiry, lotRounding), { tier, livesFrom: today, heldFrom: today, today }))
            .change,
        )
      }
    }),
  )
})
