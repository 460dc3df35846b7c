import * as z from 'zod'

const points = z.int().min(0)

/** `daily_totals/{day}`: what the entries of a Shanghai day add up to, over all members. */
export const dailyTotalsSchema = z.strictObject({
  _id: z.iso.date(),
  schema: z.literal(1),
  /** Sales less refunds, with those that no member has claimed; below zero on a day of many refunds. */
  revenueFen: z.int(),
  /** Given, held points included. */
  issued: points,
  /** Taken back by refunds. */
  takenBack: points,
  redeemed: points,
  expired: points,
  /** Dead points that came back; days from before they could have none. */
  reinstated: points.default(0),
  /** Given up by members who left. */
  forfeited: points,
  /** Held until their day came. */
  released: points,
  entries: z.int().min(0),
})

export type DailyTotals = z.infer<typeof dailyTotalsSchema>

/** What walks along all entries and adds them up, each at its own pace: a figure that comes later begins at the first entry. */
export const ENTRY_WALKS = ['totals', 'liability'] as const

export type EntryWalk = (typeof ENTRY_WALKS)[number]

/** `job_cursors/{walk}`: the last entry that has been added up, by its instant and key. */
export const walkCursorSchema = z.strictObject({ _id: z.enum(ENTRY_WALKS), schema: z.literal(1), at: z.string(), key: z.string() })

export type WalkCursor = z.infer<typeof walkCursorSchema>

/** `job_cursors/cost-guard`: what the cost guard found when it looked last, and since when. */
export const costStateSchema = z.strictObject({
  _id: z.literal('cost-guard'),
  schema: z.literal(1),
  state: z.enum(['calm', 'warned', 'over']),
  since: z.string(),
})

export type CostState = z.infer<typeof costStateSchema>
