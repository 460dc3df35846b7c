import { giftWith } from '../../../tests/support/gifts'
import type { Gift } from './gift'
import { withoutRedeemed, withRedeemed } from './limits'
import { limitCounters, roomFor, type Shopper } from './terms'

const NOW = Date.parse('2026-12-01T10:00:00+08:00')
const TODAY = '2026-12-01'
const LIMITS: Gift['limits'] = { perDay: 2, perCampaign: 3, lifetime: 5 }

const gift = (from = '2026-11-01T00:00:00+08:00', limits = LIMITS) => giftWith({ limits, sale: { from, until: null } })

const who = (capCounts: Shopper['capCounts'], now = NOW): Shopper => ({
  now,
  tier: 'normal',
  balance: 100_000,
  capCounts,
  frozen: false,
  dormant: false,
})

const redeem = (counts: Shopper['capCounts'], of: Gift, pieces: number, today = TODAY) =>
  withRedeemed(counts, limitCounters('tea', of), { pieces, points: 500 * pieces }, today)

it('leaves as much room as the tightest limit', () => {
  const first = redeem({}, gift(), 2)
  expect(roomFor('tea', gift(), who(first.counts))).toBe(0)
  const tomorrow = NOW + 86_400_000
  expect(roomFor('tea', gift(), who(first.counts, tomorrow))).toBe(1)
  const second = redeem(first.counts, gift(), 1, '2026-12-02')
  expect(roomFor('tea', gift(), who(second.counts, NOW + 2 * 86_400_000))).toBe(0)
})

it('counts a campaign anew when the gift comes back, and forgets the one before', () => {
  const { counts } = redeem({}, gift(), 3)
  const again = gift('2026-12-01T00:00:00+08:00')
  expect(roomFor('tea', again, who(counts, NOW + 86_400_000))).toBe(2)
  const after = redeem(counts, again, 1, '2026-12-02').counts
  expect(Object.keys(after).filter((key) => key.includes('@'))).toHaveLength(1)
  expect(roomFor('tea', again, who(after, NOW + 86_400_000))).toBe(1)
})

it('names the same beginning the same, however it is written', () => {
  const { counts } = redeem({}, gift('2026-11-01T00:00:00+08:00'), 3)
  expect(roomFor('tea', gift('2026-10-31T16:00:00.000Z'), who(counts, NOW + 86_400_000))).toBe(0)
})

it('counts nothing where nothing is limited', () => {
  const free = gift(undefined, { perDay: null, perCampaign: null, lifetime: null })
  expect(redeem({}, free, 3)).toEqual({ counts: {}, keys: [] })
  expect(roomFor('tea', free, who({}))).toBe(Infinity)
})

it('gives room back to the very periods it was taken from', () => {
  const { counts, keys } = redeem({}, gift(), 2)
  expect(roomFor('tea', gift(), who(withoutRedeemed(counts, keys, { pieces: 2, points: 1_000 })))).toBe(2)
  const tomorrow = redeem(counts, gift(), 1, '2026-12-02').counts
  const back = withoutRedeemed(tomorrow, keys, { pieces: 2, points: 1_000 })
  expect(back['mall:tea/day']).toEqual({ period: '2026-12-02', points: 500, times: 1 })
  expect(back['mall:tea/lifetime']).toMatchObject({ times: 1 })
})

it('does not touch the counters of other gifts', () => {
  const other = withRedeemed({}, limitCounters('tea-2', gift()), { pieces: 1, points: 500 }, TODAY).counts
  const { counts } = redeem(other, gift(), 1)
  expect(counts).toMatchObject(other)
})
