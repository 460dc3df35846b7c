import * as z from 'zod'
import { day, points } from '../primitives'

const lotteryId = z.string().min(1).max(40)

const lotteryState = z.enum(['coming', 'running', 'over'])

const gives = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('points'), points: z.int() }),
  z.strictObject({ kind: z.literal('gift'), claimDays: z.int() }),
])

/** A lottery with everything that has to be published: prizes, odds, stock, times, and the commitment to its seed (K6). */
export const lotteryGet = {
  effect: 'read',
  request: z.strictObject({ lotteryId: lotteryId.optional() }),
  answer: z.strictObject({
    lotteryId,
    name: z.string(),
    from: z.string(),
    until: z.string(),
    state: lotteryState,
    price: points,
    perDay: z.int(),
    drawsLeftToday: z.int(),
    /** Draws that were redeemed in the mall: they cost nothing, are spent first, and no day limits them. Absent where there are none. */
    freeDraws: z.int().optional(),
    /** What can be spent now: nothing while the points sleep. */
    balance: points,
    prizes: z.array(
      z.strictObject({
        prizeId: z.string(),
        name: z.string(),
        valueFen: z.int(),
        ppm: z.int(),
        stock: z.int().optional(),
        left: z.int().optional(),
        gives,
      }),
    ),
    /** SHA-256 of the seed, hex: published before the first draw. */
    commitment: z.string(),
    /** The seed itself, hex, once the period is over. */
    seed: z.string().optional(),
    draws: z.int(),
    /** The other lotteries of the programme. */
    others: z.array(z.strictObject({ lotteryId, name: z.string(), state: lotteryState })),
    /** Things that the caller has won. */
    won: z.array(
      z.strictObject({ code: z.string(), name: z.string(), until: day, state: z.enum(['waiting', 'handed', 'lapsed']), at: z.string() }),
    ),
  }),
  refusals: ['not_joined', 'not_found', 'busy'],
} as const

export type LotteryAnswer = z.infer<typeof lotteryGet.answer>

/** One draw: points burnt and prize granted in one piece. The same request again answers the same draw. */
export const lotteryDraw = {
  effect: 'write',
  request: z.strictObject({ lotteryId }),
  answer: z.strictObject({
    entryId: z.string(),
    number: z.int(),
    prize: z.strictObject({ prizeId: z.string(), name: z.string(), gives, code: z.string().optional(), until: day.optional() }).optional(),
    balance: points,
    drawsLeftToday: z.int(),
    freeDraws: z.int().optional(),
  }),
  refusals: ['not_joined', 'not_found', 'account_frozen', 'not_yet', 'over', 'not_enough_points', 'limit_reached', 'conflict', 'busy'],
} as const

export type Drawn = z.infer<typeof lotteryDraw.answer>

/** All draws by their numbers, for whoever rechecks a lottery that is over. */
export const lotteryDraws = {
  effect: 'read',
  request: z.strictObject({ lotteryId, after: z.int().min(0).optional() }),
  answer: z.strictObject({
    draws: z.array(z.strictObject({ number: z.int(), prizeId: z.string().optional(), at: z.string() })),
    next: z.int().optional(),
  }),
  refusals: ['not_joined', 'not_found', 'not_yet', 'busy'],
} as const
