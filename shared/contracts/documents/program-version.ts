import * as z from 'zod'

/** Who published a version, when, and as what request. */
export const publicationSchema = z.strictObject({ by: z.string().min(1), at: z.string(), inputDigest: z.string().length(64) })

export const withdrawalSchema = z.strictObject({ by: z.string().min(1), at: z.string() })

/** What `programs/{version}` keeps beside the rules; a version that an environment was set up with has neither. */
export const programRecordSchema = z.looseObject({
  _id: z.string().min(1),
  publication: publicationSchema.nullable().default(null),
  withdrawal: withdrawalSchema.nullable().default(null),
})

export type Publication = z.infer<typeof publicationSchema>
export type Withdrawal = z.infer<typeof withdrawalSchema>

/** `guards/programs`: changed by whoever publishes or withdraws, so that of two at once one has to look again. */
export const programGuardSchema = z.strictObject({
  _id: z.literal('programs'),
  schema: z.literal(1),
  /** Counts the changes. */
  revision: z.int().min(1),
})

export type ProgramGuard = z.infer<typeof programGuardSchema>
