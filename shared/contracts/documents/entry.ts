import * as z from 'zod'
import type { Entry } from '../../domain/ledger'
import { ENTRY_KINDS } from '../../domain/ledger/kinds'
import { storedHeldLot, storedLot } from './account'

const hash = z.string().length(64)

const fen = z.int().min(0)

/** Points that paid part of an order, and what the whole of it is: `amountFen` of the cause is the whole, `eligibleFen` its money part. */
const pointsPaid = z.strictObject({
  paymentId: z.string(),
  points: z.int().min(1),
  valueFen: z.int().min(1),
  /** What of the whole order earns, points part included: refunds are told in it. */
  eligibleFen: fen,
  /** What was burnt, as positive points by last day: what is given back goes into these. */
  lots: z.array(storedLot).min(1),
})

/** What a refund gave back of them: the share of the points, those that had died meanwhile included, and what it stands for. */
const pointsReturned = z.strictObject({ points: z.int().min(0), valueFen: fen, eligibleFen: fen })

/** What a purchase or claim remembers of its sale, so that any later refund can be worked out whatever the rules are by then. */
export const earnedCauseSchema = z.strictObject({
  paidAt: z.string(),
  channel: z.string().nullable(),
  amountFen: fen,
  eligibleFen: fen,
  points: z.int().min(0),
  /** The part of `points` that rules gave beside the base rate; entries from before there were rules have none. */
  extraPoints: z.int().min(0).default(0),
  /** What of `extraPoints` came from which rule (`tier` for the tier's multiplier), for reports. */
  grants: z.array(z.strictObject({ ruleId: z.string().min(1), points: z.int().min(1) })).default([]),
  /** Until when it kept, at least, all points that the member had; absent where purchases keep none. */
  postponedTo: z.iso.date().optional(),
  /** Growth that it gave; entries from before growth was counted gave none. */
  growth: z.int().min(0).default(0),
  excludedSkus: z.array(z.string()),
  rate: z.int().min(1),
  perFen: z.int().min(1),
  remainder: z.enum(['drop', 'carry']),
  /** Expiry day of the lot it opened; null when nothing was left after a debt, or nothing was earned. */
  openedOn: z.iso.date().nullable(),
  /** Held lots that it opened. */
  heldUntil: z.array(z.strictObject({ releaseOn: z.iso.date(), expiresOn: z.iso.date(), points: z.int().min(1) })).default([]),
  /** Absent where money paid everything. */
  pointsPaid: pointsPaid.optional(),
})

export type EarnedCause = z.infer<typeof earnedCauseSchema>

/** What a refund remembers, so that the next one of its order knows what is left. */
export const refundCauseSchema = z.strictObject({
  refundId: z.string(),
  refundedAt: z.string(),
  amountFen: fen,
  eligibleFen: fen,
  /** Points that the programme did not ask back although they had been spent (`write_off`). */
  writtenOff: z.int().min(0),
  /** Growth that it took back. */
  growth: z.int().min(0).default(0),
  pointsReturned: pointsReturned.optional(),
})

export type RefundCause = z.infer<typeof refundCauseSchema>

/** Points on their way from one member to another (K7): they are owed all the while, though no account has them. */
export const presentCauseSchema = z.strictObject({
  step: z.enum(['offered', 'given', 'back']),
  /** The giver's entry, by which it began. */
  entryId: z.string(),
  /** What is on its way, or was, as positive points by last day. */
  lots: z.array(storedLot).min(1),
  /** What of it had died when it ended, and what comes back to nobody because its giver has left. */
  lapsed: z.int().min(0),
  forfeited: z.int().min(0),
})

export type PresentCause = z.infer<typeof presentCauseSchema>

/** What was paid in money: of an order that points paid part of, less than the whole. */
export const paidFen = ({ amountFen, pointsPaid: paid }: EarnedCause): number => amountFen - (paid?.valueFen ?? 0)

export const repaidFen = ({ amountFen, pointsReturned: returned }: RefundCause): number => amountFen - (returned?.valueFen ?? 0)

/** `entries/{businessKey}`: one immutable line of the ledger. */
export const entrySchema: z.ZodType<Entry> = z.strictObject({
  _id: z.string().min(1),
  schema: z.literal(1),
  memberId: z.string(),
  seq: z.int().min(1),
  kind: z.enum(ENTRY_KINDS),
  points: z.int(),
  lots: z.array(storedLot),
  /** Signed changes of what is held; absent where nothing is. */
  held: z.array(storedHeldLot).min(1).optional(),
  debtChange: z.int(),
  carryChangeFen: z.int(),
  balanceAfter: z.int().min(0),
  debtAfter: z.int().min(0),
  title: z.string(),
  steps: z.array(z.string()),
  at: z.string(),
  actor: z.strictObject({ kind: z.enum(['till', 'staff', 'member', 'system']), id: z.string() }),
  programVersion: z.string(),
  orderId: z.string().nullable(),
  storeId: z.string().nullable(),
  cause: z.record(z.string(), z.unknown()),
  inputDigest: hash,
  answer: z.unknown(),
  prevHash: hash,
  hash,
})
