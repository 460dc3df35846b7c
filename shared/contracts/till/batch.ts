import * as z from 'zod'
import { claimableAnswer, creditedAnswer } from './purchase'

export const MAX_BATCH = 100

/** Purchases kept while a till was offline: answered one by one, in order; one bad item stops no other. */
export const purchaseBatch = {
  request: z.strictObject({
    items: z
      .array(z.unknown().meta({ description: '与单笔上传的请求体相同' }))
      .min(1)
      .max(MAX_BATCH, `最多 ${MAX_BATCH} 笔`),
  }),
  answer: z.strictObject({
    results: z.array(
      z.strictObject({
        status: z.int().meta({ description: 'HTTP status this item would have had alone', example: 201 }),
        replayed: z.boolean(),
        ok: z.boolean(),
        data: z.union([creditedAnswer, claimableAnswer]).optional(),
        error: z
          .strictObject({
            code: z.string().meta({ example: 'code_expired' }),
            message: z.string(),
            retry: z.enum(['never', 'same_request', 'later']),
            requestId: z.string(),
            details: z.looseObject({}).optional(),
          })
          .optional(),
      }),
    ),
  }),
  refusals: [],
} as const
