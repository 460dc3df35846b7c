import * as fc from 'fast-check'
import { voucherCodeFrom } from '../../../shared/domain/voucher-code'
import { orderNumberOf, redemptionOfOrder } from './order-number'

beforeAll(() => (process.env['EVERGREEN_SECRET'] = 'ab'.repeat(32)))

const code = fc.uint8Array({ minLength: 32, maxLength: 32 })
const codeOf = (bytes: Uint8Array): string => voucherCodeFrom(Buffer.from(bytes).toString('hex'))

it('finds what an order is for, by a name that WeChat Pay takes and that tells nothing', () => {
  fc.assert(
    fc.property(code, (bytes) => {
      const id = codeOf(bytes)
      const orderNo = orderNumberOf(id)
      expect(orderNo).toMatch(/^[0-9a-f]{32}$/)
      expect(redemptionOfOrder(orderNo)).toBe(id)
    }),
  )
})

it.each(['', 'x', '0'.repeat(32), 'g'.repeat(32), 'A'.repeat(32), '0'.repeat(33)])('knows no order %j', (orderNo) =>
  expect(redemptionOfOrder(orderNo)).toBeUndefined(),
)

it('is another one under another key, and none of ours then', () => {
  const id = codeOf(new Uint8Array(32).fill(7))
  const before = orderNumberOf(id)
  process.env['EVERGREEN_SECRET'] = 'cd'.repeat(32)
  expect([orderNumberOf(id) === before, redemptionOfOrder(before)]).toEqual([false, undefined])
  process.env['EVERGREEN_SECRET'] = 'ab'.repeat(32)
})

it('is refused for what is no code', () => expect(() => orderNumberOf('short')).toThrow(RangeError))
