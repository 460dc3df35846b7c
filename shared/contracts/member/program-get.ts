import * as z from 'zod'

/** When points die; a programme that does not say follows the tier (`rolling`). */
const expiry = z.discriminatedUnion('policy', [
  z.strictObject({ policy: z.literal('rolling') }),
  z.strictObject({ policy: z.literal('year_end'), years: z.int() }),
  z.strictObject({ policy: z.literal('inactivity'), months: z.int() }),
])

/** What earns beside buying, in words as rules of earning are said. */
const reward = z.strictObject({ name: z.string(), when: z.array(z.string()), gives: z.string(), limits: z.array(z.string()) })

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
      /** Days after a purchase before its points can be spent; absent for at once. */
      holdDays: z.int().optional(),
    }),
    /** In rising order; `growth` is where a tier begins. */
    tiers: z.array(z.strictObject({ id: z.string(), name: z.string(), growth: z.int(), lotYears: z.int() })),
    expiry: expiry.optional(),
    rewards: z.array(reward).optional(),
    lotRounding: z.enum(['day', 'month', 'year']),
    claimDays: z.int(),
    shortfall: z.enum(['debt', 'block', 'write_off']),
    /** Where the caller stands, if a member: the page of tiers shows it with one call. */
    standing: z.strictObject({ tier: z.string(), growth: z.int() }).optional(),
  }),
  refusals: ['busy'],
} as const

export type PublicProgram = z.infer<typeof programGet.answer>
