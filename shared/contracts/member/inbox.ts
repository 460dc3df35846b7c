import * as z from 'zod'
import { MESSAGE_KINDS, messageLink } from '../documents/message'
import { pageCursor } from '../primitives'

/** One page of messages, newest first; with the first page come the announcements of now. */
export const inboxList = {
  effect: 'read',
  request: z.strictObject({ cursor: pageCursor.optional(), limit: z.int().min(1).max(50).optional() }),
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        messageId: z.string(),
        kind: z.enum(MESSAGE_KINDS),
        title: z.string(),
        body: z.string(),
        link: messageLink.optional(),
        at: z.string(),
        unread: z.boolean(),
      }),
    ),
    notices: z.array(
      z.strictObject({
        noticeId: z.string(),
        kind: z.enum(['service', 'activity']),
        title: z.string(),
        body: z.string(),
        from: z.string(),
        until: z.string(),
      }),
    ),
    nextCursor: z.string().optional(),
  }),
  refusals: ['not_joined', 'busy'],
} as const

export type InboxPage = z.infer<typeof inboxList.answer>

/** All messages up to that instant (the `at` of the newest one shown) have been seen. Never goes back. */
export const inboxRead = {
  effect: 'write',
  request: z.strictObject({ upTo: z.iso.datetime({ offset: true }) }),
  answer: z.strictObject({ unread: z.int() }),
  refusals: ['not_joined', 'busy'],
} as const
