import * as z from 'zod'
import { LIMITS } from '../../domain/limits'
import { REMINDER_KINDS } from '../../domain/reminders/kinds'

/** What a member lets us write to the inbox about; messages about the safety of the card cannot be switched off. */
export const messageSettings = z.strictObject({ points: z.boolean(), service: z.boolean(), activity: z.boolean() })

export type MessageSettings = z.infer<typeof messageSettings>

/** What may come to the phone: kinds that are switched off, and whether SMS may stand in for WeChat. */
export const reminderSettings = z.strictObject({ off: z.array(z.enum(REMINDER_KINDS)).max(REMINDER_KINDS.length), sms: z.boolean() })

export type ReminderSettings = z.infer<typeof reminderSettings>

const ALL_ON: MessageSettings = { points: true, service: true, activity: true }

/** Month and day, `02-29` included: the year of a birth is nobody's business here. */
export const birthday = z
  .string()
  .regex(/^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|[12]\d)$/, '须为月-日,例如 05-20')

/** A small picture, stored with the person it shows and erased with them. */
const avatar = z.strictObject({
  /** Changes with the picture: names what a device has kept. */
  id: z.string().min(1),
  type: z.enum(['image/jpeg', 'image/png']),
  base64: z.string().min(1),
})

/** `members/{memberRef}`: the person behind an account. Read when the member looks or is written to, never at the till. */
export const memberSchema = z.strictObject({
  _id: z.string(),
  schema: z.literal(1),
  /** Null once the member has left. */
  openid: z.string().nullable(),
  phone: z.string().nullable(),
  consents: z.array(z.strictObject({ version: z.string(), at: z.string() })),
  inviteToken: z.string().nullable(),
  joinedAt: z.string(),
  birthday: birthday.nullable().default(null),
  avatar: avatar.nullable().default(null),
  messages: messageSettings.default(ALL_ON),
  reminders: reminderSettings.default({ off: [], sms: false }),
  /** Messages up to this instant (Shanghai ISO) have been seen. */
  inboxReadAt: z.string().default(''),
  /** Feedback sent on a Shanghai day. Counted here, so that of two sent at once neither is overlooked. */
  feedbackSent: z.strictObject({ day: z.string(), count: z.int().min(0) }).default({ day: '', count: 0 }),
  /** Different wrong proofs of a Shanghai day on moving the card to another WeChat account, as keyed hashes: the same one again is no new try. */
  moveGuesses: z
    .strictObject({ day: z.string(), hashes: z.array(z.string()).max(LIMITS.moveFailuresPerDay) })
    .default({ day: '', hashes: [] }),
  /** Keyed hash of what the phone said of itself at joining. */
  deviceKey: z.string().nullable().default(null),
  leftAt: z.string().nullable().default(null),
})

export type MemberDocument = z.infer<typeof memberSchema>
