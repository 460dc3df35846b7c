import * as z from 'zod'
import { addDays } from '../../domain/time'
import { OMISSIONS, REMINDED_BY } from '../../domain/reminders/kinds'
import { reminderEffect } from '../documents/delivery'
import { day } from '../primitives'

const way = reminderEffect.extend({ by: z.enum(REMINDED_BY) })

const MOST_DAYS = 92

/** What became of reminders of expiry, by how they went and by day; who had no grant is the comparison (X6). */
export const remindersEffect = {
  effect: 'read',
  request: z
    .strictObject({ from: day, until: day })
    .refine(({ from, until }) => from <= until, { path: ['until'], message: '不能早于 from' })
    .refine(({ from, until }) => until < addDays(from, MOST_DAYS), { path: ['until'], message: `最多 ${MOST_DAYS} 天` }),
  answer: z.strictObject({
    /** Ways that any reminder went, all days together. */
    ways: z.array(way),
    /** Days that had any, the latest first. */
    days: z.array(z.strictObject({ day, ways: z.array(way) })),
    /** Why reminders stayed in the inbox, the commonest first. */
    omitted: z.array(z.strictObject({ reason: z.enum(OMISSIONS), count: z.int() })),
  }),
  refusals: ['invalid', 'not_found', 'busy'],
} as const

export type RemindersEffect = z.infer<typeof remindersEffect.answer>
