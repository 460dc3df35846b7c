import { createHash } from 'node:crypto'
import { parseVoucherCode, voucherCodeFrom } from './voucher-code'

describe('the code of something to fetch', () => {
  const code = voucherCodeFrom(createHash('sha256').update('an entry').digest('hex'))

  it('reads itself however it was typed', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(parseVoucherCode(` ${code.toLowerCase().replace(/-/g, ' ')} `)).toBe(code)
    expect(parseVoucherCode('OIL0-1234-5678-9ABC')).toBe('0110-1234-5678-9ABC')
  })

  it('is nothing else', () => {
    for (const text of ['', code.slice(1), `${code}A`, code.replace(/^./, 'U'), 'EG1-6204817735-K7Q2M4X9PTA'])
      expect(parseVoucherCode(text)).toBeUndefined()
  })
})
