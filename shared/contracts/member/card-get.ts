import * as z from 'zod'
import { day, heldPoints, lotChange, memberRef, points, tier } from '../primitives'
import { campaignShape } from './campaign'
import { wayUp } from './standing'

/** All that the card page shows, and the secret from which the device computes codes while offline. */
export const cardGet = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    memberRef,
    maskedPhone: z.string().optional(),
    name: z.string().optional(),
    tier,
    tierName: z.string(),
    /** Growth value, and how much of it the next tier still needs; absent in the highest tier. */
    growth: z.int(),
    nextTier: wayUp.optional(),
    /** Last day of the tier's validity; absent where none runs. */
    tierUntil: day.optional(),
    /** Since when the points sleep: they are kept and shown, and cannot be spent before the next purchase. */
    dormantSince: day.optional(),
    status: z.enum(['active', 'frozen']),
    /** Who froze it: what staff froze, staff must unfreeze. */
    frozenBy: z.enum(['member', 'staff']).optional(),
    balance: points,
    /** Earned, but not to be spent yet: no part of `balance`. `held` says from when, the first first; absent where nothing is. */
    pending: points,
    held: z.array(heldPoints).optional(),
    debt: points,
    /** Open lots, the first to die first. `expiresOn` is the last day on which they can be spent. */
    expiring: z.array(lotChange),
    /** Hex; keep it on the device, never log it. Empty while the card is frozen: there is no code then. */
    codeSecret: z.string(),
    codeStepSeconds: z.int(),
    /** The announcement pinned now, if any. */
    notice: z.strictObject({ noticeId: z.string(), title: z.string() }).optional(),
    /** What the member can take part in now or soon, if anything is announced: what runs before what comes. */
    campaign: z.strictObject(campaignShape).optional(),
    /** ISO 8601; lets the device correct its clock. */
    serverTime: z.string(),
  }),
  refusals: ['not_joined', 'busy'],
} as const

export type CardAnswer = z.infer<typeof cardGet.answer>
