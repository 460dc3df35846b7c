import { createHmac } from 'node:crypto'
import { memberCode } from '@shared/domain/member-code'
import { recognise } from './identify'

const hmac = (keyHex: string, text: string) => createHmac('sha256', Buffer.from(keyHex, 'hex')).update(text).digest('hex')
const { qr, digits } = memberCode({ secret: 'ab'.repeat(32), memberRef: '6204817735', step: 42 }, hmac)
const spoilt = digits.slice(0, -1) + ((Number(digits.at(-1)) + 1) % 10)

describe('what is scanned or typed at the counter', () => {
  test.each([
    ['the QR text', qr],
    ['the QR text in small letters', ` ${qr.toLowerCase()} `],
    ['twenty digits', digits],
    ['twenty digits in groups', digits.replace(/(.{4})/g, '$1 ')],
  ])('is a member code: %s', (_, text) => expect(recognise(text).by).toBe('code'))

  test.each(['13800138001', '138 0013 8001', '138-0013-8001', '+8613800138001', '+86 138 0013 8001'])('is a phone number: %s', (text) =>
    expect(recognise(text)).toEqual({ by: 'phone', phone: '13800138001' }),
  )

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['1380013', 'unfinished'],
    ['6204817735', 'unfinished'],
    [digits.slice(0, 19), 'unfinished'],
    [spoilt, 'mistyped'],
    [`${digits}1`, 'strange'],
    ['K7Q2M-4X9PT-A6B', 'receipt'],
    ['6901234567892', 'unfinished'],
    ['https://example.com/', 'strange'],
    ['EG1-6204817735-SHORT', 'strange'],
    ['会员甲', 'strange'],
  ])('names nobody: "%s" is %s', (text, why) => expect(recognise(text)).toEqual({ by: 'nothing', why }))
})
