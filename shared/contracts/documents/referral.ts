import * as z from 'zod'
import { RISK_RULES } from '../../domain/program/daily'

const memberId = z.string().regex(/^[1-9]\d{9}$/)

const fen = z.int().min(0)

/** One thing that speaks against a reward, for staff. */
export const evidence = z.strictObject({ rule: z.enum(RISK_RULES), weight: z.int().min(0), words: z.string().min(1).max(200) })

export type EvidenceDocument = z.infer<typeof evidence>

/** What is decided of a reward for bringing somebody. */
export const REFERRAL_STATES = ['joined', 'bought', 'held', 'rewarded', 'refused', 'over_limit', 'returned'] as const

/** Later than every instant in Shanghai ISO: nothing is due. */
export const NOT_DUE = '9999'

/** `referrals/{inviteeId}`: who brought whom, bound for life when the invitee joined (R1–R4). */
export const referralSchema = z.strictObject({
  /** The invitee. */
  _id: memberId,
  schema: z.literal(1),
  inviterId: memberId,
  /** Shanghai ISO 8601. */
  joinedAt: z.string(),
  state: z.enum(REFERRAL_STATES),
  /** When the reward is to be decided, or `9999`: the index of the job. */
  dueAt: z.string(),
  /** The first purchase. */
  order: z.strictObject({ orderId: z.string(), paidAt: z.string(), fen }).nullable(),
  /** Keyed hashes of what the invitee joined and paid with; null where unknown. */
  deviceKey: z.string().nullable(),
  paymentKey: z.string().nullable(),
  addressKey: z.string().nullable(),
  /** What was found when the invitee joined: former members are only known then. */
  rejoined: z.boolean(),
  evidence: z.array(evidence).max(RISK_RULES.length),
  score: z.int().min(0),
  /** Entry of the inviter, once there is one. */
  entryId: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** Staff number of who decided by hand. */
  decidedBy: z.string().nullable(),
  reason: z.string().max(200).nullable(),
})

export type ReferralDocument = z.infer<typeof referralSchema>

export const SHARE_STATES = ['due', 'held', 'rewarded', 'refused', 'over_limit'] as const

/** What a friend can knowingly take part in (K5). */
export const DEEDS_OF_FRIENDS = ['join', 'check_in', 'activity'] as const

/** `shares/{sharerId}:{friendId}`: a friend who came by a member's card and took part: one for ever. */
export const shareSchema = z.strictObject({
  _id: z.string().regex(/^[1-9]\d{9}:[1-9]\d{9}$/),
  schema: z.literal(1),
  sharerId: memberId,
  friendId: memberId,
  deed: z.enum(DEEDS_OF_FRIENDS),
  at: z.string(),
  state: z.enum(SHARE_STATES),
  /** When it is to be decided, or `9999`. */
  dueAt: z.string(),
  deviceKey: z.string().nullable(),
  evidence: z.array(evidence).max(RISK_RULES.length),
  score: z.int().min(0),
  entryId: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().max(200).nullable(),
})

export type ShareDocument = z.infer<typeof shareSchema>

/**
 * `traces/{kind}:{keyed hash}`: members that a phone, a WeChat identity or a device has been seen with, also after they have left: who
 * comes again is no new member. Nothing in it says which phone or device it was.
 */
export const traceSchema = z.strictObject({
  _id: z.string().regex(/^(phone|person|device):[0-9a-f]{16,64}$/),
  schema: z.literal(1),
  /** The latest fifty, the newest last. */
  members: z.array(z.strictObject({ id: memberId, at: z.string() })).max(50),
})

export type TraceDocument = z.infer<typeof traceSchema>
