import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { codeStep, type HmacSha256Hex, memberCode, parseCode, verifyCode } from '.'

const hmac: HmacSha256Hex = (key, text) => createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest('hex')
const same = (a: string, b: string) => a === b
const subject = { secret: '5a'.repeat(32), memberRef: '6204817735' }
const STEP = codeStep(Date.UTC(2026, 10, 23))

const shownAt = (step: number) => memberCode({ ...subject, step }, hmac)
const check = (text: string, step = STEP, lastUsedStep = -1, of = subject) =>
  verifyCode(parseCode(text)!, of, { step, lastUsedStep }, hmac, same)

describe.each(['qr', 'digits'] as const)('the %s form of a code', (form) => {
  it('is accepted in its own step and one step either way', () => {
    const code = shownAt(STEP)[form]
    expect([-1, 0, 1].map((skew) => check(code, STEP + skew))).toEqual([{ accepted: STEP }, { accepted: STEP }, { accepted: STEP }])
  })

  it('is expired two steps later and unknown much later', () => {
    expect(check(shownAt(STEP)[form], STEP + 2)).toEqual({ refused: 'code_expired' })
    expect(check(shownAt(STEP)[form], STEP + 500)).toEqual({ refused: 'code_invalid' })
  })

  it('cannot be used again once its step is used up, in either form', () => {
    expect(check(shownAt(STEP)[form], STEP, STEP)).toEqual({ refused: 'code_used' })
    expect(check(shownAt(STEP - 1)[form], STEP, STEP)).toEqual({ refused: 'code_used' })
  })

  it('belongs to one member and one card', () => {
    expect(check(shownAt(STEP)[form], STEP, -1, { ...subject, secret: '5b'.repeat(32) })).toEqual({ refused: 'code_invalid' })
  })
})

it('notices every single mistyped digit and every swapped pair', () => {
  const { digits } = shownAt(STEP)
  for (let i = 0; i < digits.length; i++)
    for (const other of '0123456789') {
      if (other === digits[i]) continue
      expect(parseCode(digits.slice(0, i) + other + digits.slice(i + 1))).toBeUndefined()
    }
  for (let i = 0; i + 1 < digits.length; i++) {
    if (digits[i] === digits[i + 1]) continue
    expect(parseCode(digits.slice(0, i) + digits[i + 1]! + digits[i]! + digits.slice(i + 2))).toBeUndefined()
  }
})

it('reads what cashiers type: spaces, dashes and lower case', () => {
  const { qr, digits } = shownAt(STEP)
  expect(parseCode(digits.replace(/(....)/g, '$1 '))).toEqual(parseCode(digits))
  expect(parseCode(` ${qr.toLowerCase()} `)).toEqual(parseCode(qr))
})

it('never throws over whatever a scanner reads', () => {
  fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => void parseCode(text)))
})

it('keeps to its vector, so that a phone with an older client stays readable', () => {
  expect(memberCode({ ...subject, step: 29_000_000 }, hmac)).toEqual({ qr: 'EG1-6204817735-X53XYW5Y8EZ', digits: '62048177351805799039' })
})
