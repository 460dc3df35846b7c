import * as z from 'zod'
import { capCount } from './account'

const count = z.int().min(0)

/** What a member did within a period: `2026-11-24`, `2026-11-23` (a week by its Monday) or `ever`. */
const within = <T extends z.ZodType>(what: T) => z.strictObject({ period: z.string().min(1).max(10), items: z.array(what).max(100) })

/**
 * `daily/{memberId}`: what a member does between purchases, beside the books: every daily write of a member reads and writes it, so that
 * no cap is ever shared by two. Made at the first of them.
 */
export const dailySchema = z.strictObject({
  _id: z.string().regex(/^[1-9]\d{9}$/),
  schema: z.literal(1),
  /** The run of days up to `last`, made-up ones included. */
  streak: z.strictObject({ last: z.iso.date().nullable(), run: count, best: count }),
  /** Make-up cards used in a calendar month. */
  makeUps: z.strictObject({ month: z.string().max(7), used: count }),
  /** What capped things have given, as in accounts: `daily/day`, `share/day`, `lottery:<id>/day`. */
  capCounts: z.record(z.string(), capCount),
  /** SKUs looked at for long enough, by task. */
  browsed: z.record(z.string(), within(z.string().min(1).max(64))),
  /** When the latest of them was finished (epoch ms): products are looked at one after the other. */
  browsedAt: count.default(0),
  /** The latest instant (Shanghai ISO) at which a reminder was allowed, by template. */
  subscribed: z.record(z.string(), z.string()),
  /** Rewards of tasks that rest on purchases, the oldest first: a return within their last day may take them back. */
  claims: z
    .array(
      z.strictObject({
        entryId: z.string().min(1),
        taskId: z.string().min(1),
        until: z.iso.date(),
      }),
    )
    .max(50),
  /** Friends who took part by the member's card, within the latest week: days of those that counted. */
  sharedOn: z.array(z.iso.date()).max(100),
  /** Days on which an invitation was rewarded, the latest hundred. */
  invitedOn: z.array(z.iso.date()).max(100),
  /** Rewarded invitations altogether. */
  invited: count,
  /** Null for who does not want to be seen in the race; points of the week (by its Monday). */
  race: z.strictObject({ week: z.iso.date(), points: count }).nullable(),
})

export type DailyDocument = z.infer<typeof dailySchema>

/** `racers/{memberId}`: a member in the weekly race, as others see him. Written with every entry that counts in it. */
export const racerSchema = z.strictObject({
  _id: z.string().regex(/^[1-9]\d{9}$/),
  schema: z.literal(1),
  /** Monday of the week. */
  week: z.iso.date(),
  points: count,
  /** When the points were reached (Shanghai ISO): who was first stands first. */
  at: z.string(),
  maskedName: z.string(),
})

export type RacerDocument = z.infer<typeof racerSchema>
