import * as z from 'zod'
import { externalId, instant, points, positiveFen } from '../primitives'
import { BOOKING_REFUSALS, memberIdentifier } from './purchase'

const common = {
  eventId: externalId.meta({ description: 'Unique over the whole brand', example: 'TOPUP-20261123-0001' }),
  member: memberIdentifier.meta({ description: 'A code is not used up by it' }),
  occurredAt: instant,
}

/** Something beside buying that a member has done. */
export const eventRequest = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('top_up'), amountFen: positiveFen }),
  z.strictObject({ ...common, kind: z.literal('review') }),
])

export type EventRequest = z.infer<typeof eventRequest>

export const eventAnswer = z.strictObject({
  entryId: z
    .string()
    .nullable()
    .meta({ description: '会员计划没有这一项奖励时为 null:不记账,状态为 200', example: 'event:TOPUP-20261123-0001' }),
  points,
  pending: points.optional().meta({ description: 'Points that cannot be spent yet', example: 50 }),
  balance: points,
  message: z.string().meta({ example: '您本次储值 500 元,获得 50 分,当前积分 1,280' }),
})

export type EventAnswer = z.infer<typeof eventAnswer>

/** An event that may earn (E3): booked once by its `eventId`, under the programme of the day on which it happened. */
export const event = {
  request: eventRequest,
  answer: eventAnswer,
  refusals: BOOKING_REFUSALS,
} as const
