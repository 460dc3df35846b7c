import * as z from 'zod'

/**
 * `liability/{month}`: points that will die on the days of a month, over all members: what the entries say that were added up, in the
 * transaction that added them up. `live` can be spent; `held` cannot yet.
 */
export const liabilitySchema = z.strictObject({
  _id: z.string().regex(/^\d{4}-\d{2}$/),
  schema: z.literal(1),
  /** By day of the month, `07`. */
  days: z.record(z.string().regex(/^\d{2}$/), z.strictObject({ live: z.int(), held: z.int() })),
})

export type LiabilityDocument = z.infer<typeof liabilitySchema>
