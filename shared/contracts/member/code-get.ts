import * as z from 'zod'

/** The current code, for clients that cannot compute it. `code` is the QR text, `digits` the barcode and typed form. */
export const codeGet = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({ code: z.string(), digits: z.string(), validUntil: z.string() }),
  refusals: ['not_joined', 'account_frozen', 'busy'],
} as const
