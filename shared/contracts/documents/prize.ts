import * as z from 'zod'
import { NEVER } from '../../domain/time'

/** `draws/{lotteryId}:{number}`: one draw of a lottery, as anybody may recheck it; who drew is in the entry alone. */
export const drawSchema = z.strictObject({
  /** The number with ten digits, so that draws sort by it. */
  _id: z.string().regex(/^.+:\d{10}$/),
  schema: z.literal(1),
  lotteryId: z.string().min(1),
  number: z.int().min(1),
  at: z.string(),
  /** Null where nothing was won. */
  prizeId: z.string().nullable(),
})

export type DrawDocument = z.infer<typeof drawSchema>

/** Where a prize can come from: won in a lottery, or taken for points that were about to die. */
export const PRIZE_SOURCES = ['lottery', 'rescue'] as const

/** `prizes/{code}`: a thing that was won or taken, until it is handed over. */
export const prizeSchema = z.strictObject({
  /** What the member shows at the counter: 80 bits of a keyed hash of its entry, four groups of letters and digits. */
  _id: z.string().min(1),
  schema: z.literal(1),
  memberId: z.string(),
  source: z.enum(PRIZE_SOURCES).default('lottery'),
  /** The lottery and its name, for who hands it over; null for what no lottery gave. */
  lotteryId: z.string().nullable(),
  lotteryName: z.string().nullable(),
  /** Of the prize of a lottery, or of the offer of a rescue. */
  prizeId: z.string(),
  name: z.string(),
  entryId: z.string(),
  at: z.string(),
  /** Last day on which it is handed over. */
  until: z.iso.date(),
  /** The Shanghai day on which its member is to be reminded of it, or 9999-12-31: the index of the job. */
  remindOn: z.iso.date().default(NEVER),
  handedAt: z.string().nullable(),
  /** Staff number. */
  handedBy: z.string().nullable(),
  storeId: z.string().nullable(),
})

export type PrizeDocument = z.infer<typeof prizeSchema>
