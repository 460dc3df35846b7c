import { createHmac } from 'node:crypto'
import { parseCode } from '@shared/domain/member-code'
import { hmacSha256Hex } from '@/lib/sha256'
import { codeAt } from './code'

const CARD = {
  codeSecret: 'f922cde20f531389f2afd2731002079aa2e88f1807906efec95e19575e49ccf6',
  memberRef: '5225292983',
  codeStepSeconds: 60,
}

describe('the code computed on the device', () => {
  test('hashes exactly as the server does', () => {
    const text = 'evergreen/card/v1/qr/5225292983/29000000'
    expect(hmacSha256Hex(CARD.codeSecret, text)).toBe(createHmac('sha256', Buffer.from(CARD.codeSecret, 'hex')).update(text).digest('hex'))
  })

  test('changes with the step and not within it', () => {
    const first = codeAt(CARD, 1_800_000_000_000)
    expect(codeAt(CARD, 1_800_000_059_999)).toEqual(first)
    const second = codeAt(CARD, 1_800_000_060_000)
    expect(second.qr).not.toBe(first.qr)
    expect(second.digits).not.toBe(first.digits)
    expect(first.endsAt).toBe(1_800_000_060_000)
  })

  test('is readable for the till in both forms', () => {
    const { qr, digits } = codeAt(CARD, 1_800_000_000_000)
    expect(parseCode(qr)).toMatchObject({ memberRef: CARD.memberRef, form: 'qr' })
    expect(parseCode(digits)).toMatchObject({ memberRef: CARD.memberRef, form: 'digits' })
  })
})
