import * as z from 'zod'
import { PHOTO_REFUSALS, PHOTO_STATES } from '../documents/activity'
import { day, points, text } from '../primitives'
import { via } from './check-in'

const activityId = z.string().min(1).max(40)

/** Why a member cannot join; the app has words for each. */
export const NOT_ELIGIBLE = ['not_joined', 'no_purchase', 'full', 'not_begun', 'over'] as const

const face = {
  activityId,
  name: z.string(),
  lead: z.string(),
  from: day,
  until: day,
  points,
  days: z.int(),
  consecutive: z.boolean(),
  joined: z.boolean(),
  /** Days that count so far, towards `days`. */
  done: z.int(),
  finished: z.boolean(),
}

export const activityList = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({ items: z.array(z.strictObject(face)) }),
  refusals: ['busy'],
} as const

export const photoView = z.strictObject({
  photoId: z.string(),
  day,
  state: z.enum(PHOTO_STATES),
  refusal: z.enum(PHOTO_REFUSALS).optional(),
  /** What staff said. */
  reason: z.string().optional(),
  /** Shows the picture for some minutes. */
  url: z.string(),
})

export type PhotoView = z.infer<typeof photoView>

/** An activity with all that its page shows (K3); everybody may look, members or not. */
export const activityGet = {
  effect: 'read',
  request: z.strictObject({ activityId }),
  answer: z.strictObject({
    ...face,
    rules: z.array(z.string()),
    holdDays: z.int().optional(),
    today: day,
    /** Whether the caller may join now, and why not. */
    mayJoin: z.boolean(),
    notEligible: z.enum(NOT_ELIGIBLE).optional(),
    /** The purchase record that is asked for. */
    eligibility: z.strictObject({ withinDays: z.int(), fen: z.int() }).optional(),
    placesLeft: z.int().optional(),
    /** `还差 3 天`: how many more, and the days that count. */
    left: z.int(),
    counted: z.array(day),
    photos: z.array(photoView),
    /** Folder of cloud storage that photos of the caller are uploaded to, a name of one's own added; for who has joined. */
    uploadTo: z.string().optional(),
    entryId: z.string().optional(),
  }),
  refusals: ['not_found', 'busy'],
} as const

export type ActivityFace = z.infer<typeof activityList.answer>['items'][number]
export type ActivityDetail = z.infer<typeof activityGet.answer>

export const activityJoin = {
  effect: 'write',
  request: z.strictObject({ activityId, via: via.optional() }),
  answer: z.strictObject({ activityId, joinedAt: z.string() }),
  refusals: ['not_joined', 'not_found', 'account_frozen', 'not_eligible', 'sold_out', 'over', 'busy'],
} as const

/**
 * Hands in the photo of today that the client has just uploaded to cloud storage, below `uploadTo`. It is cleaned of everything but the picture, compared
 * with everybody's photos, and checked by WeChat; a refused photo may be replaced on its day.
 */
export const photoSubmit = {
  effect: 'write',
  request: z.strictObject({ activityId, fileId: z.string().min(1).max(300) }),
  answer: z.strictObject({ photoId: z.string(), day, state: z.enum(PHOTO_STATES) }),
  refusals: ['not_joined', 'not_found', 'account_frozen', 'over', 'photo_invalid', 'photo_used', 'limit_reached', 'busy'],
} as const

/** Asks staff to look at a refused photo, once. */
export const photoAppeal = {
  effect: 'write',
  request: z.strictObject({ photoId: z.string().min(1).max(160), words: text(200) }),
  answer: z.strictObject({ photoId: z.string(), state: z.enum(PHOTO_STATES) }),
  refusals: ['not_joined', 'not_found', 'conflict', 'text_rejected', 'busy'],
} as const
