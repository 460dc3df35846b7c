import * as z from 'zod'

const memberId = z.string().regex(/^[1-9]\d{9}$/)

/** `participations/{activityId}:{memberId}`: a member in an activity (K3). */
export const participationSchema = z.strictObject({
  _id: z.string().min(1),
  schema: z.literal(1),
  activityId: z.string().min(1),
  memberId,
  joinedAt: z.string(),
  /** The photo of every day that has one, refused ones replaced. */
  photos: z.record(z.iso.date(), z.string().min(1)),
  /** Days whose photo has passed. */
  passed: z.array(z.iso.date()).max(366),
  /** Entry of the reward, once it was given. */
  entryId: z.string().nullable(),
})

export type ParticipationDocument = z.infer<typeof participationSchema>

export const PHOTO_STATES = ['checking', 'review', 'passed', 'refused', 'appealed', 'upheld'] as const

/** Why a photo does not count. */
export const PHOTO_REFUSALS = ['content', 'same', 'similar', 'staff'] as const

/** `photos/{id}`: one photo of an activity's day (K4). */
export const photoSchema = z.strictObject({
  _id: z.string().min(1),
  schema: z.literal(1),
  activityId: z.string().min(1),
  memberId,
  day: z.iso.date(),
  /** The cleaned picture in cloud storage: no EXIF, no other data. */
  fileId: z.string().min(1),
  /** SHA-256 of the bytes as they were uploaded, hex. */
  sha256: z.string().length(64),
  /** Perceptual hash, 64 bits hex. */
  likeness: z.string().length(16),
  /** `checking` by WeChat, `review` by staff after a time-out, `upheld` when an appeal did not help. */
  state: z.enum(PHOTO_STATES),
  refusal: z.enum(PHOTO_REFUSALS).nullable(),
  /** What WeChat calls its check; null where none was asked for. */
  traceId: z.string().nullable(),
  /** When staff are asked because WeChat has not answered, or `9999`: the index of the job. */
  dueAt: z.string(),
  at: z.string(),
  appeal: z.string().max(200).nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().max(200).nullable(),
})

export type PhotoDocument = z.infer<typeof photoSchema>

/** `likenesses/{sha:<hex> | band:<n>:<hex>}`: photos by their exact bytes, and by each byte of their perceptual hash. */
export const likenessSchema = z.strictObject({
  _id: z.string().regex(/^(sha:[0-9a-f]{64}|band:[0-7]:[0-9a-f]{2})$/),
  schema: z.literal(1),
  photos: z.array(z.strictObject({ id: z.string(), likeness: z.string().length(16) })),
})

export type LikenessDocument = z.infer<typeof likenessSchema>
