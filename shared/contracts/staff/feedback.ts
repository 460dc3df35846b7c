import * as z from 'zod'
import { FEEDBACK_KINDS, FEEDBACK_STATES } from '../documents/feedback'
import { pageCursor, text } from '../primitives'

/** Feedback of members in one state, the longest waiting first; for managers. */
export const staffFeedbackList = {
  effect: 'read',
  request: z.strictObject({ state: z.enum(FEEDBACK_STATES), cursor: pageCursor.optional() }),
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        feedbackId: z.string(),
        kind: z.enum(FEEDBACK_KINDS),
        text: z.string(),
        maskedName: z.string(),
        /** The entry of the ledger it is about, in its own words. */
        about: z.string().optional(),
        at: z.string(),
        state: z.enum(FEEDBACK_STATES),
        reply: z.string().optional(),
      }),
    ),
    nextCursor: z.string().optional(),
  }),
  refusals: ['not_found', 'busy'],
} as const

export type StaffFeedbackPage = z.infer<typeof staffFeedbackList.answer>

/** Answers a member; the answer appears in the member's inbox. `close` ends the matter. */
export const feedbackAnswer = {
  effect: 'write',
  request: z.strictObject({ feedbackId: z.string().min(1).max(100), reply: text(300), close: z.boolean() }),
  answer: z.strictObject({ state: z.enum(FEEDBACK_STATES) }),
  refusals: ['not_found', 'conflict', 'busy'],
} as const
