import * as z from 'zod'

/** `notices/{id}`: an announcement to all members; a withdrawn one is kept, for the record. */
export const noticeSchema = z.strictObject({
  _id: z.string().min(1),
  schema: z.literal(1),
  /** `service` always shows; `activity` only to members who want to hear of activities. */
  kind: z.enum(['service', 'activity']),
  title: z.string().min(1).max(40),
  body: z.string().min(1).max(1000),
  /** Shanghai ISO instants; half-open. */
  from: z.string(),
  until: z.string(),
  /** Shown as a bar on the card page; the others only in the inbox. */
  pinned: z.boolean(),
  publishedBy: z.string(),
  withdrawnBy: z.string().nullable(),
})

export type NoticeDocument = z.infer<typeof noticeSchema>
