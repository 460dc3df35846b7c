import * as z from 'zod'
import { PHOTO_REFUSALS, PHOTO_STATES } from '../documents/activity'
import { pageCursor, text } from '../primitives'

const queued = z.strictObject({
  photoId: z.string(),
  activityName: z.string(),
  maskedName: z.string(),
  day: z.string(),
  at: z.string(),
  state: z.enum(PHOTO_STATES),
  refusal: z.enum(PHOTO_REFUSALS).optional(),
  appeal: z.string().optional(),
  url: z.string(),
})

export type QueuedPhoto = z.infer<typeof queued>

/** Photos that people have to look at, the oldest first: not answered by WeChat in time, or appealed. */
export const photoQueue = {
  effect: 'read',
  request: z.strictObject({ cursor: pageCursor.optional() }),
  answer: z.strictObject({ items: z.array(queued), nextCursor: z.string().optional() }),
  refusals: ['not_found', 'busy'],
} as const

export type PhotoQueue = z.infer<typeof photoQueue.answer>

/** Lets a photo count, or not; `reason` is told to the member. */
export const photoDecide = {
  effect: 'write',
  request: z.strictObject({ photoId: z.string().min(1).max(160), pass: z.boolean(), reason: text(100).optional() }),
  answer: z.strictObject({ photoId: z.string(), state: z.enum(PHOTO_STATES) }),
  refusals: ['not_found', 'own_account', 'conflict', 'busy'],
} as const
