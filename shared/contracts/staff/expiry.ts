import * as z from 'zod'
import { day, memberRef, points } from '../primitives'

const amount = { live: points, held: points }

/** What will die when, over all members, if nobody spends anything (X7): the liability by month and day. */
export const expiryForecast = {
  effect: 'read',
  request: z.strictObject({ months: z.int().min(1).max(60).optional() }),
  answer: z.strictObject({
    /** Up to which instant entries have been added up. */
    asOf: z.string(),
    total: z.strictObject(amount),
    /** What a point is worth, in fen; absent where the programme does not say. */
    valueFen: z.int().optional(),
    /** From the running month on, empty ones included. */
    months: z.array(z.strictObject({ month: z.string(), ...amount, days: z.array(z.strictObject({ day, ...amount })) })),
    /** What dies after the last of them. */
    later: z.strictObject(amount),
  }),
  refusals: ['not_found', 'busy'],
} as const

export type ExpiryForecast = z.infer<typeof expiryForecast.answer>

/** Who loses points next on the days from `from` to `until`, the first first; at most 62 days. */
export const expiryList = {
  effect: 'read',
  request: z.strictObject({ from: day, until: day, cursor: z.string().max(60).optional(), limit: z.int().min(1).max(50).optional() }),
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        memberRef,
        maskedName: z.string(),
        maskedPhone: z.string().optional(),
        /** The first day in the range on which points of this member die, and how many die within it. */
        expiresOn: day,
        points,
        balance: points,
      }),
    ),
    nextCursor: z.string().optional(),
  }),
  refusals: ['invalid', 'not_found', 'busy'],
} as const

export type ExpiryPage = z.infer<typeof expiryList.answer>
