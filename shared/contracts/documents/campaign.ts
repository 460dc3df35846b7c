import * as z from 'zod'
import { ruleId } from './program/rules'

/** `campaigns/{ruleId}`: what has become of a campaign beside its rule. One that never was stopped has no document. */
export const campaignSchema = z.strictObject({
  _id: ruleId,
  schema: z.literal(1),
  /** Why it does not run just now; null while it does. */
  pause: z
    .strictObject({
      by: z.enum(['budget', 'cost', 'staff']),
      at: z.string(),
      reason: z.string().min(1).max(100).nullable(),
      staffNo: z.string().nullable(),
    })
    .nullable(),
  /** What operators have added to the budget of its rule. */
  morePoints: z.int().min(0),
  /** Instant since which it runs again by somebody's word; null when it never was resumed. */
  resumedAt: z.string().nullable(),
  /** The budget of which it has been logged that 80 % are used, or all of it. */
  warnedOf: z.int().min(0).nullable(),
  spentOf: z.int().min(0).nullable(),
  /** Counts the changes: whoever uses up a part of the budget collides here with whoever uses up another. */
  revision: z.int().min(1),
})

export type CampaignDocument = z.infer<typeof campaignSchema>
