import * as z from 'zod'
import { lotChange, memberRef, points, tier } from '../primitives'

/** All that the card page shows, and the secret from which the device computes codes while offline. */
export const cardGet = {
  request: z.strictObject({}),
  answer: z.strictObject({
    memberRef,
    maskedPhone: z.string().optional(),
    name: z.string().optional(),
    tier,
    tierName: z.string(),
    balance: points,
    pending: points,
    debt: points,
    /** Open lots, the first to die first. `expiresOn` is the last day on which they can be spent. */
    expiring: z.array(lotChange),
    /** Hex; keep it on the device, never log it. */
    codeSecret: z.string(),
    codeStepSeconds: z.int(),
    /** ISO 8601; lets the device correct its clock. */
    serverTime: z.string(),
  }),
  refusals: ['not_joined', 'busy'],
} as const

export type CardAnswer = z.infer<typeof cardGet.answer>
