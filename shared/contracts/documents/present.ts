import * as z from 'zod'
import { LAPSE_REASONS, PRESENT_STATES } from '../../domain/presents/kinds'
import { storedLot } from './account'

const count = z.int().min(0)

/**
 * `presents/{presentId}`: points on their way to a friend (K7). They have left the giver's books from the offer on; they reach the friend when
 * the cooling-off is over, and go back into the very lots otherwise.
 */
export const presentSchema = z.strictObject({
  /** What the shared card carries: 128 bits of a keyed hash of the entry, which therefore does not tell it. */
  _id: z.string().min(1),
  schema: z.literal(1),
  giverId: z.string(),
  /** Null until a friend has taken it up, or refused it. */
  friendId: z.string().nullable(),
  points: z.int().min(1),
  /** What left the giver's books, as positive points by last day. */
  lots: z.array(storedLot),
  /** To the friend; emptied when the giver leaves. */
  words: z.string().max(60),
  /** The giver's entry, and how the entry is called by which it ends. */
  entryId: z.string(),
  at: z.string(),
  /** In which both may step back, as it was said when it was offered. */
  coolingHours: z.int().min(1),
  state: z.enum(PRESENT_STATES),
  takenAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Why it came back by itself. */
  reason: z.enum(LAPSE_REASONS).nullable(),
  /** Points that had died when it ended. */
  lapsed: count,
  /** Where it counts in the limits of the giver. */
  limitKeys: z.array(z.strictObject({ key: z.string(), period: z.string() })),
  /** When the job has to look after it (Shanghai ISO): nobody took it up, or the cooling-off is over; `9999` once it has ended. */
  dueAt: z.string(),
})

export type PresentDocument = z.infer<typeof presentSchema>
