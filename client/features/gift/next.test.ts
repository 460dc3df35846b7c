import { nextOf } from './next'

test.each([
  ['goods', 'waiting', 'voucher'],
  ['goods', 'to_ship', 'ship'],
  ['service', 'waiting', 'voucher'],
  ['coupon', 'waiting', 'coupon'],
  ['ticket', 'done', 'ticket'],
  ['donation', 'done', 'certificate'],
  ['eco', 'done', 'certificate'],
  ['goods', 'cancelled', 'other'],
] as const)('after redeeming %s that is %s comes %s', (kind, state, next) => expect(nextOf({ kind, state })).toBe(next))
