import * as z from 'zod'
import { ASKING_MOMENTS, REMINDER_KINDS, TEMPLATE_NAMES } from '../../domain/reminders/kinds'
import { reminderSettings } from '../documents/member'
import { text } from '../primitives'

/** What may come to the phone, how many messages WeChat will still take, and which templates are worth asking for at which moment. */
export const remindersGet = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    kinds: z.array(z.strictObject({ kind: z.enum(REMINDER_KINDS), on: z.boolean(), template: z.enum(TEMPLATE_NAMES).optional() })),
    /** Whether SMS are sent here at all, the member's phone is known, and the member wants them. */
    sms: z.strictObject({ available: z.boolean(), phone: z.boolean(), on: z.boolean() }),
    quiet: z.strictObject({ from: z.string(), until: z.string() }).optional(),
    /** Messages of each template that WeChat will still take. */
    grants: z.array(z.strictObject({ template: z.enum(TEMPLATE_NAMES), left: z.int() })),
    /** At most three a moment, the scarcest of the most valuable first; a moment that has nothing to ask for is left out. */
    ask: z.partialRecord(z.enum(ASKING_MOMENTS), z.array(z.enum(TEMPLATE_NAMES)).max(3)),
  }),
  refusals: ['not_joined', 'busy'],
} as const

export type RemindersAnswer = z.infer<typeof remindersGet.answer>

/** Which kinds may come to the phone, and whether SMS may stand in. Of two devices the later one wins. */
export const remindersUpdate = {
  effect: 'write',
  request: reminderSettings,
  answer: reminderSettings,
  refusals: ['not_joined', 'busy'],
} as const

/** The member came by a reminder, or opened its message in the inbox. One that is nobody's or already opened changes nothing. */
export const reminderOpen = {
  effect: 'write',
  request: z.strictObject({ messageId: text(200) }),
  answer: z.strictObject({}),
  refusals: ['not_joined', 'busy'],
} as const
