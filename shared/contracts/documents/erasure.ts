import * as z from 'zod'

/** `erasures/{memberRef}`: somebody has left whose messages and feedback are still to be removed; gone once they are. */
export const erasureSchema = z.strictObject({
  _id: z.string(),
  schema: z.literal(1),
  at: z.string(),
  /** As the account said. */
  hasPresents: z.boolean().default(false),
})

export type ErasureDocument = z.infer<typeof erasureSchema>
