import { createHmac } from 'node:crypto'
import everyday from '../../../config/programs/everyday'
import type { Lottery, Prize } from '../program'
import { blankPpm, expectedPoints, fallsOn, foremost, PPM, prizeAt, Recheck, slotOf, stateAt } from '.'

const SEED = '5eed'.repeat(16)
const hmac = (keyHex: string, text: string) => createHmac('sha256', Buffer.from(keyHex, 'hex')).update(text).digest('hex')

const lottery = everyday.daily.lotteries[0]!
const prize = (id: string, ppm: number, stock: number | null = null): Prize => ({
  id,
  name: id,
  valueFen: 0,
  ppm,
  stock,
  gives: { kind: 'points', points: 1 },
})

describe('the slot of a hash', () => {
  it('is what exact integers say, for any 52 bits', () => {
    const exact = (mac: string) => Number((BigInt(`0x${mac.slice(0, 13)}`) * BigInt(PPM)) >> 52n)
    for (const mac of ['0'.repeat(64), 'f'.repeat(64), `8${'0'.repeat(63)}`]) expect(slotOf(mac)).toBe(exact(mac))
    for (let n = 1; n <= 20_000; n++) expect(slotOf(hmac(SEED, `x:${n}`))).toBe(exact(hmac(SEED, `x:${n}`)))
  })

  it('lies within the million', () => {
    expect(slotOf('0'.repeat(64))).toBe(0)
    expect(slotOf('f'.repeat(64))).toBe(PPM - 1)
  })
})

describe('odds', () => {
  const prizes = [prize('a', 1), prize('b', 999)]

  it('lie one after the other, to the slot', () => {
    expect([0, 1, 999, 1_000].map((slot) => prizeAt(prizes, slot)?.id)).toEqual(['a', 'b', 'b', undefined])
    expect(blankPpm(prizes)).toBe(PPM - 1_000)
  })

  it('hold over 100,000 numbers, within five standard deviations', () => {
    const draws = 100_000
    const counts = new Map<string | undefined, number>()
    for (let n = 1; n <= draws; n++) {
      const id = fallsOn(lottery, SEED, n, hmac)?.id
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    for (const { id, ppm } of [...lottery.prizes, { id: undefined, ppm: blankPpm(lottery.prizes) }]) {
      const p = ppm / PPM
      expect(Math.abs((counts.get(id) ?? 0) - draws * p)).toBeLessThan(5 * Math.sqrt(draws * p * (1 - p)))
    }
  })

  it('of the standard programme give back less than a draw costs', () => {
    expect(expectedPoints(lottery.prizes)).toBeCloseTo(8.4)
    expect(expectedPoints(lottery.prizes)).toBeLessThan(lottery.price)
  })
})

describe('a recheck', () => {
  const terms = { id: 'x', prizes: [prize('a', 300_000, 2), prize('b', 300_000)] }
  /** The draws as the formula gives them, written out once more. */
  const published = (count: number) => {
    let left = 2
    return Array.from({ length: count }, (_, i) => {
      const slot = Number((BigInt(`0x${hmac(SEED, `x:${i + 1}`).slice(0, 13)}`) * 1_000_000n) >> 52n)
      if (slot < 300_000) return { number: i + 1, ...(left-- > 0 ? { prizeId: 'a' } : {}) }
      return { number: i + 1, ...(slot < 600_000 ? { prizeId: 'b' } : {}) }
    })
  }
  const wrongOf = (...pages: ReturnType<typeof published>[]) => {
    const recheck = new Recheck(terms, SEED, hmac)
    for (const page of pages) recheck.add(page)
    return recheck.wrong
  }

  it('agrees with what follows from the seed, prizes that have run out included, in pages of any size', () => {
    const draws = published(200)
    expect(draws.filter(({ prizeId }) => prizeId === 'a')).toHaveLength(2)
    expect(wrongOf(draws)).toEqual([])
    expect(wrongOf(draws.slice(0, 7), draws.slice(7))).toEqual([])
  })

  it('names a changed outcome, a missing draw and one that was given twice', () => {
    const draws = published(50)
    const changed = draws.map((draw) => (draw.number === 31 ? { number: 31, prizeId: 'other' } : draw))
    expect(wrongOf(changed)).toEqual([31])
    expect(wrongOf(draws.filter(({ number }) => number !== 20))[0]).toBe(21)
    expect(wrongOf([...draws.slice(0, 5), draws[4]!])).toEqual([5])
  })

  it('agrees with nothing under another seed', () => {
    const recheck = new Recheck(terms, 'beef'.repeat(16), hmac)
    recheck.add(published(200))
    expect(recheck.wrong.length).toBeGreaterThan(50)
  })
})

describe('the times of a lottery', () => {
  const running = (id: string, from: string, until: string): Lottery => ({ ...lottery, id, period: { from, until } })
  const year = (id: string, y: number) => running(id, `${y}-01-01T00:00:00+08:00`, `${y + 1}-01-01T00:00:00+08:00`)
  const at = (iso: string) => Date.parse(iso)

  it('begin with its first instant and end before its last', () => {
    const one = year('a', 2027)
    expect(stateAt(one, at('2026-12-31T23:59:59.999+08:00'))).toBe('coming')
    expect(stateAt(one, at('2027-01-01T00:00:00+08:00'))).toBe('running')
    expect(stateAt(one, at('2027-12-31T23:59:59.999+08:00'))).toBe('running')
    expect(stateAt(one, at('2028-01-01T00:00:00+08:00'))).toBe('over')
  })

  it('say which is shown: what runs, else what comes, else what was', () => {
    const all = [year('past', 2020), year('last', 2021), year('next', 2027), year('later', 2028)]
    expect(foremost(all, at('2027-05-05T00:00:00Z'))?.id).toBe('next')
    expect(foremost(all, at('2026-05-05T00:00:00Z'))?.id).toBe('next')
    expect(foremost(all, at('2035-05-05T00:00:00Z'))?.id).toBe('later')
    expect(foremost([], 0)).toBeUndefined()
  })
})
