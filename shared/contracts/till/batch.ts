import * as z from 'zod'

export const MAX_BATCH = 100

/** Purchases kept while a till was offline: answered one by one, in order; one bad item stops no other. */
export const purchaseBatch = {
  request: z.strictObject({ items: z.array(z.unknown()).min(1).max(MAX_BATCH, `最多 ${MAX_BATCH} 笔`) }),
  answer: z.strictObject({
    results: z.array(
      z.strictObject({
        status: z.int().meta({ description: 'HTTP status this item would have had alone', example: 201 }),
        replayed: z.boolean(),
        ok: z.boolean(),
        data: z.unknown().optional(),
        error: z.unknown().optional(),
      }),
    ),
  }),
  refusals: [],
} as const
