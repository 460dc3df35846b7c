import * as z from 'zod'
import { LIMITS } from '../../domain/limits'

const memberId = z.string().regex(/^[1-9]\d{9}$/)

const photoId = z.string().regex(/^[0-9a-f]{32}$/)

/** `participations/{activityId}:{memberId}`: a member in an activity (K3). */
export const participationSchema = z.strictObject({
  _id: z.string().min(1),
  schema: z.literal(1),
  activityId: z.string().min(1),
  memberId,
  joinedAt: z.string(),
  /** The photo of every day that has one, a refused one until it is replaced. */
  photos: z.record(z.iso.date(), z.strictObject({ photoId, standing: z.enum(['waiting', 'passed', 'refused']) })),
  /** Entry of the reward, once it was given. */
  entryId: z.string().nullable(),
})

export type ParticipationDocument = z.infer<typeof participationSchema>

export const PHOTO_STATES = ['checking', 'review', 'passed', 'refused', 'appealed', 'upheld'] as const

export type PhotoState = (typeof PHOTO_STATES)[number]

/** Who said that a photo does not count: WeChat for its content, or staff. One that was used before is not stored at all. */
export const PHOTO_REFUSALS = ['content', 'staff'] as const

/** `photos/{id}`: one photo of an activity's day (K4). Its id is a keyed hash of the upload: an upload that comes again is the same photo. */
export const photoSchema = z.strictObject({
  _id: photoId,
  schema: z.literal(1),
  activityId: z.string().min(1),
  memberId,
  day: z.iso.date(),
  /** The cleaned picture in cloud storage: drawn anew, with no EXIF and no other data. */
  fileId: z.string().min(1),
  /** SHA-256 of the pixels, hex: other EXIF or another file format does not make another photo. */
  sha256: z.string().length(64),
  /** Perceptual hash, 64 bits hex. */
  likeness: z.string().length(16),
  /** `checking` by WeChat, `review` by staff after a time-out, `upheld` when an appeal did not help. */
  state: z.enum(PHOTO_STATES),
  refusal: z.enum(PHOTO_REFUSALS).nullable(),
  /** What WeChat calls its check; null until it was asked for. */
  traceId: z.string().nullable(),
  /** When staff are asked because WeChat has not answered, or `9999`: the index of the job. */
  dueAt: z.string(),
  at: z.string(),
  appeal: z.string().max(200).nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().max(200).nullable(),
})

export type PhotoDocument = z.infer<typeof photoSchema>

/** `likenesses/{sha:<hex> | band:<n>:<hex>}`: photos by their exact pixels, and by each byte of their perceptual hash, the latest of many. */
export const likenessSchema = z.strictObject({
  _id: z.string().regex(/^(sha:[0-9a-f]{64}|band:[0-7]:[0-9a-f]{2})$/),
  schema: z.literal(1),
  photos: z.array(z.strictObject({ id: photoId, likeness: z.string().length(16) })).max(LIMITS.likenessesPerBand),
})

export type LikenessDocument = z.infer<typeof likenessSchema>
