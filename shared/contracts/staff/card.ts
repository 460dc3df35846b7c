import * as z from 'zod'
import { memberRef, phone, text } from '../primitives'

const byPhoneOrRef = z.union([z.strictObject({ phone }), z.strictObject({ memberRef })])

const cardStatus = z.strictObject({ memberRef, maskedName: z.string(), status: z.enum(['active', 'frozen']), at: z.string() })

/** 挂失 for a member who reports the loss; only staff can undo it. */
export const staffFreeze = {
  effect: 'write',
  request: z.strictObject({ member: byPhoneOrRef, reason: text(100) }),
  answer: cardStatus,
  refusals: ['not_found', 'conflict', 'too_many', 'busy'],
} as const

/** 解挂, by a manager who has seen proof; also of what the member froze. */
export const staffUnfreeze = {
  effect: 'write',
  request: z.strictObject({ member: byPhoneOrRef, reason: text(100) }),
  answer: cardStatus,
  refusals: ['not_found', 'conflict', 'too_many', 'busy'],
} as const
