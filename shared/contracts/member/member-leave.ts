import * as z from 'zod'
import { points } from '../primitives'

/**
 * 注销: the points die, the person's data is erased, the books stay without a name. `balance` is what the member saw when agreeing:
 * with another balance by now he is asked again. A card that staff froze has to be opened at the counter first, because whoever
 * holds a lost phone could end it otherwise.
 */
export const memberLeave = {
  effect: 'write',
  request: z.strictObject({ confirm: z.literal('leave'), balance: points.min(0) }),
  /** `burnt` counts what was held as well. */
  answer: z.strictObject({ leftAt: z.string(), burnt: points }),
  refusals: ['not_joined', 'conflict', 'frozen_by_staff', 'busy'],
} as const
