import * as z from 'zod'
import { publicPresents } from './present'
import { standing } from './standing'

/** When points die; a programme that does not say follows the tier (`rolling`). */
const expiry = z.discriminatedUnion('policy', [
  z.strictObject({ policy: z.literal('rolling') }),
  z.strictObject({ policy: z.literal('year_end'), years: z.int() }),
  z.strictObject({ policy: z.literal('inactivity'), months: z.int() }),
])

/** A rule of earning, or what earns beside buying, in words. */
const saidRule = z.strictObject({ name: z.string(), when: z.array(z.string()), gives: z.string(), limits: z.array(z.string()) })

const benefit = z.strictObject({
  kind: z.enum(['multiplier', 'lot_years', 'discount', 'birthday_gift', 'exclusive_gifts', 'adviser']),
  /** In the member's words. */
  words: z.string(),
  /** The figure in them: thousandths for multipliers and discounts, years for points. */
  value: z.int().optional(),
})

const publicTier = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Where it begins. */
  growth: z.int(),
  /** Growth within a validity that keeps it at the end; 0 for the first tier. */
  keep: z.int(),
  lotYears: z.int(),
  multiplierPermille: z.int(),
  benefits: z.array(benefit),
})

/** What members can do between purchases, and for how much; what the programme does not have is absent. */
const publicDaily = z.strictObject({
  /** The most of a Shanghai day for all that needs nobody's purchase. */
  pointsPerDay: z.int(),
  checkIn: z
    .strictObject({
      /** By the day of the streak, the first day first. */
      points: z.array(z.int()),
      after: z.enum(['restart', 'stay']),
      makeUp: z.strictObject({ perMonth: z.int(), daysBack: z.int() }).optional(),
    })
    .optional(),
  tasks: z.boolean(),
  /** Days before what a task of buying brings can be spent; absent where no task holds anything. */
  taskHoldDays: z.int().optional(),
  activities: z.boolean(),
  sharing: z.strictObject({ points: z.int(), perDay: z.int() }).optional(),
  referral: z.strictObject({ points: z.int(), returnDays: z.int(), minFen: z.int(), perMonth: z.int() }).optional(),
  race: z.boolean(),
  lotteries: z.boolean(),
})

/** What is done before points die, and after; what the programme does not have is absent. */
const publicRescue = z.strictObject({
  /** Whole days before the last day of points on which members are reminded, the longest first. */
  reminderDays: z.array(z.int()),
  /** Points whose last day is at most so many days away can be rescued. */
  windowDays: z.int(),
  offers: z.array(z.strictObject({ kind: z.enum(['gift', 'donation', 'extension']), name: z.string(), words: z.string() })),
  reinstatement: z.strictObject({ withinDays: z.int(), permille: z.int(), livesDays: z.int(), perYear: z.int() }).optional(),
})

/**
 * The rules in force, as data: the app says them in plain words. Everybody may ask, members or not; a version that an entry names can be
 * asked for by name for ever.
 */
export const programGet = {
  effect: 'read',
  request: z.strictObject({ version: z.string().min(1).max(32).optional() }),
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
      /** What goes on with the programme, such as member days. Campaigns are told of by `campaign.list`, when they are announced. */
      rules: z.array(saidRule).optional(),
      /** Which multiplier counts where several apply, the tier's own included. */
      stacking: z.enum(['best', 'add', 'multiply']).optional(),
    }),
    /** In rising order. */
    tiers: z.array(publicTier),
    tierPolicy: z.strictObject({ validityYears: z.int().nullable(), dormancy: z.boolean(), warnDays: z.int() }),
    expiry: expiry.optional(),
    rewards: z.array(saidRule).optional(),
    daily: publicDaily.optional(),
    rescue: publicRescue.optional(),
    /** How points may be given to a friend (K7); absent where they may not. */
    presents: publicPresents.optional(),
    lotRounding: z.enum(['day', 'month', 'year']),
    claimDays: z.int(),
    shortfall: z.enum(['debt', 'block', 'write_off']),
    /** Where the caller stands under the rules of now, if a member: the page of tiers shows it with one call. */
    standing: standing.optional(),
  }),
  refusals: ['not_found', 'busy'],
} as const

export type PublicDaily = z.infer<typeof publicDaily>
export type PublicRescue = z.infer<typeof publicRescue>
export type PublicProgram = z.infer<typeof programGet.answer>
