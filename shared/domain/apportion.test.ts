import fc from 'fast-check'
import { apportion, type Sharer } from './apportion'

const sharers = fc.array(
  fc.record({
    weight: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1_000_000_000_000 })),
    key: fc.constantFrom('a', 'b', 'c'),
  }),
  { minLength: 1, maxLength: 60 },
)
const shared = sharers.chain((all) => {
  const sum = all.reduce((total, { weight }) => total + weight, 0)
  return fc.record({ all: fc.constant(all), total: fc.maxSafeInteger().map((n) => Number(BigInt(Math.abs(n)) % BigInt(sum + 1))) })
})

it('shares out exactly the total, nobody more than his weight, nobody a whole unit away from his share', () => {
  fc.assert(
    fc.property(shared, ({ all, total }) => {
      const sum = all.reduce((so, { weight }) => so + weight, 0)
      const shares = apportion(total, all)
      expect(shares.reduce((so, share) => so + share, 0)).toBe(total)
      all.forEach(({ weight }, i) => {
        expect(shares[i]).toBeLessThanOrEqual(weight)
        const [share, exact, whole] = [BigInt(shares[i]!) * BigInt(sum), BigInt(total) * BigInt(weight), BigInt(sum)]
        if (sum > 0) expect(share > exact - whole && share < exact + whole).toBe(true)
      })
    }),
  )
})

it('gives every kind the same in whatever order they come', () => {
  const byKind = (all: readonly Sharer[], shares: readonly number[]) =>
    all.map(({ weight, key }, i) => `${key}:${weight}:${shares[i]}`).sort()
  fc.assert(
    fc.property(shared, fc.infiniteStream(fc.nat()), ({ all, total }, order) => {
      const shuffled = all.map((one) => ({ one, at: order.next().value as number })).sort((a, b) => a.at - b.at)
      const other = shuffled.map(({ one }) => one)
      expect(byKind(other, apportion(total, other))).toEqual(byKind(all, apportion(total, all)))
    }),
  )
})

it('never shares out more than there is room for', () => {
  expect(() => apportion(3, [{ weight: 2, key: 'a' }])).toThrow(RangeError)
})
