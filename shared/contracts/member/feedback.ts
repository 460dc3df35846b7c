import * as z from 'zod'
import { FEEDBACK_KINDS, FEEDBACK_STATES } from '../documents/feedback'
import { pageCursor } from '../primitives'

/** Words of a member, line breaks allowed. */
const words = z
  .string()
  .trim()
  .min(4, '请再多写几个字')
  .max(500, '最多 500 个字')
  .regex(/^[^\p{Cs}\u0000-\u0009\u000b-\u001f\u007f]*$/u, '不能包含控制字符')

/** Tells the shop something; `entryId` when it is about one entry of the caller's ledger. A `review` names the purchase or claim that it is about. */
export const feedbackSend = {
  effect: 'write',
  request: z.strictObject({ kind: z.enum(FEEDBACK_KINDS), text: words, entryId: z.string().min(1).max(160).optional() }),
  answer: z.strictObject({ feedbackId: z.string(), at: z.string() }),
  refusals: ['not_joined', 'not_found', 'not_eligible', 'conflict', 'text_rejected', 'too_many', 'busy'],
} as const

/** What the caller has told us, newest first, and what became of it. */
export const feedbackList = {
  effect: 'read',
  request: z.strictObject({ cursor: pageCursor.optional() }),
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        feedbackId: z.string(),
        kind: z.enum(FEEDBACK_KINDS),
        text: z.string(),
        entryId: z.string().optional(),
        at: z.string(),
        state: z.enum(FEEDBACK_STATES),
        reply: z.string().optional(),
        repliedAt: z.string().optional(),
      }),
    ),
    nextCursor: z.string().optional(),
  }),
  refusals: ['not_joined', 'busy'],
} as const

export type FeedbackPage = z.infer<typeof feedbackList.answer>
