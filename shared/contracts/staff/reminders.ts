import * as z from 'zod'
import { CHANNELS, OMISSIONS } from '../../domain/reminders/kinds'
import { day, points } from '../primitives'

const effect = z.strictObject({
  channel: z.enum(CHANNELS),
  reminded: z.int(),
  opened: z.int(),
  /** Members who spent, gave or extended points before the last day that was named. */
  rescued: z.int(),
  points,
  pointsRescued: points,
  pointsDied: points,
})

/** What became of reminders of expiry, by channel and by day; who had no grant is the comparison (X6). At most 92 days. */
export const remindersEffect = {
  effect: 'read',
  request: z.strictObject({ from: day, until: day }),
  answer: z.strictObject({
    channels: z.array(effect),
    /** Days that had any, the latest first. */
    days: z.array(z.strictObject({ day, channels: z.array(effect) })),
    /** Why reminders stayed in the inbox. */
    omitted: z.array(z.strictObject({ reason: z.enum(OMISSIONS), count: z.int() })),
  }),
  refusals: ['invalid', 'not_found', 'busy'],
} as const

export type RemindersEffect = z.infer<typeof remindersEffect.answer>
