import * as z from 'zod'
import { positiveFen } from '../primitives'
import { quoteId } from '../till/purchase'
import { quotedPoints } from '../till/quote'
import { memberInFront } from './member-in-front'

/** What a sale by hand would earn the member in front of the counter. Writes nothing and uses no code up. */
export const saleQuote = {
  effect: 'read',
  request: z.strictObject({ member: memberInFront, amountFen: positiveFen }),
  answer: z.strictObject({ ...quotedPoints, steps: z.array(z.string()), quoteId, validUntil: z.string() }),
  refusals: ['not_found', 'over_limit', 'own_account', 'code_invalid', 'code_expired', 'code_used', 'account_frozen', 'too_many', 'busy'],
} as const
