import * as z from 'zod'
import { positiveFen } from '../primitives'
import { quotedPoints } from '../till/quote'

/** What the caller would earn by spending an amount now, as far as it does not depend on the store and the goods. */
export const pointsQuote = {
  effect: 'read',
  request: z.strictObject({ amountFen: positiveFen }),
  answer: z.strictObject({ ...quotedPoints, steps: z.array(z.string()) }),
  refusals: ['not_joined', 'busy'],
} as const

export type QuotedPoints = z.infer<typeof pointsQuote.answer>
