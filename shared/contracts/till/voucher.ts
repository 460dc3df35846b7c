import * as z from 'zod'
import { instant, storeId } from '../primitives'

/** A pick-up code, verified and used once. The same again answers the same; of another store or instant it is a `conflict`. */
export const voucherConsumption = {
  request: z.strictObject({ storeId, consumedAt: instant }),
  answer: z.strictObject({
    name: z.string().meta({ example: '明前龙井 50g' }),
    option: z.string().optional(),
    quantity: z.int().meta({ example: 1 }),
    maskedName: z.string().meta({ example: '林**' }),
    instruction: z.string().meta({ example: '请交付 1 件' }),
    usedAt: z.string(),
    receipt: z.array(z.string()),
  }),
  refusals: ['not_found', 'not_eligible', 'conflict', 'over', 'account_frozen', 'too_many', 'in_future', 'busy'],
} as const
