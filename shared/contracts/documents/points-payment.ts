import * as z from 'zod'
import { storedLot } from './account'

/** How points that pay part of an order at a till stand. */
export const POINTS_PAYMENT_STATES = ['held', 'confirmed', 'cancelled', 'lapsed'] as const

/**
 * `points_payments/{paymentId}`: points that pay part of an order. They have left the books while it is held, and come back if it ends
 * otherwise; what refunds give back stands in the entries of the order.
 */
export const pointsPaymentSchema = z.strictObject({
  /** The till's own id, unique over the brand. */
  _id: z.string().min(1),
  schema: z.literal(1),
  memberId: z.string(),
  storeId: z.string(),
  orderId: z.string(),
  /** Fen of the whole order, and what the points stand for. */
  orderFen: z.int().min(1),
  points: z.int().min(1),
  valueFen: z.int().min(1),
  lots: z.array(storedLot),
  entryId: z.string(),
  inputDigest: z.string(),
  at: z.string(),
  state: z.enum(POINTS_PAYMENT_STATES),
  /** Instant at which a held one lapses (Shanghai ISO), or `9999` once it has ended: the job's index. */
  dueAt: z.string(),
})

export type PointsPaymentDocument = z.infer<typeof pointsPaymentSchema>
