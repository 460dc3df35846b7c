import * as z from 'zod'
import { day, points, text } from '../primitives'

/** By whose card the caller came: the token of a shared card (`share.card`), kept by the client until the deed. */
export const via = text(64)

const credited = { entryId: z.string(), points, balance: points }

const streak = { run: z.int(), best: z.int() }

/**
 * Checks in for the Shanghai day of now (K1). Again on the same day answers the same. `tomorrow` is what the next day brings, if it is
 * not missed.
 */
export const checkinDo = {
  effect: 'write',
  request: z.strictObject({ via: via.optional() }),
  answer: z.strictObject({
    ...credited,
    day,
    ...streak,
    tomorrow: points,
    /** Badges that it has just brought. */
    badges: z.array(z.string()).optional(),
  }),
  refusals: ['not_joined', 'not_found', 'account_frozen', 'busy'],
} as const

/** Makes up a missed day with a make-up card. It earns nothing and mends the streak. */
export const checkinMakeUp = {
  effect: 'write',
  request: z.strictObject({ day }),
  answer: z.strictObject({ day, ...streak, cardsLeft: z.int() }),
  refusals: ['not_joined', 'not_found', 'account_frozen', 'limit_reached', 'not_eligible', 'busy'],
} as const

/** A month of check-ins; without `month` the current one. */
export const checkinMonth = {
  effect: 'read',
  request: z.strictObject({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '须为年-月,例如 2026-11')
      .optional(),
  }),
  answer: z.strictObject({
    today: day,
    month: z.string(),
    done: z.array(z.strictObject({ day, points, madeUp: z.boolean().optional() })),
    ...streak,
    checkedToday: z.boolean(),
    /** What the days of a streak bring, the first day first; `next` is the place of the next check-in in it. */
    table: z.array(points),
    next: z.int(),
    after: z.enum(['restart', 'stay']),
    /** Absent where there are no make-up cards. */
    makeUp: z.strictObject({ cardsLeft: z.int(), perMonth: z.int(), days: z.array(day) }).optional(),
  }),
  refusals: ['not_joined', 'not_found', 'busy'],
} as const

export type CheckInMonth = z.infer<typeof checkinMonth.answer>
export type CheckedIn = z.infer<typeof checkinDo.answer>
