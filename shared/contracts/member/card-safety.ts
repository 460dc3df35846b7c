import * as z from 'zod'

const cardStatus = z.strictObject({ status: z.enum(['active', 'frozen']), at: z.string() })

/** 挂失: from now on no code of this card is worth anything, on any device. Freezing a frozen card answers the same. */
export const cardFreeze = {
  effect: 'write',
  request: z.strictObject({}),
  answer: cardStatus,
  refusals: ['not_joined', 'busy'],
} as const

/** 解挂, of what the member froze; what staff froze, staff unfreeze. */
export const cardUnfreeze = {
  effect: 'write',
  request: z.strictObject({}),
  answer: cardStatus,
  refusals: ['not_joined', 'frozen_by_staff', 'busy'],
} as const

/** 换发: a new code secret; every older code and every device that has not heard of it is worth nothing. Points and history stay. */
export const cardReissue = {
  effect: 'write',
  request: z.strictObject({}),
  answer: cardStatus,
  refusals: ['not_joined', 'frozen_by_staff', 'busy'],
} as const
