import * as z from 'zod'
import { CHANNELS, OMISSIONS, REMINDED_BY } from '../../domain/reminders/kinds'
import { reminderFacts } from './account'

export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'omitted'] as const

/** Later than every instant in Shanghai ISO: nothing is due. */
export const NOTHING_DUE = '9999'

/**
 * `deliveries/{message key}`: what the phone is told of a message of the inbox, made in the transaction that puts the message there. It
 * spends its grant when it becomes `sending`, before WeChat is asked: whatever happens then, it is never sent a second time.
 */
export const deliverySchema = z.strictObject({
  _id: z.string().min(1),
  schema: z.literal(1),
  memberId: z.string(),
  facts: reminderFacts,
  /** When the message was promised, Shanghai ISO. */
  at: z.string(),
  state: z.enum(DELIVERY_STATES),
  /** Where it went, once it is `sent`; `inbox` where it went nowhere else. */
  channel: z.enum(CHANNELS),
  reason: z.enum(OMISSIONS).nullable(),
  /** When it is to be looked at, or `9999`: the index of the job. While `sending`, when its outcome counts as unknown. */
  dueAt: z.string(),
  /** When the phone was written to. */
  sentAt: z.string().nullable(),
  /** How often WeChat was too busy to take it. */
  tries: z.int().min(0).default(0),
  /** What WeChat or the SMS provider calls it. */
  providerId: z.string().nullable(),
  /** When the member came by it, or opened it in the inbox. */
  openedAt: z.string().nullable(),
  /** Number of the member's last entry when it was promised: what was spent since is what came of it. */
  seq: z.int().min(0),
  /** What has been added to the figures of its day: nothing, that it was sent, and what came of it. */
  counted: z.enum(['nothing', 'sent', 'outcome']),
  /** When it is to be counted, or `9999`: only reminders of expiry are. */
  effectDueAt: z.string(),
})

export type DeliveryDocument = z.infer<typeof deliverySchema>

const count = z.int().min(0)

/** What became of the expiry reminders of a day that went one way. */
export const reminderEffect = z.strictObject({
  reminded: count,
  /** Those whose last day is over: what follows is about them. */
  decided: count,
  opened: count,
  /** Members who spent, gave or extended points that it named before they died. */
  rescued: count,
  /** Points that it named, and how many of them were spent, given or extended, and died; the rest was taken back by refunds. */
  points: count,
  pointsRescued: count,
  pointsDied: count,
})

export type ReminderEffect = z.infer<typeof reminderEffect>

/** `reminder_days/{day}`: what became of the reminders of a Shanghai day, and why those of the inbox went no further. */
export const reminderDaySchema = z.strictObject({
  _id: z.iso.date(),
  schema: z.literal(1),
  ways: z.partialRecord(z.enum(REMINDED_BY), reminderEffect),
  omitted: z.partialRecord(z.enum(OMISSIONS), count),
})

export type ReminderDay = z.infer<typeof reminderDaySchema>
