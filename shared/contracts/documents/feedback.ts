import * as z from 'zod'

/** `review` is about a purchase of the member's own, once for each of them. */
export const FEEDBACK_KINDS = ['problem', 'complaint', 'suggestion', 'praise', 'review'] as const

export const FEEDBACK_STATES = ['received', 'answered', 'closed'] as const

/** `feedback/{id}`: what a member told us, and what became of it. */
export const feedbackSchema = z.strictObject({
  _id: z.string().min(1),
  schema: z.literal(1),
  memberId: z.string(),
  kind: z.enum(FEEDBACK_KINDS),
  text: z.string().min(1).max(500),
  /** The ledger entry it is about, if any. */
  entryId: z.string().nullable(),
  at: z.string(),
  state: z.enum(FEEDBACK_STATES),
  reply: z.string().nullable(),
  repliedAt: z.string().nullable(),
  repliedBy: z.string().nullable(),
})

export type FeedbackDocument = z.infer<typeof feedbackSchema>
