import * as z from 'zod'

/** The caller's own picture as a data URI. */
export const avatarGet = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({ avatarId: z.string(), dataUri: z.string() }),
  refusals: ['not_joined', 'not_found', 'busy'],
} as const
