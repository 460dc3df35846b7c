import * as z from 'zod'
import { PRIZE_SOURCES } from '../documents/prize'
import { text } from '../primitives'

const code = text(40)

const prize = z.strictObject({
  code: z.string(),
  name: z.string(),
  source: z.enum(PRIZE_SOURCES),
  /** Where it comes from in words: the name of the lottery, or what rescue is called. */
  lotteryName: z.string(),
  maskedName: z.string(),
  until: z.string(),
  state: z.enum(['waiting', 'handed', 'lapsed']),
  handedAt: z.string().optional(),
})

export type WonPrize = z.infer<typeof prize>

/** What a shown code stands for. Wrong codes are limited per member of staff and hour. */
export const prizeFind = {
  effect: 'read',
  request: z.strictObject({ code }),
  answer: prize,
  refusals: ['not_found', 'too_many', 'busy'],
} as const

/** Hands the prize over, once: a prize that was handed over is a `conflict`, unless by this very request. */
export const prizeHand = {
  effect: 'write',
  request: z.strictObject({ code }),
  answer: prize,
  refusals: ['not_found', 'own_account', 'account_frozen', 'conflict', 'over', 'too_many', 'busy'],
} as const
