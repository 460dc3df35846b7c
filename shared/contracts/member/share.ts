import * as z from 'zod'
import { DEEDS_OF_FRIENDS, REFERRAL_STATES, SHARE_STATES } from '../documents/referral'
import { day, points, text } from '../primitives'

/** What a shared card is about: membership, the daily check-in, or `activity:<id>`. */
export const shareSubject = z.string().regex(/^(member|check_in|activity:[a-z0-9][a-z0-9-]{0,39})$/, '分享内容不正确')

export const MASKED_FRIEND_STATES = ['waiting', 'rewarded', 'not_counted'] as const

/** What the caller needs to share: the token says who, its path what. With the rules and what came of earlier cards (K5). */
export const shareGet = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    token: z.string(),
    /** Absent where nothing is given for it. */
    sharing: z.strictObject({ points, perDay: z.int() }).optional(),
    countedToday: z.int(),
    friends: z.array(
      z.strictObject({
        maskedName: z.string(),
        deed: z.enum(DEEDS_OF_FRIENDS),
        day,
        state: z.enum(SHARE_STATES),
        points: points.optional(),
        /** A hint in plain words where it did not count. */
        hint: z.string().optional(),
      }),
    ),
  }),
  refusals: ['not_joined', 'busy'],
} as const

export type ShareAnswer = z.infer<typeof shareGet.answer>

/** What a friend sees who opens a card or scans a poster: who invites to what, what it is, what both get. Everybody may ask. */
export const shareOpen = {
  effect: 'read',
  request: z.strictObject({ token: text(64), subject: shareSubject.optional() }),
  answer: z.strictObject({
    /** `invite` from invitations and posters, `share` from cards. */
    kind: z.enum(['invite', 'share']),
    maskedName: z.string(),
    /** The caller's own card. */
    own: z.boolean(),
    member: z.boolean(),
    activity: z.strictObject({ activityId: z.string(), name: z.string(), lead: z.string(), over: z.boolean() }).optional(),
    /** What the inviter gets, and when: said to the friend as well. */
    referral: z.strictObject({ points, returnDays: z.int() }).optional(),
    sharing: z.strictObject({ points }).optional(),
  }),
  refusals: ['not_found', 'busy'],
} as const

export type Opened = z.infer<typeof shareOpen.answer>

/** The caller's invitation and what became of those who came by it (R1–R4). */
export const inviteGet = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    token: z.string(),
    referral: z.strictObject({ points, returnDays: z.int(), minFen: z.int(), perMonth: z.int() }).optional(),
    rewardedThisMonth: z.int(),
    invitees: z.array(
      z.strictObject({
        maskedName: z.string(),
        joinedOn: day,
        state: z.enum(REFERRAL_STATES),
        /** When it is decided, while the return window is open. */
        decidedOn: day.optional(),
        points: points.optional(),
        /** Why nothing came yet, or never: a hint, not a manual. */
        hint: z.string(),
      }),
    ),
  }),
  refusals: ['not_joined', 'busy'],
} as const

export type InviteAnswer = z.infer<typeof inviteGet.answer>

/** The mini-program code of the caller's invitation for a poster (`getUnlimitedQRCode`): a picture whose scene is the token. */
export const inviteCode = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({ type: z.enum(['image/png', 'image/jpeg']), base64: z.string(), scene: z.string().max(32) }),
  refusals: ['not_joined', 'not_found', 'busy'],
} as const
