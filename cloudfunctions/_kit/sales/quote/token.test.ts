import { isInTime, isQuoteOf, parseQuoteId, type Quotable, quoteIdOf, quoteUntil } from './token'

beforeAll(() => (process.env['EVERGREEN_SECRET'] = 'ab'.repeat(32)))

const AT = Date.parse('2026-11-28T21:58:00+08:00')
const lines = [
  { sku: 'A', quantity: 1, amountFen: 10_000 },
  { sku: 'B', quantity: 2, amountFen: 29_800, category: 'tea' },
]
const SALE: Quotable = { storeId: 'S001', amountFen: 39_800, channel: 'store', lines }
const MEMBER = '6204817735'

const holds = (id: string, sale: Quotable, memberId = MEMBER) => isQuoteOf(parseQuoteId(id)!, sale, memberId)

it('holds for the very sale it was given for, whatever the order of its lines', () => {
  const id = quoteIdOf(SALE, MEMBER, AT)
  expect(parseQuoteId(id)).toMatchObject({ at: AT })
  expect(holds(id, SALE)).toBe(true)
  expect(holds(id, { ...SALE, lines: [...lines].reverse() })).toBe(true)
})

it.each<[string, Partial<Quotable>]>([
  ['another store', { storeId: 'S002' }],
  ['another amount', { amountFen: 39_801 }],
  ['another channel', { channel: 'online' }],
  ['no channel', { channel: undefined }],
  ['other goods', { lines: [lines[0]!] }],
  ['the same goods without a category', { lines: lines.map(({ category: _, ...line }) => line) }],
  ['no lines', { lines: undefined }],
])('does not hold for %s', (_, change) => expect(holds(quoteIdOf(SALE, MEMBER, AT), { ...SALE, ...change })).toBe(false))

it('holds for the member it was given to, and for everybody where it was given to nobody', () => {
  expect(holds(quoteIdOf(SALE, MEMBER, AT), SALE, '9999999999')).toBe(false)
  expect(holds(quoteIdOf(SALE, null, AT), SALE, '9999999999')).toBe(true)
})

it('cannot be dated otherwise, nor sealed without the key', () => {
  const id = quoteIdOf(SALE, MEMBER, AT)
  expect(holds(id.replace(/^[^.]+/, (AT + 60_000).toString(36)), SALE)).toBe(false)
  process.env['EVERGREEN_SECRET'] = 'cd'.repeat(32)
  expect(holds(id, SALE)).toBe(false)
  process.env['EVERGREEN_SECRET'] = 'ab'.repeat(32)
})

it('holds for fifteen minutes to the millisecond, and for a till whose clock is behind', () => {
  const token = { at: AT, mac: '' }
  expect(quoteUntil(AT) - AT).toBe(900_000)
  const inTime = (paidAt: number) => isInTime(token, paidAt, 300_000)
  expect([AT + 900_000, AT + 900_001].map(inTime)).toEqual([true, false])
  expect([AT - 300_000, AT - 300_001].map(inTime)).toEqual([true, false])
})

it.each(['', 'x', '.', `${'z'.repeat(10)}.${'0'.repeat(32)}`, `mh.${'g'.repeat(32)}`, '../../x'])('reads no quote from %p', (text) =>
  expect(parseQuoteId(text)).toBeUndefined(),
)
