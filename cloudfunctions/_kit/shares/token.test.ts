import fc from 'fast-check'
import { openToken, sealToken } from './token'

beforeEach(() => void (process.env['EVERGREEN_SECRET'] = 'ab'.repeat(32)))

const numbers = fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map(String)
const kinds = fc.constantFrom('invite' as const, 'share' as const)
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

it('opens what it has sealed, in a form that fits a scene', () => {
  fc.assert(
    fc.property(kinds, numbers, (kind, memberId) => {
      const token = sealToken({ kind, memberId })
      expect(token).toMatch(/^[\w-]{22}$/)
      expect(token).not.toContain(memberId)
      expect(openToken(token)).toEqual({ kind, memberId })
    }),
  )
})

it('opens no token in which a single character was changed', () => {
  fc.assert(
    fc.property(kinds, numbers, fc.nat(21), fc.nat(63), (kind, memberId, at, code) => {
      const token = sealToken({ kind, memberId })
      fc.pre(token[at] !== ALPHABET[code])
      expect(openToken(token.slice(0, at) + ALPHABET[code] + token.slice(at + 1))).toBeUndefined()
    }),
  )
})

it.each(['', 'A'.repeat(22), 'A'.repeat(21), 'A'.repeat(23), '会'.repeat(22), '=+/'.repeat(7) + 'A'])('takes %j for no token', (text) =>
  expect(openToken(text)).toBeUndefined(),
)

it('opens no token of another installation', () => {
  const token = sealToken({ kind: 'invite', memberId: '6204817735' })
  process.env['EVERGREEN_SECRET'] = 'cd'.repeat(32)
  expect(openToken(token)).toBeUndefined()
})
