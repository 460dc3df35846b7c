import * as z from 'zod'
import { staffLogSchema } from '../documents/staff'
import { pageCursor, points } from '../primitives'

/** What the caller did, newest first. */
export const journalList = {
  effect: 'read',
  request: z.strictObject({ cursor: pageCursor.optional() }),
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        key: z.string(),
        action: staffLogSchema.shape.action,
        title: z.string(),
        memberName: z.string().optional(),
        orderId: z.string().optional(),
        amountFen: z.int(),
        points,
        at: z.string(),
      }),
    ),
    nextCursor: z.string().optional(),
  }),
  refusals: ['not_found', 'busy'],
} as const

export type JournalPage = z.infer<typeof journalList.answer>
