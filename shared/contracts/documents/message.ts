import * as z from 'zod'

/** What a message is about: decides its picture, and which switch of the member governs it. `card` cannot be switched off. */
export const MESSAGE_KINDS = ['card', 'points', 'service', 'activity'] as const

export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** Where a message leads inside the app. */
export const messageLink = z.enum([
  'card',
  'history',
  'safety',
  'feedback',
  'tier',
  'lottery',
  'expiring',
  'campaigns',
  'invite',
  'activities',
  'claim',
  'redemptions',
  'presents',
])

/** `messages/{key}`: one line of a member's inbox. The key names its cause, so a repeated cause tells nothing twice. */
export const messageSchema = z.strictObject({
  _id: z.string().min(1),
  schema: z.literal(1),
  memberId: z.string(),
  kind: z.enum(MESSAGE_KINDS),
  title: z.string().min(1).max(40),
  body: z.string().min(1).max(300),
  link: messageLink.nullable(),
  /** Shanghai ISO 8601. */
  at: z.string(),
})

export type MessageDocument = z.infer<typeof messageSchema>
