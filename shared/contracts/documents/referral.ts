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

/** What the job and staff have made of a case, referral or share. */
const decided = {
  /** When it is to be decided, or `9999`: the index of the job. */
  dueAt: z.string(),
  /** Keyed hash of what the friend's phone said of itself when the friend joined; null where unknown. */
  deviceKey: z.string().nullable(),
  evidence: z.array(evidence).max(RISK_RULES.length),
  score: z.int().min(0),
  /** Entry of who is rewarded, and what it paid, once there is one. */
  entryId: z.string().nullable(),
  paid: z.int().min(0),
  decidedAt: z.string().nullable(),
  /** Staff number of who decided by hand. */
  decidedBy: z.string().nullable(),
  reason: z.string().max(200).nullable(),
}

/** Former members that phone and WeChat identity of a new one belonged to; null where they are new. */
const former = z.strictObject({ phone: memberId.nullable(), person: memberId.nullable() })

export type Former = z.infer<typeof former>

/** `referrals/{inviteeId}`: who brought whom, bound for life when the invitee joined (R1–R4). */
export const referralSchema = z.strictObject({
  /** The invitee. */
  _id: memberId,
  schema: z.literal(1),
  inviterId: memberId,
  /** When the invitee joined, Shanghai ISO 8601. */
  at: z.string(),
  state: z.enum(REFERRAL_STATES),
  /** The first purchase; `fen` is what counts for points and has not been returned; at `countsAt` its return window is over. */
  order: z.strictObject({ orderId: z.string(), paidAt: z.string(), fen, countsAt: z.string() }).nullable(),
  /** Keyed hashes of what it was paid with and sent to; null where unknown. */
  paymentKey: z.string().nullable(),
  addressKey: z.string().nullable(),
  /** Found when the invitee joined. */
  former,
  ...decided,
})

export type ReferralDocument = z.infer<typeof referralSchema>

export const SHARE_STATES = ['due', 'held', 'rewarded', 'refused', 'over_limit'] as const

/** What a friend can knowingly take part in (K5). */
export const DEEDS_OF_FRIENDS = ['join', 'check_in', 'activity'] as const

export type DeedOfFriend = (typeof DEEDS_OF_FRIENDS)[number]

/** `shares/{sharerId}:{friendId}`: a friend who came by a member's card and took part: one for ever. */
export const shareSchema = z.strictObject({
  _id: z.string().regex(/^[1-9]\d{9}:[1-9]\d{9}$/),
  schema: z.literal(1),
  sharerId: memberId,
  friendId: memberId,
  deed: z.enum(DEEDS_OF_FRIENDS),
  at: z.string(),
  state: z.enum(SHARE_STATES),
  ...decided,
})

export type ShareDocument = z.infer<typeof shareSchema>

/**
 * `traces/{kind}:{keyed hash}`: who a phone or a WeChat identity belonged to before its member left or moved away: who comes again is no
 * new member. Nothing in it says which phone it was, and nothing is kept of who stays.
 */
export const traceSchema = z.strictObject({
  _id: z.string().regex(/^(phone|person):[0-9a-f]{32}$/),
  schema: z.literal(1),
  /** The latest. */
  memberId,
  at: z.string(),
})

export type TraceDocument = z.infer<typeof traceSchema>
