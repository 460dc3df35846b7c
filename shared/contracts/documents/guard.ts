import * as z from 'zod'
import { capCount } from './account'

const points = z.int().min(0)

/**
 * `guards/store:<storeId>`: what capped rules have given in one store, by `<rule id>/<period kind>`. Changed in the transaction of the
 * purchase, so that no two purchases ever share the same room.
 */
export const storeGuardSchema = z.strictObject({
  _id: z.string().regex(/^store:./),
  schema: z.literal(1),
  counts: z.record(z.string(), capCount),
})

export type StoreGuard = z.infer<typeof storeGuardSchema>

/**
 * `guards/brand:<shard>`: what campaigns have given to one eighth of the members, changed in the transaction of the purchase. Nothing is
 * ever taken out: the sum over the shards is what a campaign has cost.
 */
export const brandGuardSchema = z.strictObject({
  _id: z.string().regex(/^brand:[0-7]$/),
  schema: z.literal(1),
  /** By rule id. */
  granted: z.record(z.string(), points),
  /** What all campaigns together have given. */
  campaigns: points,
  /** How far `campaigns` may go before the cost guard has looked again; null for no bound. */
  ceiling: points.nullable(),
})

export type BrandGuard = z.infer<typeof brandGuardSchema>
