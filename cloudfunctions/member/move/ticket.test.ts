import { openTicket, sealTicket } from './ticket'

beforeEach(() => (process.env['EVERGREEN_SECRET'] = 'ab'.repeat(32)))

const TICKET = { memberRef: '6204817735', cardSerial: 1, until: 1_795_000_000_000 }

it('opens for the WeChat account it was made for, and for no other', () => {
  const sealed = sealTicket(TICKET, 'o-mine')
  expect(openTicket(sealed, 'o-mine')).toEqual(TICKET)
  expect(openTicket(sealed, 'o-yours')).toBeUndefined()
})

it('does not tell the member number, which is a proof by itself', () => {
  const sealed = sealTicket(TICKET, 'o-mine')
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain(TICKET.memberRef)
  expect(sealed).not.toBe(sealTicket(TICKET, 'o-mine'))
  expect(sealed.length).toBeLessThan(512)
})

it('is worth nothing once a single bit of it is another, or under another key', () => {
  const bytes = Buffer.from(sealTicket(TICKET, 'o-mine'), 'base64url')
  for (let at = 0; at < bytes.length; at++) {
    const forged = Buffer.from(bytes)
    forged[at]! ^= 1
    expect(openTicket(forged.toString('base64url'), 'o-mine')).toBeUndefined()
  }
  process.env['EVERGREEN_SECRET'] = 'cd'.repeat(32)
  expect(openTicket(bytes.toString('base64url'), 'o-mine')).toBeUndefined()
})

it.each(['', 'x', 'a'.repeat(37), '票', 'a'.repeat(512)])('is not %j', (text) => expect(openTicket(text, 'o-mine')).toBeUndefined())
