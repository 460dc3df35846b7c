import type { RedemptionFace } from '@shared/contracts'
import type { Strings } from '@/strings'

export type Next = keyof Strings['gift']['done']['next']

/** What there is to do after redeeming. */
export const nextOf = ({ kind, state }: Pick<RedemptionFace, 'kind' | 'state'>): Next => {
  if (state === 'to_ship') return 'ship'
  if (kind === 'coupon') return 'coupon'
  if (kind === 'ticket') return 'ticket'
  if (kind === 'donation' || kind === 'eco') return 'certificate'
  return state === 'waiting' ? 'voucher' : 'other'
}
