import * as z from 'zod'
import { instant, text } from '../primitives'

const noticeView = z.strictObject({
  noticeId: z.string(),
  kind: z.enum(['service', 'activity']),
  title: z.string(),
  body: z.string(),
  from: z.string(),
  until: z.string(),
  pinned: z.boolean(),
  state: z.enum(['coming', 'showing', 'over', 'withdrawn']),
})

/** Announcements, the newest first; for managers. */
export const noticeList = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({ items: z.array(noticeView) }),
  refusals: ['not_found', 'busy'],
} as const

export type NoticeView = z.infer<typeof noticeView>

/** Announces something to all members from an instant (default: now) until another. */
export const noticePublish = {
  effect: 'write',
  request: z.strictObject({
    kind: z.enum(['service', 'activity']),
    title: text(40),
    body: z
      .string()
      .trim()
      .min(1, '不能为空')
      .max(1000, '最多 1000 个字')
      .regex(/^[^\p{Cs}\u0000-\u0009\u000b-\u001f\u007f]*$/u, '不能包含控制字符'),
    from: instant.optional(),
    until: instant,
    pinned: z.boolean(),
  }),
  answer: z.strictObject({ noticeId: z.string() }),
  refusals: ['not_found', 'invalid', 'conflict', 'busy'],
} as const

/** Takes an announcement back; it stays on record. */
export const noticeWithdraw = {
  effect: 'write',
  request: z.strictObject({ noticeId: z.string().min(1).max(100) }),
  answer: z.strictObject({ noticeId: z.string() }),
  refusals: ['not_found', 'busy'],
} as const
