import * as z from 'zod'
import { STAFF_ROLES } from '../documents/staff'

/** Who the caller is on the staff side, and what the role allows. */
export const staffMe = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    staffNo: z.string(),
    name: z.string(),
    storeId: z.string(),
    storeName: z.string(),
    role: z.enum(STAFF_ROLES),
    /** The largest amount of one credit, in fen. */
    creditLimitFen: z.int(),
    /** Unanswered feedback; for managers. */
    openFeedback: z.int().optional(),
    /** Rewards for bringing somebody that are held for a look; for managers. */
    heldRewards: z.int().optional(),
    /** Photos of activities that a person has to look at; for managers. */
    openPhotos: z.int().optional(),
  }),
  refusals: ['not_found', 'busy'],
} as const

export type StaffMe = z.infer<typeof staffMe.answer>
