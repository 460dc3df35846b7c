import * as z from 'zod'
import type { Books } from '../../domain/ledger'
import { LIMITS } from '../../domain/limits'
import { NEVER } from '../../domain/time'
import { REMINDER_KINDS } from '../../domain/reminders/kinds'
import { hourlyCount } from './hourly-count'
import { birthday } from './member'
import { MESSAGE_KINDS, messageLink } from './message'

const count = z.int().min(0)
export const storedLot = z.strictObject({ expiresOn: z.iso.date(), points: z.int() })

/** Points that cannot be spent before `releaseOn` begins (L6). */
export const storedHeldLot = z.strictObject({ releaseOn: z.iso.date(), expiresOn: z.iso.date(), points: z.int() })

/** What a rule has given within the period that it counts by: `2026-11-24`, `2026-11-23` (a week by its Monday), `2026-11`, or `ever`. */
export const capCount = z.strictObject({ period: z.string().min(1).max(10), points: count, times: count })

/** As `ReminderFacts` of the domain says. */
export const reminderFacts = z.strictObject({
  kind: z.enum(REMINDER_KINDS),
  points: count.optional(),
  balance: count.optional(),
  on: z.iso.date().optional(),
  subject: z.string().min(1).max(200).optional(),
  note: z.string().min(1).max(200).optional(),
  stage: count.optional(),
})

/** A message promised together with an entry, waiting to be delivered to the inbox and the phone. */
export const promisedMessage = z.strictObject({
  /** `_id` of the message that it becomes. */
  key: z.string().min(1),
  kind: z.enum(MESSAGE_KINDS),
  title: z.string().min(1).max(40),
  body: z.string().min(1).max(300),
  link: messageLink.nullable(),
  at: z.string(),
  /** What the phone is told of it; absent for what only the inbox tells. */
  push: reminderFacts.optional(),
})

export type PromisedMessage = z.infer<typeof promisedMessage>

const fewKeys = z.array(z.string()).max(LIMITS.fingerprintsKept)

/** Later than every instant in Shanghai ISO: nothing waits to be delivered. */
export const NOTHING_PROMISED = '9999'

/** `accounts/{memberId}`: the books of one member and what every call to the till needs of him. `_id` is the memberRef. */
export const accountSchema = z.strictObject({
  _id: z.string().regex(/^[1-9]\d{9}$/),
  schema: z.literal(1),
  openid: z.string().min(1),
  /** Keyed hash of the phone, or `none:<memberId>`: unique either way. */
  phoneKey: z.string().min(1),
  maskedPhone: z.string().nullable(),
  name: z.string().nullable(),
  /** A frozen card's codes identify nobody; who has left is unknown to everybody, while refunds of old orders still book on him. */
  status: z.enum(['active', 'frozen', 'left']),
  /** Who froze the card, while it is frozen: what staff froze only staff open again. */
  frozenBy: z.enum(['member', 'staff']).nullable().default(null),
  tier: z.string().min(1),
  /** 1 per whole yuan spent and kept since the entry `growthFrom`: lifts into a tier at every purchase and claim. */
  growth: count,
  /** Number of the entry after which growth counts: reviews may count anew. */
  growthFrom: count.default(0),
  /** The growth by which the tier was reached; only a refund that goes below takes it away. Null before the first change of tier. */
  tierGrowth: count.nullable().default(null),
  /** Counts re-issues: another serial means another code secret. */
  cardSerial: z.int().min(1),
  /** The latest step of a code that was used up; −1 before the first. */
  lastCodeStep: z.int().min(-1),
  /** Wrong tries. */
  failures: z.strictObject({ digits: hourlyCount, claim: hourlyCount }),
  balance: count,
  debt: count,
  lots: z.array(storedLot),
  carryFen: count,
  seq: count,
  headHash: z.string().length(64),
  /** First death among the lots, or 9999-12-31: the sweep's index. */
  nextExpiryOn: z.iso.date(),
  /** Earned, but not to be spent yet: no part of `balance`. */
  held: z.array(storedHeldLot).default([]),
  /** First release among the held lots, or 9999-12-31: the release job's index. */
  nextReleaseOn: z.iso.date().default(NEVER),
  joinedAt: z.string(),
  /** As in the member document, for rules that celebrate it. */
  birthday: birthday.nullable().default(null),
  /** The order that was the first; absent in accounts from before it was noted. */
  firstOrderId: z.string().nullable().optional(),
  /** What capped rules have given this member, by `<rule>/<period kind>`. */
  capCounts: z.record(z.string(), capCount).default({}),
  /** Free draws by the lottery that they are for, spent before points are. */
  tickets: z.record(z.string(), z.int().min(1)).default({}),
  /** Whether any present has ever named the member, as giver or friend: nobody looks for those of who has none. */
  hasPresents: z.boolean().default(false),
  /** Last day of the tier's validity, or 9999-12-31 where none runs: the review job's index. */
  tierUntil: z.iso.date().default(NEVER),
  /** Growth earned since the validity began, with the entry after `periodFrom`: decides at its end. */
  periodGrowth: count.default(0),
  periodFrom: count.default(0),
  /** Purchases and claims since then, whatever became of them: without one the member falls dormant. */
  periodPurchases: count.default(0),
  /** Since when the points sleep; null for who is awake. */
  dormantSince: z.iso.date().nullable().default(null),
  /** The `tierUntil` for which it was looked whether to warn. */
  warnedOf: z.iso.date().nullable().default(null),
  badges: z.array(z.strictObject({ id: z.string().min(1), on: z.iso.date() })).default([]),
  /** Messages promised with entries, the oldest first. */
  outbox: z.array(promisedMessage).max(LIMITS.promisedMessages).default([]),
  /** When the oldest of them was promised, or `9999`: the delivery job's index. */
  outboxAt: z.string().default(NOTHING_PROMISED),
  /** The next birthday or anniversary that a reward is due on, or 9999-12-31. */
  nextOccasionOn: z.iso.date().default(NEVER),
  /**
   * By how many days ahead (`30`): up to which last day of lots reminders have told; the stages are those of the programme at the last entry.
   */
  reminded: z.record(z.string(), z.iso.date()).default({}),
  /** The next Shanghai day on which a reminder of expiry is due, or 9999-12-31: the index of the job. */
  nextReminderOn: z.iso.date().default(NEVER),
  /** By whose invitation the member came: bound for life at joining. */
  invitedBy: z.string().nullable().default(null),
  /** Keyed hashes of what the latest purchases were paid with and sent to, as far as tills say: known while the member stays. */
  fingerprints: z.strictObject({ payment: fewKeys, address: fewKeys }).default({ payment: [], address: [] }),
})

export type Account = z.infer<typeof accountSchema> & Books
