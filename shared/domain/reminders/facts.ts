import type { Day } from '../time'
import type { ReminderKind } from './kinds'

/** What a reminder is about, from which the fields of its template and the words of an SMS are made. */
export interface ReminderFacts {
  readonly kind: ReminderKind
  /** Points that it is about. */
  readonly points?: number | undefined
  readonly balance?: number | undefined
  /** The day that matters: the last day of the points, of the tier, of the voucher; the first of the campaign. */
  readonly on?: Day | undefined
  /** What it is about in a few words: the shop's purchase, the name of the campaign or the gift. */
  readonly subject?: string | undefined
  /** What to do about it, or what came of it, in a few words. */
  readonly note?: string | undefined
  /** Of an expiry reminder: how many days ahead it is, 30, 15 or 3. */
  readonly stage?: number | undefined
}
