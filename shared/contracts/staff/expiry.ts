import * as z from 'zod'
import { addDays } from '../../domain/time'
import { day, memberRef, points } from '../primitives'

const amount = { live: points, held: points }

/** What will die when, over all members, if nobody spends anything (X7): the liability by month and day. */
export const expiryForecast = {
  effect: 'read',
  request: z.strictObject({ months: z.int().min(1).max(60).optional() }),
  answer: z.strictObject({
    /** Up to which instant entries have been added up; absent before the first. */
    asOf: z.string().optional(),
    /** Whether entries have waited for hours to be added up: the job stands still, or has all of an older store before it. */
    behind: z.boolean(),
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

/** Where the page before ended: the day and the number of its last member. */
const cursor = z.string().regex(/^\d{4}-\d{2}-\d{2}~\d{10}$/, '翻页标记不正确')

const MOST_DAYS = 62

/** Members whose next points die on a day from `from` to `until`, the first first. */
export const expiryList = {
  effect: 'read',
  request: z
    .strictObject({ from: day, until: day, cursor: cursor.optional(), limit: z.int().min(1).max(50).optional() })
    .refine(({ from, until }) => from <= until, { path: ['until'], message: '不能早于 from' })
    .refine(({ from, until }) => until < addDays(from, MOST_DAYS), { path: ['until'], message: `最多 ${MOST_DAYS} 天` }),
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        memberRef,
        maskedName: z.string(),
        maskedPhone: z.string().optional(),
        /** The first day on which points of this member die, and how many die in the range. */
        expiresOn: day,
        points,
        /** All that the member can spend. */
        balance: points,
      }),
    ),
    nextCursor: z.string().optional(),
  }),
  refusals: ['invalid', 'not_found', 'busy'],
} as const

export type ExpiryPage = z.infer<typeof expiryList.answer>
