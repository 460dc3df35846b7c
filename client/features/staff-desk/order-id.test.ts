import { cleanOrderId, isOrderId } from './order-id'

describe('an order number', () => {
  test('loses the spaces of receipts and keyboards, and nothing else', () => expect(cleanOrderId(' r-10 01\n')).toBe('r-1001'))

  test.each(['R-1001', '20261124.0001', 'M.mwuwerk3-48f64f87e6b47d39', 'A'.repeat(64)])('may be %s', (text) =>
    expect(isOrderId(text)).toBe(true),
  )

  test.each(['', '-1', 'R:1', 'R/1', '订单1', 'A'.repeat(65)])('is never "%s"', (text) => expect(isOrderId(text)).toBe(false))
})
