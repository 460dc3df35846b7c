import * as z from 'zod'
import { evidence, REFERRAL_STATES, SHARE_STATES } from '../documents/referral'
import { pageCursor, points, text } from '../primitives'

const riskCase = z.strictObject({
  /** `referral:<invitee>` or `share:<sharer>:<friend>`. */
  caseId: z.string(),
  kind: z.enum(['referral', 'share']),
  state: z.enum([...REFERRAL_STATES, ...SHARE_STATES]),
  score: z.int(),
  evidence: z.array(evidence),
  /** Who would get the points, and for whom; masked. */
  receiver: z.strictObject({ memberRef: z.string(), maskedName: z.string() }),
  friend: z.strictObject({ memberRef: z.string(), maskedName: z.string() }),
  at: z.string(),
  orderId: z.string().optional(),
  orderFen: z.int().optional(),
  points,
  entryId: z.string().optional(),
  decidedAt: z.string().optional(),
  decidedBy: z.string().optional(),
  reason: z.string().optional(),
})

export type RiskCase = z.infer<typeof riskCase>

const caseId = z.string().regex(/^(referral:\d{10}|share:\d{10}:\d{10})$/, '编号不正确')

/** Rewards for bringing somebody that want a look, the oldest first; or those that were decided, the newest first. For managers and operators. */
export const riskList = {
  effect: 'read',
  request: z.strictObject({ list: z.enum(['held', 'refused', 'rewarded']), cursor: pageCursor.optional() }),
  answer: z.strictObject({ items: z.array(riskCase), nextCursor: z.string().optional() }),
  refusals: ['not_found', 'busy'],
} as const

export type RiskPage = z.infer<typeof riskList.answer>

/** Pays a held or refused reward, or refuses a held one. */
export const riskDecide = {
  effect: 'write',
  request: z.strictObject({ caseId, pay: z.boolean(), reason: text(200) }),
  answer: z.strictObject({ caseId: z.string(), state: z.enum([...REFERRAL_STATES, ...SHARE_STATES]), entryId: z.string().optional() }),
  refusals: ['not_found', 'own_account', 'conflict', 'busy'],
} as const

/** Takes a reward back that was paid and should not have been (R4): an entry of its own, in debt where the points are spent. */
export const riskClawback = {
  effect: 'write',
  request: z.strictObject({ entryId: z.string().min(1).max(160), reason: text(200) }),
  answer: z.strictObject({ entryId: z.string(), points, balance: points, debt: points }),
  refusals: ['not_found', 'own_account', 'conflict', 'busy'],
} as const
