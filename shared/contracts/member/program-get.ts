import * as z from 'zod'

/** The rules in force, as data: the app says them in plain words. Everybody may ask, members or not. */
export const programGet = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    version: z.string(),
    effectiveFrom: z.string(),
    earning: z.strictObject({
      points: z.int(),
      perFen: z.int(),
      remainder: z.enum(['drop', 'carry']),
      /** Names of what earns nothing. */
      excludedCategories: z.array(z.string()),
      excludedChannels: z.array(z.string()),
    }),
    /** In rising order; `growth` is where a tier begins. */
    tiers: z.array(z.strictObject({ id: z.string(), name: z.string(), growth: z.int(), lotYears: z.int() })),
    lotRounding: z.enum(['day', 'month', 'year']),
    claimDays: z.int(),
    shortfall: z.enum(['debt', 'block', 'write_off']),
    /** Where the caller stands, if a member: the page of tiers shows it with one call. */
    standing: z.strictObject({ tier: z.string(), growth: z.int() }).optional(),
  }),
  refusals: ['busy'],
} as const

export type PublicProgram = z.infer<typeof programGet.answer>
