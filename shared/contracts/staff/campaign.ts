import * as z from 'zod'
import { ruleId } from '../documents/program/rules'
import { text } from '../primitives'

const count = z.int().min(0)

const reason = text(100)

const pause = z.strictObject({
  by: z.enum(['budget', 'cost', 'staff']),
  at: z.string(),
  reason: z.string().optional(),
  staffNo: z.string().optional(),
})

const campaignView = z.strictObject({
  ruleId: z.string(),
  name: z.string(),
  /** Absent for a rule that has a budget and no end. */
  period: z.strictObject({ from: z.string(), until: z.string() }).optional(),
  state: z.enum(['coming', 'running', 'paused', 'over']),
  /** Points that it has given so far; counted for campaigns with a budget, and under a guard of the cost of what is given. */
  granted: count.optional(),
  budget: z
    .strictObject({
      /** What the rule says, and what operators have added. */
      points: count,
      added: count,
      left: count,
      percent: count,
    })
    .optional(),
  storeCaps: z.array(
    z.strictObject({ period: z.enum(['day', 'week', 'month', 'lifetime']), points: count.nullable(), times: count.nullable() }),
  ),
  pause: pause.optional(),
})

export type CampaignView = z.infer<typeof campaignView>

const alert = z.strictObject({
  /** `warned` from 80 %, `spent` at 100 %. */
  level: z.enum(['warned', 'spent']),
  /** Absent for what all points cost together. */
  ruleId: z.string().optional(),
  percent: count,
  message: z.string(),
})

const costView = z.strictObject({
  basis: z.enum(['issued', 'redeemed']),
  /** The window, both days included. */
  from: z.string(),
  to: z.string(),
  revenueFen: z.int(),
  points: count,
  valueFen: count,
  limitFen: count,
  percent: count,
  state: z.enum(['calm', 'warned', 'over']),
  /** Entries up to this instant are in the figures; absent before the first. */
  countedUntil: z.string().optional(),
})

export type CostView = z.infer<typeof costView>

/** All campaigns with their figures, those that begin last first, and what operators should look at; for operators. */
export const campaignList = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    items: z.array(campaignView),
    alerts: z.array(alert),
    /** Absent under a programme without a cost guard. */
    cost: costView.optional(),
  }),
  refusals: ['not_found', 'busy'],
} as const

/** Stops a campaign; within a minute it gives nothing anywhere. */
export const campaignPause = {
  effect: 'write',
  request: z.strictObject({ ruleId, reason }),
  answer: z.strictObject({ ruleId: z.string() }),
  refusals: ['not_found', 'invalid', 'busy'],
} as const

/** Lets a campaign go on, with more points where its budget is used up. */
export const campaignResume = {
  effect: 'write',
  request: z.strictObject({
    ruleId,
    reason,
    morePoints: z.int('须为整数').min(1, '须大于 0').max(1_000_000_000_000, '分数过大').optional(),
  }),
  answer: z.strictObject({ ruleId: z.string() }),
  refusals: ['not_found', 'invalid', 'conflict', 'busy'],
} as const
