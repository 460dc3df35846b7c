import * as z from 'zod'

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

/** `prizes/{code}`: a thing that was won, until it is handed over. */
export const prizeSchema = z.strictObject({
  /** What the member shows at the counter: 80 bits of a keyed hash of the draw, four groups of letters and digits. */
  _id: z.string().min(1),
  schema: z.literal(1),
  memberId: z.string(),
  lotteryId: z.string(),
  /** Name of the lottery, for who hands it over. */
  lotteryName: z.string(),
  prizeId: z.string(),
  name: z.string(),
  entryId: z.string(),
  at: z.string(),
  /** Last day on which it is handed over. */
  until: z.iso.date(),
  handedAt: z.string().nullable(),
  /** Staff number. */
  handedBy: z.string().nullable(),
  storeId: z.string().nullable(),
})

export type PrizeDocument = z.infer<typeof prizeSchema>
