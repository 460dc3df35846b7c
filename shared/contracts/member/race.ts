import * as z from 'zod'
import { day, points } from '../primitives'

/** The weekly race (K6): who wants to be seen, by points of check-in, tasks, shares and activities since Monday. */
export const raceGet = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    week: day,
    /** Last day of the week. */
    until: day,
    joined: z.boolean(),
    mine: z.strictObject({ points, rank: z.int() }).optional(),
    /** Members with the same points share a rank. */
    racers: z.array(z.strictObject({ rank: z.int(), maskedName: z.string(), points, me: z.boolean().optional() })),
  }),
  refusals: ['not_joined', 'not_found', 'busy'],
} as const

export type RaceAnswer = z.infer<typeof raceGet.answer>

/** Steps into the race, or out of it: whoever steps out is gone from the list at once. */
export const raceOpt = {
  effect: 'write',
  request: z.strictObject({ joined: z.boolean() }),
  answer: z.strictObject({ joined: z.boolean() }),
  refusals: ['not_joined', 'not_found', 'busy'],
} as const
