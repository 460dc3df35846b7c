import { createHash, createHmac } from 'node:crypto'
import type { LotteryAnswer } from '@shared/contracts'
import { agrees, recheck } from './proof'

const seed = '0badcafe'.repeat(8)
const commitment = createHash('sha256').update(Buffer.from(seed, 'hex')).digest('hex')
const DRAWS = 700

/** Half of all draws win, by the published formula. */
const draws = Array.from({ length: DRAWS }, (_, i) => {
  const mac = createHmac('sha256', Buffer.from(seed, 'hex'))
    .update(`wheel:${i + 1}`)
    .digest('hex')
  return { number: i + 1, ...(parseInt(mac.slice(0, 1), 16) < 8 ? { prizeId: 'ten' } : {}) }
})
const lottery = {
  lotteryId: 'wheel',
  prizes: [{ prizeId: 'ten', ppm: 500_000 }],
  seed,
  commitment,
  draws: DRAWS,
} as unknown as LotteryAnswer & { seed: string }

const pages =
  (all = draws) =>
  async (_: string, after: number) => ({
    draws: all.slice(after, after + 500),
    ...(after + 500 < all.length ? { next: after + 500 } : {}),
  })
const verdict = (more: Partial<typeof lottery> = {}, all = draws, seen?: string) =>
  recheck({ ...lottery, ...more }, seen === undefined ? undefined : { commitment: seen, at: '' }, () => undefined, pages(all))

test('agrees with draws that follow from the seed, over pages, and tells how far it is', async () => {
  const told: number[] = []
  const all = await recheck(lottery, { commitment, at: '' }, (checked) => told.push(checked), pages())
  expect(all).toEqual({ checked: DRAWS, wrong: [], complete: true, seedFits: true, sameAsSeen: true })
  expect(agrees(all)).toBe(true)
  expect(told).toEqual([500, DRAWS])
})

test('does not agree with a changed outcome, a missing number, another seed, or another commitment than the phone has seen', async () => {
  const changed = draws.map((draw) => (draw.number === 600 ? { number: 600, prizeId: 'tea' } : draw))
  expect(await verdict({}, changed)).toMatchObject({ wrong: [600] })
  expect(await verdict({}, draws.slice(0, -1))).toMatchObject({ wrong: [], complete: false })
  expect(await verdict({ commitment: '0'.repeat(64) })).toMatchObject({ seedFits: false })
  expect(agrees(await verdict({}, draws, '0'.repeat(64)))).toBe(false)
})
