import { moveProof } from '../../../shared/contracts/member/move'
import { minutesLeft, NO_VALUES, proofOf } from './proofs'

describe('a proof', () => {
  test.each([
    ['birthday', '05-20', '05-20'],
    ['member', ' 6204 817 735 ', '6204817735'],
    ['order', ' POS-2026.11_0001 ', 'POS-2026.11_0001'],
  ] as const)('of kind %s is sent as the contract wants it', (kind, typed, value) => {
    const proof = proofOf(kind, { ...NO_VALUES, [kind]: typed })
    expect(proof).toEqual({ kind, value })
    expect(moveProof.safeParse(proof).success).toBe(true)
  })

  test.each([
    ['birthday', ''],
    ['member', '0204817735'],
    ['member', '620481773'],
    ['order', ''],
    ['order', '订单一'],
    ['order', 'a'.repeat(65)],
  ] as const)('of kind %s is not sent as %j', (kind, typed) => {
    expect(proofOf(kind, { ...NO_VALUES, [kind]: typed })).toBeUndefined()
  })
})

test.each([
  [600_000, 10],
  [540_001, 10],
  [540_000, 9],
  [1, 1],
  [0, 0],
  [-60_000, 0],
])('%i ms are %i minutes to go', (ms, minutes) => expect(minutesLeft(ms, 0)).toBe(minutes))
