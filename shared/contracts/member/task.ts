import * as z from 'zod'
import { points, text } from '../primitives'

const taskId = z.string().min(1).max(40)

/** Where the app lets a task be done; a newer place that an app does not know is shown without a button. */
export const TASK_PLACES = ['check_in', 'products', 'profile', 'subscribe', 'card', 'history', 'share', 'invite'] as const

/** A task as a page draws it, whatever its kind (K2): what `describe` of its kind says. */
const task = z.strictObject({
  taskId,
  name: z.string(),
  /** One short sentence: what to do, and what counts. */
  words: z.string(),
  /** `again` is done, and comes back with the next period. */
  state: z.enum(['todo', 'doing', 'claimable', 'done', 'again']),
  points,
  /** Days before the points can be spent; absent for none. */
  holdDays: z.int().optional(),
  /** `unit` is how progress is counted: times, or fen. */
  progress: z.strictObject({ done: z.int(), of: z.int(), unit: z.enum(['times', 'fen']) }),
  place: z.enum(TASK_PLACES).optional(),
})

export const tasksList = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    groups: z.array(z.strictObject({ period: z.enum(['day', 'week', 'once']), tasks: z.array(task) })),
    /** Absent where the programme has no check-in. */
    checkIn: z.strictObject({ checkedToday: z.boolean(), run: z.int(), today: points, table: z.array(points), next: z.int() }).optional(),
    balance: points,
    /** What can still be earned today by what needs no purchase. */
    leftToday: points,
    /** What else there is to come back for. */
    activities: z.array(
      z.strictObject({ activityId: z.string(), name: z.string(), lead: z.string(), joined: z.boolean(), done: z.int(), of: z.int() }),
    ),
    lotteries: z.array(z.strictObject({ lotteryId: z.string(), name: z.string(), price: points })),
    /** Whether the week is a race, and whether the caller is in it. */
    race: z.strictObject({ joined: z.boolean(), points }).optional(),
    /** What an invitation brings; absent where none does. */
    referral: z.strictObject({ points }).optional(),
    sharing: z.strictObject({ points, perDay: z.int() }).optional(),
  }),
  refusals: ['not_joined', 'busy'],
} as const

export type TaskView = z.infer<typeof task>
export type TasksAnswer = z.infer<typeof tasksList.answer>

/** Takes what a finished task brings, once in its period. */
export const taskClaim = {
  effect: 'write',
  request: z.strictObject({ taskId }),
  answer: z.strictObject({ entryId: z.string(), points, pending: points.optional(), balance: points }),
  refusals: ['not_joined', 'not_found', 'account_frozen', 'not_yet', 'limit_reached', 'busy'],
} as const

const product = z.strictObject({ sku: z.string(), name: z.string(), words: z.string(), priceFen: z.int(), art: z.string() })

export type ProductView = z.infer<typeof product>

/** All products that are shown; with the browse task that wants them looked at, if there is one still to do. */
export const productsList = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    products: z.array(product.extend({ seen: z.boolean() })),
    task: z.strictObject({ taskId, name: z.string(), seconds: z.int(), done: z.int(), of: z.int() }).optional(),
  }),
  refusals: ['not_joined', 'busy'],
} as const

export type ProductsAnswer = z.infer<typeof productsList.answer>

/** Begins to look at a product: the server seals the instant into a token. Costs no write. */
export const browseBegin = {
  effect: 'read',
  request: z.strictObject({ taskId, sku: text(64) }),
  answer: z.strictObject({ token: z.string(), seconds: z.int() }),
  refusals: ['not_joined', 'not_found', 'busy'],
} as const

/** Ends it: counts when the time is up by the server's clock, for the member and the day that the token was made for. */
export const browseFinish = {
  effect: 'write',
  request: z.strictObject({ token: text(400) }),
  answer: z.strictObject({ done: z.int(), of: z.int() }),
  refusals: ['not_joined', 'not_found', 'account_frozen', 'invalid', 'not_yet', 'busy'],
} as const
